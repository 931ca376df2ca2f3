import type { BaseWindow, BrowserWindow, Dialog } from 'electron'
import type { LastFolder } from '../services/last-folder.ts'
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

/** The system's own "Choose a folder", which begins where the owner last chose one. */
export const askFolderWith =
  (dialog: Pick<Dialog, 'showOpenDialog'>, window: BrowserWindow, last: LastFolder) =>
  async (): Promise<string | undefined> => {
    const before = await last.read()
    const answer = await dialog.showOpenDialog(window, {
      ...(before === undefined ? {} : { defaultPath: before }),
      properties: ['openDirectory', 'createDirectory'],
    })
    const [chosen] = answer.canceled ? [] : answer.filePaths
    if (chosen !== undefined) await last.write(chosen)
    return chosen
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
