import type { MessageBoxOptions } from 'electron'

/** An older Chromium wipes what a newer one wrote, without a word: it must not even start. */
export const isOlder = (ours: number, newestSeen: number | undefined): boolean =>
  newestSeen !== undefined && ours < newestSeen

export const olderWords: MessageBoxOptions = {
  type: 'warning',
  title: 'The Usual',
  message: 'This copy of The Usual is older than the one that last opened your records.',
  detail:
    'Opening them with it could destroy them, so nothing was opened and nothing was changed. ' +
    'Your records are safe where they are. Install the newest version, then start again.',
  buttons: ['Close'],
}
