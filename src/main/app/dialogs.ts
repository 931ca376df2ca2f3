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

export async function ask<Answer extends string>(
  dialog: Pick<Dialog, 'showMessageBox'>,
  { words, answers }: Question<Answer>,
): Promise<Answer> {
  const { response } = await dialog.showMessageBox(words)
  return answers[response] ?? answers[0]
}
