import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from 'playwright'
import type { DialogAnswer, LaunchOptions, RunningApp } from './running-app.ts'
import type { DialogShown, Raised } from './wire.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Put into the real main process by `takeOver`, for the calls below to find. */
type Desk = {
  readonly shown: DialogShown[]
  readonly outside: string[]
  readonly answer: (answer: DialogAnswer) => void
}
type WithDesk = typeof globalThis & { theUsualDesk: Desk }

/** The app on the real runtime, from the repository's build. Its version of Electron is its own. */
export async function launchElectron(options: LaunchOptions): Promise<RunningApp> {
  for (const folder of [options.userData, options.documents, options.downloads]) {
    mkdirSync(folder, { recursive: true })
  }
  const electron = await _electron.launch({
    cwd: root,
    // Playwright turns the sandbox off by default, which would test another app.
    chromiumSandbox: true,
    args: [mainOf(options), `--user-data-dir=${options.userData}`, ...(options.argv ?? [])],
  })
  await takeOver(electron, options)
  const page = await electron.firstWindow()
  await page.waitForLoadState()
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
    answerDialog: (answer) =>
      // As for all three: put there by `takeOver`.
      electron.evaluate((_, given) => (globalThis as WithDesk).theUsualDesk.answer(given), answer),
    // As above.
    dialogs: () => electron.evaluate(() => (globalThis as WithDesk).theUsualDesk.shown),
    openedOutside: () =>
      // As above.
      electron.evaluate(() => (globalThis as WithDesk).theUsualDesk.outside),
    raise: (event) => raiseOn(electron, event),
    menuClick: (...path) => clickOn(electron, path),
    close: async () => {
      const close = electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.close(),
      )
      // An app that ends quickly does not answer any more.
      await close.catch(() => ended)
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The folder with `package.json`, as in an owner's start, unless a test has built its own. */
const mainOf = ({ build }: LaunchOptions): string =>
  build === undefined ? root : join(build, 'main/index.js')

/** Native dialogs and programs outside can't be reached from a test, so they are replaced. */
const takeOver = (electron: ElectronApplication, options: LaunchOptions): Promise<void> =>
  electron.evaluate(
    ({ app, dialog, shell }, { documents, downloads }) => {
      app.setPath('documents', documents)
      app.setPath('downloads', downloads)
      type Open = { readonly shown: DialogShown; readonly done: (value: unknown) => void }
      const open: Open[] = []
      const ready: DialogAnswer[] = []
      // The same shapes as `asElectron` gives, which can't be reached from in here.
      const settle = ({ shown, done }: Open, answer: DialogAnswer): void => {
        const buttons = shown.kind === 'message' ? shown.buttons : []
        if (answer.kind === 'message') done({ response: buttons.indexOf(answer.button) })
        else if (answer.path === 'cancel') done({ canceled: true, filePath: '', filePaths: [] })
        else done({ canceled: false, filePath: answer.path, filePaths: [answer.path] })
      }
      const desk: Desk = {
        shown: [],
        outside: [],
        answer: (answer) => {
          const at = open.findIndex(({ shown }) => shown.kind === answer.kind)
          const [waiting] = at < 0 ? [] : open.splice(at, 1)
          if (waiting) settle(waiting, answer)
          else ready.push(answer)
        },
      }
      // Read back by the calls of `launchElectron`.
      ;(globalThis as WithDesk).theUsualDesk = desk
      const show = (shown: DialogShown): Promise<never> =>
        new Promise((resolve) => {
          desk.shown.push(shown)
          // Each kind of dialog returns the shape it promises.
          const asked: Open = { shown, done: (value) => resolve(value as never) }
          const at = ready.findIndex(({ kind }) => kind === shown.kind)
          const [answer] = at < 0 ? [] : ready.splice(at, 1)
          if (answer) settle(asked, answer)
          else open.push(asked)
        })
      const optionsOf = (args: readonly unknown[]): Record<string, unknown> =>
        // The options are the last argument; a window may come before them.
        args[args.length - 1] as Record<string, unknown>
      dialog.showSaveDialog = (...args: readonly unknown[]) =>
        show({ kind: 'save', suggested: String(optionsOf(args).defaultPath ?? '') })
      dialog.showOpenDialog = (...args: readonly unknown[]) =>
        show({ kind: 'folder', suggested: String(optionsOf(args).defaultPath ?? '') })
      dialog.showMessageBox = (...args: readonly unknown[]) => {
        const asked = optionsOf(args)
        return show({
          kind: 'message',
          message: String(asked.message),
          detail: String(asked.detail ?? ''),
          // Electron takes a list of words here.
          buttons: asked.buttons as string[],
          isOver: args.length > 1,
        })
      }
      shell.openExternal = async (url) => void desk.outside.push(url)
    },
    { documents: options.documents, downloads: options.downloads },
  )

const raiseOn = (
  electron: ElectronApplication,
  event: Raised,
): Promise<{ readonly prevented: boolean }> =>
  electron.evaluate(({ powerMonitor, BrowserWindow }, name) => {
    const raised = {
      prevented: false,
      preventDefault: () => {
        raised.prevented = true
      },
    }
    const ofPower = ['suspend', 'resume', 'shutdown'].includes(name)
    const target = ofPower ? powerMonitor : BrowserWindow.getAllWindows()[0]
    target?.emit(name, raised)
    return { prevented: raised.prevented }
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
