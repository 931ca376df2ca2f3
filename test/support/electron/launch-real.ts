import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from 'playwright'
import { asElectron } from './dialogs.ts'
import type { DialogAnswer, LaunchOptions, RunningApp } from './running-app.ts'
import type { DialogShown, Raised } from './wire.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the real main process keeps what the test's dialogs need. */
type Desk = {
  readonly shown: DialogShown[]
  readonly open: { readonly kind: string; readonly answer: (value: unknown) => void }[]
  readonly ready: { readonly kind: string; readonly value: unknown }[]
  readonly outside: string[]
}
type WithDesk = typeof globalThis & { theUsualDesk: Desk }

/** The app on the real runtime, from the repository's build. Its version of Electron is its own. */
export async function launchElectron(options: LaunchOptions): Promise<RunningApp> {
  for (const folder of [options.userData, options.documents, options.downloads]) {
    mkdirSync(folder, { recursive: true })
  }
  const electron = await _electron.launch({
    cwd: root,
    args: [root, `--user-data-dir=${options.userData}`, ...(options.argv ?? [])],
  })
  await takeOver(electron, options)
  const page = await electron.firstWindow()
  const child = electron.process()
  const ended = new Promise<{ code: number | null }>((done) => {
    if (child.exitCode !== null) done({ code: child.exitCode })
    else child.once('exit', (code) => done({ code }))
  })
  return {
    runtime: 'electron',
    get page() {
      return electron.windows()[0] ?? page
    },
    ended,
    answerDialog: (answer) => answerOn(electron, answer),
    // Put there by `takeOver`.
    dialogs: () => electron.evaluate(() => (globalThis as WithDesk).theUsualDesk.shown),
    openedOutside: () =>
      // Put there by `takeOver`.
      electron.evaluate(() => (globalThis as WithDesk).theUsualDesk.outside),
    raise: (event) => raiseOn(electron, event),
    menuClick: (...path) => clickOn(electron, path),
    close: async () => {
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Native dialogs and programs outside can't be reached from a test, so they are replaced. */
const takeOver = (electron: ElectronApplication, options: LaunchOptions): Promise<void> =>
  electron.evaluate(
    ({ app, dialog, shell }, { documents, downloads }) => {
      app.setPath('documents', documents)
      app.setPath('downloads', downloads)
      const desk: Desk = { shown: [], open: [], ready: [], outside: [] }
      // Read back by the calls of `launchElectron`.
      ;(globalThis as WithDesk).theUsualDesk = desk
      const show = (shown: DialogShown): Promise<never> => {
        desk.shown.push(shown)
        const at = desk.ready.findIndex(({ kind }) => kind === shown.kind)
        const [answer] = at < 0 ? [] : desk.ready.splice(at, 1)
        // The test gives it in the shape of this very dialog.
        if (answer) return Promise.resolve(answer.value as never)
        return new Promise((done) =>
          desk.open.push({ kind: shown.kind, answer: done as (value: unknown) => void }),
        )
      }
      const optionsOf = (args: readonly unknown[]): Record<string, unknown> =>
        // The options come last; a window may stand before them.
        args[args.length - 1] as Record<string, unknown>
      dialog.showSaveDialog = (...args: readonly unknown[]) =>
        show({ kind: 'save', suggested: String(optionsOf(args).defaultPath ?? '') })
      dialog.showMessageBox = (...args: readonly unknown[]) => {
        const asked = optionsOf(args)
        return show({
          kind: 'message',
          message: String(asked.message),
          detail: String(asked.detail ?? ''),
          // What Electron itself takes here: a list of words.
          buttons: asked.buttons as string[],
        })
      }
      shell.openExternal = async (url) => void desk.outside.push(url)
    },
    { documents: options.documents, downloads: options.downloads },
  )

async function answerOn(electron: ElectronApplication, answer: DialogAnswer): Promise<void> {
  // Put there by `takeOver`.
  const shown = await electron.evaluate(() => (globalThis as WithDesk).theUsualDesk.shown)
  const last = shown.findLast(({ kind }) => kind === answer.kind)
  if (answer.kind === 'message' && !last) throw new Error('No question is open yet')
  const value = asElectron(last ?? { kind: 'save', suggested: '' }, answer)
  await electron.evaluate(
    (_electron, given) => {
      // Put there by `takeOver`.
      const desk = (globalThis as WithDesk).theUsualDesk
      const at = desk.open.findIndex(({ kind }) => kind === given.kind)
      const [waiting] = at < 0 ? [] : desk.open.splice(at, 1)
      if (waiting) waiting.answer(given.value)
      else desk.ready.push(given)
    },
    { kind: answer.kind, value },
  )
}

const raiseOn = (electron: ElectronApplication, event: Raised): Promise<void> =>
  electron.evaluate(({ powerMonitor, BrowserWindow }, name) => {
    const preventable = { preventDefault: () => undefined }
    const target = name === 'session-end' ? BrowserWindow.getAllWindows()[0] : powerMonitor
    target?.emit(name, preventable)
  }, event)

const clickOn = (electron: ElectronApplication, path: readonly string[]): Promise<void> =>
  electron.evaluate(({ Menu }, words) => {
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const [at, word] of words.entries()) {
      const item = items.find(({ label }) => label.replace('&', '') === word)
      if (!item) throw new Error(`The menu has no item "${word}"`)
      if (at === words.length - 1) return item.click()
      items = item.submenu?.items ?? []
    }
  }, path)
