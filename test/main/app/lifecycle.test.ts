import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { ask } from '#main/app/dialogs.ts'
import {
  heedPower,
  mendBrokenPage,
  quitWithTheWindow,
  whenPageLeaves,
} from '#main/app/lifecycle.ts'
import { brokenPage, olderThanRecords, stillWriting } from '#main/app/questions.ts'
import { comeForwardOnSecondStart } from '#main/app/single-instance.ts'

const silent = { note: () => undefined }

describe('a crashed page', () => {
  function broken(answer: 'open' | 'close') {
    const seen = { reloads: 0, asked: 0, closed: 0 }
    const contents = Object.assign(new EventEmitter(), { reload: () => void seen.reloads++ })
    // Only an event emitter that reloads is used.
    mendBrokenPage(contents as never, {
      ask: async () => {
        seen.asked++
        return answer
      },
      close: () => void seen.closed++,
      log: silent,
    })
    const breakDown = async (reason = 'crashed') => {
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
      await Promise.resolve()
      await Promise.resolve()
    }
    return { seen, breakDown }
  }

  it('is reloaded once without a question, then the owner decides', async () => {
    const { seen, breakDown } = broken('close')
    await breakDown()
    expect(seen).toEqual({ reloads: 1, asked: 0, closed: 0 })
    await breakDown('oom')

    expect(seen).toEqual({ reloads: 1, asked: 1, closed: 1 })
  })

  it('is reloaded as often as the owner wants', async () => {
    const { seen, breakDown } = broken('open')
    for (let count = 0; count < 3; count++) await breakDown()

    expect(seen).toEqual({ reloads: 3, asked: 2, closed: 0 })
  })

  it('is not taken for a closed one', async () => {
    const { seen, breakDown } = broken('open')
    await breakDown('clean-exit')

    expect(seen.reloads).toBe(0)
  })
})

it('closes what a page had open when it is left, not when it navigates within itself', () => {
  const contents = new EventEmitter()
  let left = 0
  // An event emitter is all that is used.
  whenPageLeaves(contents as never, () => void left++)
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
  contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
  expect(left).toBe(0)

  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  contents.emit('render-process-gone', {}, { reason: 'crashed' })
  contents.emit('destroyed')
  expect(left).toBe(3)
})

it('reacts to sleep, shutdown and the end of a session', () => {
  const power = new EventEmitter()
  const window = new EventEmitter()
  const heard: string[] = []
  const closing = {
    bookIs: () => undefined,
    ready: () => undefined,
    hurry: () => void heard.push('hurry'),
  }
  // Only event emitters are used.
  heedPower(power as never, window as never, {
    closing,
    tellSuspending: () => void heard.push('suspending'),
  })
  power.emit('suspend')
  power.emit('shutdown', { preventDefault: () => void heard.push('wait for us') })
  power.emit('shutdown')
  window.emit('session-end')

  expect(heard).toEqual(['suspending', 'wait for us', 'hurry', 'hurry', 'hurry'])
})

it('Two instances → cannot open store: a second start brings the first window to the front', () => {
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
  comeForwardOnSecondStart(app as never, window)
  app.emit('second-instance')

  expect(done).toEqual(['restore', 'show', 'focus'])
})

it('ends with its window on every system', () => {
  const app = new EventEmitter()
  let quits = 0
  // Only an event emitter that quits is used.
  quitWithTheWindow(Object.assign(app, { quit: () => void quits++ }) as never)
  app.emit('window-all-closed')

  expect(quits).toBe(1)
})

it.each([
  [stillWriting, ['Wait', 'Close now'], ['wait', 'close']],
  [brokenPage, ['Open it again', 'Close'], ['open', 'close']],
  [olderThanRecords, ['Close'], ['close']],
])('takes the button that was pressed for its answer', async (question, buttons, answers) => {
  expect(question.words.buttons).toEqual(buttons)
  for (const [response, answer] of answers.entries()) {
    const dialog = { showMessageBox: async () => ({ response, checkboxChecked: false }) }
    expect(await ask<string>(dialog, question)).toBe(answer)
  }
  // Esc presses the first button, which is always safe.
  expect(question.words.cancelId ?? 0).toBe(0)
})
