/**
 * TEST DOUBLE of a computer with Electron on it: the app's built main in a Node process of its own,
 * with a stand-in for the `electron` module, and its windows as pages of a real Chromium. It is not
 * Electron; see `main-side/electron.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findBrowser } from '../../../scripts/lib/find-browser.mjs'
import { versionOf } from './browser.ts'
import { mainSide } from './build-main-side.ts'
import { dialogDesk } from './dialogs.ts'
import { connect, type Message } from './rpc.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'
import { type Screen, screenFor } from './screen.ts'
import {
  type Machine,
  type MainCalls,
  machineVariable,
  type Note,
  type ScreenCalls,
} from './wire.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type StandInOptions = LaunchOptions & {
  /** As `process.versions.chrome`, for an app that is older or newer than it is. */
  readonly chromium?: string
}

/** What only the stand-in can tell. */
export type StandIn = RunningApp & {
  /** Done when the first page is loaded; fails when the app ends without one. */
  readonly firstPage: Promise<void>
  readonly notes: readonly Note[]
  /** What main gave to `new BrowserWindow`. */
  readonly windowOptions: Screen['options']
  readonly outside: Screen['outside']
  readonly permission: (name: string) => Promise<ReturnType<MainCalls['permission']>>
  /** What main answers when a frame of some origin asks it. */
  readonly invokeAs: (origin: string, channel: string, input: unknown) => Promise<unknown>
  /** The app as it started again by its own wish. */
  readonly relaunched: () => Promise<StandIn>
}

/** Starts the app without waiting for a window: some starts end without one. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  for (const folder of [options.userData, options.documents, options.downloads]) {
    mkdirSync(folder, { recursive: true })
  }
  const browserPath = options.browserPath ?? foundBrowser()
  const main = await spawnMain(options, {
    main: pathToFileURL(join(options.build ?? join(root, 'out'), 'main/index.js')).href,
    version: appVersion(),
    chromium: options.chromium ?? (await versionOf(browserPath)),
    documents: options.documents,
    downloads: options.downloads,
  })
  return attach(main, { ...options, browserPath })
}

async function spawnMain(options: StandInOptions, machine: Machine): Promise<ChildProcess> {
  const side = await mainSide()
  const args = [
    '--import',
    pathToFileURL(join(side, 'register.mjs')).href,
    join(side, 'run.js'),
    `--user-data-dir=${options.userData}`,
    ...(options.argv ?? []),
  ]
  return spawn(process.execPath, args, {
    env: { ...process.env, [machineVariable]: JSON.stringify(machine) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    // Structured clones, as between the processes of Electron: bytes stay bytes.
    serialization: 'advanced',
  })
}

function attach(main: ChildProcess, options: StandInOptions & { browserPath: string }): StandIn {
  const desk = dialogDesk()
  const notes: Note[] = []
  const loaded = deferred()
  const errors = collect(main)
  const screen = screenFor(options, () => line.ask, loaded.done)
  const line = connect<ScreenCalls, MainCalls>(portTo(main), {
    ...screen,
    dialog: desk.show,
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
    raise: (event) => line.ask('raise', event),
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

const portTo = (main: ChildProcess) => ({
  send: (message: Message) => {
    if (main.connected) main.send(message)
  },
  // Only the stand-in's own side writes into this channel.
  listen: (hear: (message: Message) => void) =>
    void main.on('message', (message) => hear(message as Message)),
})

function collect(main: ChildProcess): () => string {
  let text = ''
  main.stderr?.on('data', (chunk) => {
    text += chunk
    process.stderr.write(chunk)
  })
  return () => text
}

function deferred() {
  let done: () => void = () => undefined
  let fail: (why: Error) => void = () => undefined
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve
    fail = reject
  })
  // Whoever does not wait for it does not want to hear of it either.
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

function appVersion(): string {
  // Our own file, which npm itself has read before.
  const app = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return app.version
}
