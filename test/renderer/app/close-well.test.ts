import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeWell, type InWindow } from '#app/close-well.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import type { OpenApp } from '#app/open-app.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import type { HostNews } from '#shared/host/contract.ts'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'

const answers = {
  shop: 'Corner Bakery',
  trade: 'counter',
  currency: 'EUR',
  language: 'en',
} as const

let app: OpenApp
beforeEach(async () => {
  await freshComputer()
  const opened = await openFirstBook(windowParts(), answers)
  if (!opened.ok) throw new Error(opened.error.key)
  app = opened.value
})
afterEach(() => app.book.close())

it('a window that closes normally writes a clean close into the stamp', async () => {
  const stop = closeWell(() => ({ app, isBroken: false }), windowParts().host)
  expect(stampHere()).toMatchObject({ closedCleanly: false })
  window.dispatchEvent(new PageTransitionEvent('pagehide'))
  await expect.poll(stampHere).toMatchObject({ closedCleanly: true })
  stop()
})

it('a window the browser restores counts as open again', async () => {
  const stop = closeWell(() => ({ app, isBroken: false }), windowParts().host)
  window.dispatchEvent(new PageTransitionEvent('pagehide'))
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await expect.poll(stampHere).toMatchObject({ closedCleanly: false })
  stop()
})

/** A desktop window that is told to close; the calls it then makes, in order. */
async function calledWhenClosing(inWindow: InWindow): Promise<readonly string[]> {
  const { host } = windowParts()
  const called: string[] = []
  let tell: (news: HostNews) => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    closeWell(() => inWindow, {
      ...host,
      kind: 'electron',
      calls: {
        ...host.calls,
        'app:closing-heard': async () => {
          called.push('heard')
          return { ok: true, value: undefined }
        },
        'app:ready-to-close': async () => {
          called.push(`ready, ${stampHere()?.closedCleanly ? 'clean' : 'not clean'}`)
          resolve()
          return { ok: true, value: undefined }
        },
      },
      onNews: (hear) => {
        tell = hear
        return () => undefined
      },
    })
  })
  tell({ kind: 'closing' })
  await ready
  return called
}

it('the desktop app may close once the stamp is written, and not before', async () => {
  expect(await calledWhenClosing({ app, isBroken: false })).toEqual(['heard', 'ready, clean'])
})

it('a window whose screens broke writes the stamp and closes at once, without a backup', async () => {
  const said = await app.book.perform(meet, { typed: 'Maria' })
  expect(said).toMatchObject({ ok: true })
  expect(await calledWhenClosing({ app, isBroken: true })).toEqual(['heard', 'ready, clean'])
  expect(stampHere()).not.toHaveProperty('lastBackup')
})

it('a window without a book closes at once', async () => {
  expect(await calledWhenClosing({ isBroken: true })).toEqual(['heard', 'ready, not clean'])
})

it('a window whose last backup can not even be begun closes all the same', async () => {
  const broken = {
    ...app,
    keeper: app.keeper && { ...app.keeper, settle: () => Promise.reject(new Error('no disk')) },
  }
  expect(await calledWhenClosing({ app: broken, isBroken: false })).toEqual([
    'heard',
    'ready, not clean',
  ])
})
