import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { askFolderWith, askIn } from '#main/app/dialogs.ts'
import { watchForHangs } from '#main/app/hangs.ts'
import {
  heedPower,
  mendBrokenPage,
  quitWithTheWindow,
  whenPageLeaves,
} from '#main/app/lifecycle.ts'
import {
  brokenPage,
  closingPageHangs,
  olderThanRecords,
  pageHangs,
  stillWriting,
} from '#main/app/questions.ts'

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

describe('the end of a session', () => {
  function session(holds: boolean) {
    const power = new EventEmitter()
    const window = new EventEmitter()
    const heard: string[] = []
    // Only event emitters are used.
    heedPower(power as never, window as never, {
      closing: { hurry: () => void heard.push('hurry'), holds: () => holds },
      tellSuspending: () => void heard.push('suspending'),
      endCleanly: () => void heard.push('ended cleanly'),
    })
    const event = { preventDefault: () => void heard.push('wait for us') }
    return { power, window, heard, event }
  }

  it('is waited for on Linux and macOS, and so is sleep', () => {
    const { power, heard, event } = session(true)
    power.emit('suspend')
    power.emit('shutdown', event)
    power.emit('shutdown')

    expect(heard).toEqual(['suspending', 'wait for us', 'hurry', 'hurry'])
  })

  it('is held up on Windows while a book is open, and only then', () => {
    const open = session(true)
    open.window.emit('query-session-end', open.event)
    expect(open.heard).toEqual(['wait for us', 'hurry'])
    const settled = session(false)
    settled.window.emit('query-session-end', settled.event)

    expect(settled.heard).toEqual(['hurry'])
  })

  it('is no accident on Windows, where nothing can be done after it is told', () => {
    const { window, heard } = session(true)
    window.emit('session-end', {})

    expect(heard).toEqual(['ended cleanly'])
  })
})

describe('a page that does not answer', () => {
  function hanging(answer: 'wait' | 'open' | 'close', isClosing = false) {
    const seen = { asked: 0, destroyed: 0, crashed: 0 }
    const window = Object.assign(new EventEmitter(), {
      destroy: () => void seen.destroyed++,
      webContents: { forcefullyCrashRenderer: () => void seen.crashed++ },
    })
    let settle: () => void = () => undefined
    // Only these parts of a window are used.
    watchForHangs(window as never, {
      ask: (over) => {
        seen.asked++
        return new Promise((done) => {
          over.addEventListener('abort', () => done('wait'))
          settle = () => done(answer)
        })
      },
      isClosing: () => isClosing,
      log: silent,
    })
    const answers = async () => {
      settle()
      await Promise.resolve()
      await Promise.resolve()
    }
    return { window, seen, answers }
  }

  it('is opened again or closed, as the owner says, and asked about once', async () => {
    const again = hanging('open')
    again.window.emit('unresponsive')
    again.window.emit('unresponsive')
    await again.answers()
    expect(again.seen).toEqual({ asked: 1, destroyed: 0, crashed: 1 })
    const shut = hanging('close')
    shut.window.emit('unresponsive')
    await shut.answers()

    expect(shut.seen).toEqual({ asked: 1, destroyed: 1, crashed: 0 })
  })

  it('that answers again is left alone, and asked about when it hangs again', async () => {
    const { window, seen, answers } = hanging('close')
    window.emit('unresponsive')
    window.emit('responsive')
    await answers()
    expect(seen).toEqual({ asked: 1, destroyed: 0, crashed: 0 })
    window.emit('unresponsive')

    expect(seen.asked).toBe(2)
  })

  it('and is closing is asked about there', () => {
    const { window, seen } = hanging('close', true)
    window.emit('unresponsive')

    expect(seen.asked).toBe(0)
  })
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
  [closingPageHangs, ['Wait', 'Close now'], ['wait', 'close']],
  [pageHangs, ['Wait', 'Open it again', 'Close now'], ['wait', 'open', 'close']],
  [brokenPage, ['Open it again', 'Close'], ['open', 'close']],
  [olderThanRecords, ['Close'], ['close']],
])('takes the button that was pressed for its answer', async (question, buttons, answers) => {
  expect(question.words.buttons).toEqual(buttons)
  for (const [response, answer] of answers.entries()) {
    const dialog = { showMessageBox: async () => ({ response, checkboxChecked: false }) }
    expect(await askIn(dialog, () => undefined)<string>(question)).toBe(answer)
  }
  // Esc presses the first button, which is always safe.
  expect(question.words.cancelId ?? 0).toBe(0)
})

it('asks over its window while there is one, so that the question is not lost behind it', async () => {
  const shown: unknown[][] = []
  const dialog = {
    showMessageBox: async (...args: unknown[]) => {
      shown.push(args)
      return { response: 0, checkboxChecked: false }
    },
  }
  const window = { id: 1 }
  // A window is only passed on.
  await askIn(dialog as never, () => window as never)(brokenPage)
  await askIn(dialog as never, () => undefined)(brokenPage)

  expect(shown).toEqual([[window, brokenPage.words], [brokenPage.words]])
})

it('lets the owner choose a folder over its window, from where they last chose one', async () => {
  const shown: unknown[][] = []
  const answers = [['/stick'], []]
  const dialog = {
    showOpenDialog: async (...args: unknown[]) => {
      shown.push(args)
      const filePaths = answers.shift() ?? []
      return { canceled: filePaths.length === 0, filePaths }
    },
  }
  let last: string | undefined
  const remembered = {
    read: async () => last,
    write: async (folder: string) => {
      last = folder
    },
  }
  const window = { id: 1 }
  // A window is only passed on.
  const choose = askFolderWith(dialog as never, window as never, remembered)

  expect(await choose()).toBe('/stick')
  expect(await choose()).toBeUndefined()
  expect(shown).toMatchObject([
    [window, {}],
    [window, { defaultPath: '/stick' }],
  ])
})
