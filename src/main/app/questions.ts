import type { MessageBoxOptions } from 'electron'

/** What main itself asks the owner; `answers` are in the order of the buttons. */
export type Question<Answer extends string> = {
  readonly words: MessageBoxOptions & { readonly buttons: string[] }
  readonly answers: readonly [Answer, ...Answer[]]
}

export const olderThanRecords: Question<'close'> = {
  words: {
    type: 'warning',
    title: 'The Usual',
    message: 'This copy of The Usual is older than the one that last opened your records.',
    detail:
      'Opening them with it could destroy them, so nothing was opened and nothing was changed. ' +
      'Your records are safe where they are. Install the newest version, then start again.',
    buttons: ['Close'],
  },
  answers: ['close'],
}

export const stillWriting: Question<'wait' | 'close'> = {
  words: {
    type: 'question',
    title: 'The Usual',
    message: 'The Usual is still writing.',
    detail:
      'What you logged is saved. A backup or an import may still be running; ' +
      'if you close now, it is given up.',
    buttons: ['Wait', 'Close now'],
    defaultId: 0,
    cancelId: 0,
  },
  answers: ['wait', 'close'],
}

export const brokenPage: Question<'open' | 'close'> = {
  words: {
    type: 'warning',
    title: 'The Usual',
    message: 'The window stopped working twice.',
    detail:
      'What was saved is safe on this computer. Open it again, or close and start afresh later.',
    buttons: ['Open it again', 'Close'],
    defaultId: 0,
    cancelId: 0,
  },
  answers: ['open', 'close'],
}
