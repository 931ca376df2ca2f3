import { EventEmitter } from 'node:events'
import type { BrowserWindow, Notification } from 'electron'
import { expect, it } from 'vitest'
import { noticesOf } from '#main/app/notices.ts'

/** A system that shows notices, and keeps what it was asked for. */
function system({ shows }: { readonly shows: boolean }) {
  const done: string[] = []
  const notices: EventEmitter[] = []
  class Notice extends EventEmitter {
    static isSupported = () => shows
    readonly #body: string
    constructor({ body = '' }: { readonly body?: string }) {
      super()
      this.#body = body
      notices.push(this)
    }
    show() {
      done.push(`shows ${this.#body}`)
    }
  }
  const window = {
    isMinimized: () => true,
    restore: () => done.push('restored'),
    show: () => done.push('in front'),
    focus: () => undefined,
  }
  return {
    done,
    notices,
    ours: noticesOf({
      app: { setBadgeCount: (count) => done.push(`badge ${count}`) > 0 },
      // The parts of Electron that it uses.
      Notice: Notice as unknown as typeof Notification,
      window: window as unknown as BrowserWindow,
      tell: ({ kind }) => done.push(kind),
    }),
  }
}

it('a click on a notice brings the window forward and tells it', () => {
  const { done, notices, ours } = system({ shows: true })
  expect(ours.show({ title: 'Corner Bakery', body: '3 things for today' }).ok).toBe(true)
  notices[0]?.emit('click')
  expect(done).toEqual(['shows 3 things for today', 'restored', 'in front', 'notice-opened'])
})

it('a desktop without notices says so, and the dock has the number', () => {
  const { done, ours } = system({ shows: false })
  expect(ours.show({ title: 'a', body: 'b' })).toMatchObject({
    ok: false,
    error: { code: 'unsupported' },
  })
  ours.badge(3)
  expect(done).toEqual(['badge 3'])
})
