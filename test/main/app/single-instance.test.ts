import { EventEmitter } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { comeForwardOnSecondStart, onlyOne } from '#main/app/single-instance.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'the-usual-one-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function firstOne() {
  const app = new EventEmitter()
  const done: string[] = []
  const act = (name: string) => () => void done.push(name)
  const window = {
    isMinimized: () => true,
    restore: act('restore'),
    show: act('show'),
    focus: act('focus'),
  }
  // An event emitter is all that is used.
  comeForwardOnSecondStart(app as never, window, folder)
  return { app, done }
}

it('Two instances → cannot open store: a second start brings the first window to the front and learns of it', async () => {
  const { app, done } = firstOne()
  const second = {
    requestSingleInstanceLock: (knock?: Record<string, unknown>) => {
      app.emit('second-instance', {}, [], folder, knock)
      return false
    },
  }

  expect(await onlyOne(second, folder)).toBe('came forward')
  expect(done).toEqual(['restore', 'show', 'focus'])
  expect(readdirSync(folder)).toEqual([])
})

it('a second start whose first one does not answer learns that, too', async () => {
  expect(await onlyOne({ requestSingleInstanceLock: () => false }, folder, 100)).toBe('silent')
})

it('a second start is not satisfied by what was answered to another', async () => {
  const { app } = firstOne()
  app.emit('second-instance', {}, [], folder, { knock: 'of another' })

  expect(await onlyOne({ requestSingleInstanceLock: () => false }, folder, 100)).toBe('silent')
})

it('the only one opens at once', () => {
  expect(onlyOne({ requestSingleInstanceLock: () => true }, folder)).toBe(true)
})
