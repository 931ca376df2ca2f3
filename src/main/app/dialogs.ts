import type { BaseWindow, BrowserWindow, Dialog } from 'electron'
import type { AskWhere } from '../services/save-as.ts'
import type { Question } from './questions.ts'

/** The system's own "Save as". */
export const askWhereWith =
  (dialog: Pick<Dialog, 'showSaveDialog'>, window: BrowserWindow): AskWhere =>
  async ({ path, words, ending }) => {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: path,
      filters: [{ name: words, extensions: [ending] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return answer.canceled ? undefined : answer.filePath
  }

/** The system's own "Choose a folder". */
export const askFolderWith =
  (dialog: Pick<Dialog, 'showOpenDialog'>, window: BrowserWindow) =>
  async (): Promise<string | undefined> => {
    const answer = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
    })
    return answer.canceled ? undefined : answer.filePaths[0]
  }

/**
 * Asks over the window, so that the question does not get lost behind it. `over` takes it away; the
 * answer is then the first one, which is always safe.
 */
export const askIn =
  (dialog: Pick<Dialog, 'showMessageBox'>, window: () => BaseWindow | undefined) =>
  async <Answer extends string>(
    { words, answers }: Question<Answer>,
    over?: AbortSignal,
  ): Promise<Answer> => {
    const asked = over ? { ...words, signal: over } : words
    const parent = window()
    const { response } = await (parent
      ? dialog.showMessageBox(parent, asked)
      : dialog.showMessageBox(asked))
    return answers[response] ?? answers[0]
  }
