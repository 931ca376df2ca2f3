import type { Shell } from 'electron'
import type { Question } from './questions.ts'

/** Nothing here asks the internet by itself: this is where an owner looks for a newer version. */
export const releasesPage = 'https://theusual.invalid/releases'

const opensBrowser: Question<'not' | 'open'> = {
  words: {
    type: 'question',
    title: 'The Usual',
    message: 'Look for a newer version in your browser?',
    detail:
      `Your browser opens ${releasesPage}. The Usual itself stays offline and sends nothing; ` +
      'what you download there, you install yourself. Back up before.',
    buttons: ['Not now', 'Open the page'],
    defaultId: 1,
    cancelId: 0,
  },
  answers: ['not', 'open'],
}

/** In place of an updater, which would need the network. */
export async function lookForNewer(
  ask: (question: Question<'not' | 'open'>) => Promise<'not' | 'open'>,
  shell: Pick<Shell, 'openExternal'>,
): Promise<void> {
  if ((await ask(opensBrowser)) === 'open') await shell.openExternal(releasesPage)
}
