import type { MessageBoxOptions } from 'electron'
import type { Carrier } from '#shared/host/contract.ts'
import type { LinkKind } from '../services/links.ts'

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

const hangs = {
  type: 'warning',
  title: 'The Usual',
  message: 'The window does not answer.',
  defaultId: 0,
  cancelId: 0,
} as const

export const pageHangs: Question<'wait' | 'open' | 'close'> = {
  words: {
    ...hangs,
    detail:
      'What you logged is safe on this computer, and what you were typing in a panel comes back. ' +
      'Long work may end by itself: wait a moment, open the window again, or close it.',
    buttons: ['Wait', 'Open it again', 'Close now'],
  },
  answers: ['wait', 'open', 'close'],
}

export const closingPageHangs: Question<'wait' | 'close'> = {
  words: {
    ...hangs,
    detail:
      'What you logged is safe on this computer. Nothing is being written that we know of; ' +
      'no backup is made if you close now.',
    buttons: ['Wait', 'Close now'],
  },
  answers: ['wait', 'close'],
}

const handingOver = (what: string, program: string): Question<'not' | 'open'> => ({
  words: {
    type: 'question',
    title: 'The Usual',
    message: `Hand ${what} to your ${program} program?`,
    detail:
      'The Usual itself sends nothing anywhere. What that program does with it, and whether it ' +
      'keeps it, is up to that program. Once you have agreed, you are not asked again.',
    buttons: ['Not now', 'Hand it over'],
    defaultId: 1,
    cancelId: 0,
  },
  answers: ['not', 'open'],
})

/** Before the first link of a kind leaves the app. */
export const handsOver: Readonly<Record<LinkKind, Question<'not' | 'open'>>> = {
  'tel:': handingOver('the phone number', 'phone'),
  'mailto:': handingOver('the address', 'mail'),
}

const servers: Readonly<Record<Carrier, string>> = {
  onedrive: 'Microsoft’s servers (OneDrive)',
  icloud: 'Apple’s servers (iCloud Drive)',
  dropbox: 'Dropbox’s servers',
  google: 'Google’s servers (Google Drive)',
  another: 'another computer by a program that keeps folders alike',
}

/** Before something goes where another program carries it away; the safe answer is taken by itself. */
const carried = (by: Carrier, detail: string, use: string): Question<'not' | 'use'> => ({
  words: {
    type: 'warning',
    title: 'The Usual',
    message: `This folder is copied to ${servers[by]}.`,
    detail,
    buttons: ['Not now', use],
    defaultId: 0,
    cancelId: 0,
  },
  answers: ['not', 'use'],
})

export const carriesAway = (by: Carrier): Question<'not' | 'use'> =>
  carried(
    by,
    'Whoever gets at the backups there can read them. Turn on encryption first, on the Backup ' +
      'screen, and choose the folder again: then nobody there can.',
    'Use it all the same',
  )

/** The calendar must go there to reach a phone. */
export const calendarCarriedAway = (by: Carrier): Question<'not' | 'use'> =>
  carried(
    by,
    'A phone may show the calendar from there. It holds days, times, what was ordered and short ' +
      'names; no phones, prices or notes. Whoever gets at the folder there can read it.',
    'Use it',
  )
