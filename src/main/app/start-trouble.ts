import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { App, Dialog } from 'electron'

/** Why no window opens, and what the owner reads instead. */
export type StartTrouble = {
  readonly title: string
  readonly content: string
  readonly exitCode: number
}

const couldNot = 'The Usual could not start'

export const noFolder = (folder: string, code: string): StartTrouble => ({
  title: couldNot,
  content:
    `The folder of your records can't be used: ${folder} (${code}). ` +
    'Nothing was changed, and what is in it is safe. ' +
    'See whether the disk is full or read-only and the folder is yours, then start it again.',
  exitCode: 2,
})

export const notForward = (folder: string): StartTrouble => ({
  title: 'The Usual is already running',
  content:
    'It runs, but its window did not come forward. Only one may use your records at a time, so ' +
    'nothing was opened and nothing was changed. Wait a moment and start it again; if that does ' +
    'not help, end “The Usual” in the list of running programs, or start the computer again. ' +
    `Your records are safe in ${folder}.`,
  exitCode: 3,
})

export const noSandbox: StartTrouble = {
  title: couldNot,
  content:
    'It was started without the sandbox that keeps its window apart from your computer ' +
    '(--no-sandbox), so it did not open your records. They are safe and unchanged. ' +
    'An AppImage adds this where the system does not let programs make user namespaces. Install ' +
    'the deb or the rpm package instead, or have that allowed: ' +
    'kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu, kernel.unprivileged_userns_clone=1 ' +
    'on Debian.',
  exitCode: 4,
}

export const stopped = (logFile: string): StartTrouble => ({
  title: couldNot,
  content:
    'Nothing was changed and your records are safe where they are. Start it again; ' +
    `if that does not help, this file says where it stopped: ${logFile}`,
  exitCode: 1,
})

/** Until it is told why it ends, Chromium must not touch a folder that is in use or unusable. */
export function takeEmptyFolder(app: Pick<App, 'getPath' | 'setPath'>): void {
  const empty = mkdtempSync(join(app.getPath('temp'), 'the-usual-no-start-'))
  app.setPath('userData', empty)
  app.setPath('sessionData', empty)
}

/** Shows it and ends. Linux shows no box before the app is ready. */
export async function giveUp(
  { title, content, exitCode }: StartTrouble,
  by: {
    readonly app: Pick<App, 'exit' | 'getPath' | 'isReady' | 'setPath' | 'whenReady'>
    readonly dialog: Pick<Dialog, 'showErrorBox'>
  },
): Promise<void> {
  process.stderr.write(`${title}: ${content}\n`)
  if (!by.app.isReady()) takeEmptyFolder(by.app)
  await by.app.whenReady()
  by.dialog.showErrorBox(title, content)
  by.app.exit(exitCode)
}
