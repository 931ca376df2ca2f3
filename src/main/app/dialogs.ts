import type { BrowserWindow, Dialog } from 'electron'
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

export async function ask<Answer extends string>(
  dialog: Pick<Dialog, 'showMessageBox'>,
  { words, answers }: Question<Answer>,
): Promise<Answer> {
  const { response } = await dialog.showMessageBox(words)
  return answers[response] ?? answers[0]
}
