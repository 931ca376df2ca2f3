import type { App, Dialog } from 'electron'
import { askIn } from './dialogs.ts'
import type { Question } from './questions.ts'

const byHand: Question<'close'> = {
  words: {
    type: 'info',
    title: 'The Usual',
    message: 'Start The Usual again.',
    detail: 'It closes now and goes on when you start it again. Your records are safe.',
    buttons: ['Close'],
  },
  answers: ['close'],
}

/** An AppImage is unmounted when it ends, and does not come back (electron-builder#1727). */
export async function startAgain(
  app: Pick<App, 'exit' | 'relaunch'>,
  dialog: Pick<Dialog, 'showMessageBox'>,
  isAppImage = process.env.APPIMAGE !== undefined,
): Promise<void> {
  if (isAppImage) await askIn(dialog, () => undefined)(byHand)
  else app.relaunch()
  app.exit(0)
}
