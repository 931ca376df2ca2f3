import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron'
import type { AskWhere } from '../services/save-as.ts'

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

/** The answer that stands at the place of the pressed button. */
export async function askWith<Answer extends string>(
  dialog: Pick<Dialog, 'showMessageBox'>,
  words: MessageBoxOptions,
  answers: readonly [Answer, ...Answer[]],
): Promise<Answer> {
  const { response } = await dialog.showMessageBox(words)
  return answers[response] ?? answers[0]
}
