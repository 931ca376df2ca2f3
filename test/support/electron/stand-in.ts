/**
 * TEST DOUBLE of a computer with Electron: the app's built main in its own Node process, with a
 * stand-in for the `electron` module, and its windows as pages of a real Chromium. It is not
 * Electron; see `main-side/electron.ts`.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { findBrowser } from '../../../scripts/lib/find-browser.mjs'
import { quickBrowser } from '../test-browser.ts'
import { versionOf } from './browser.ts'
import { dialogDesk } from './dialogs.ts'
import { errorsOf, portTo, startMain } from './main-process.ts'
import { connect, untilGone } from './rpc.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'
import { type Screen, screenFor } from './screen.ts'
import type { DialogShown, MainCalls, Note, ScreenCalls, Unkind } from './wire.ts'

export type StandInOptions = LaunchOptions & {
  /** As `process.versions.chrome`, to play an older or newer app. */
  readonly chromium?: string
  readonly unkind?: Unkind
  /** Beside our own environment: an AppImage starts its app with more. */
  readonly env?: Readonly<Record<string, string>>
}

/** What only the stand-in knows. */
export type StandIn = RunningApp & {
  /** Resolves when the first page is loaded; rejects when the app ends without one. */
  readonly firstPage: Promise<void>
  readonly notes: readonly Note[]
  /** What main gave to `new BrowserWindow`. */
  readonly windowOptions: Screen['options']
  readonly outside: Screen['outside']
  readonly permission: (name: string) => Promise<ReturnType<MainCalls['permission']>>
  /** What main answers to a call from a frame of some origin. */
  readonly invokeAs: (origin: string | null, channel: string, input: unknown) => Promise<unknown>
  /** The owner clicks on the last notice. */
  readonly clickNotice: () => Promise<void>
  readonly quit: () => Promise<void>
  /** Questions that wait for an answer now. */
  readonly waiting: () => readonly DialogShown[]
  /** The app after it restarted itself. */
  readonly relaunched: () => Promise<StandIn>
}

/** Starts the app without waiting for a window: some starts end without one. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  for (const folder of [options.userData, options.documents, options.downloads]) {
    mkdirSync(folder, { recursive: true })
  }
  const browserPath = options.browserPath ?? quickBrowser ?? foundBrowser()
  const chromium = options.chromium ?? (await versionOf(browserPath))
  const main = await startMain(options, chromium)
  return attach(main, { ...options, browserPath })
}

function attach(main: ChildProcess, options: StandInOptions & { browserPath: string }): StandIn {
  const desk = dialogDesk()
  const notes: Note[] = []
  const loaded = deferred()
  const errors = errorsOf(main)
  const screen = screenFor(options, () => untilGone(line.ask), loaded.done)
  const line = connect<ScreenCalls, MainCalls>(portTo(main), {
    ...screen,
    dialog: desk.show,
    'dialog:gone': desk.gone,
    note: (note) => void notes.push(note),
  })
  const ended = new Promise<{ code: number | null }>((done) => {
    main.once('exit', async (code) => {
      line.hangUp('The app has ended')
      loaded.fail(new Error(`The app ended (${code}) without a page. ${errors()}`))
      await screen.turnOff()
      done({ code })
    })
  })
  return {
    runtime: 'stand-in',
    get page() {
      return screen.page()
    },
    firstPage: loaded.promise,
    notes,
    outside: screen.outside,
    ended,
    answerDialog: async (answer) => desk.answer(answer),
    dialogs: async () => desk.shown(),
    raise: async (event) => {
      const raised = line.ask('raise', event)
      if (event !== 'session-end') return raised
      // The whole computer goes down: nobody answers, and the pages are ended as well.
      await raised.catch(() => undefined)
      await screen.cutPower()
      return { prevented: false }
    },
    clickNotice: () => line.ask('notice-click', undefined),
    quit: async () => {
      await line.ask('quit', undefined).catch(() => ended)
    },
    waiting: desk.waiting,
    menuClick: (...path) => line.ask('menu', path),
    windowOptions: screen.options,
    openedOutside: async () =>
      notes.flatMap((note) => (note.what === 'opened-outside' ? [note.url] : [])),
    permission: (name) => line.ask('permission', name),
    invokeAs: (origin, channel, input) =>
      line.ask('invoke', { window: 1, channel, args: [input], origin, top: true }),
    close: async () => {
      await line.ask('owner-closes', undefined).catch(() => ended)
      await withinAMinute(ended, () => `It did not close. ${JSON.stringify(desk.shown())}`)
    },
    kill: async () => {
      await screen.cutPower()
      main.kill('SIGKILL')
      await ended
    },
    relaunched: async () => {
      await ended
      if (!notes.some(({ what }) => what === 'relaunch')) throw new Error('It did not start again')
      const again = await startStandIn(options)
      await again.firstPage
      return again
    },
  }
}

function deferred() {
  let done: () => void = () => undefined
  let fail: (why: Error) => void = () => undefined
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve
    fail = reject
  })
  // A test that does not wait for it must not fail by it.
  promise.catch(() => undefined)
  return { promise, done: () => done(), fail: (why: Error) => fail(why) }
}

async function withinAMinute<T>(promise: Promise<T>, words: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(words())), 60_000)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function foundBrowser(): string {
  const browser = findBrowser()
  if (!browser.found) throw new Error(browser.why)
  return browser.path
}
