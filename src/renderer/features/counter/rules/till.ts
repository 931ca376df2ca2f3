import { impossible } from '#shared/base/assert.ts'
import { type KeyTime, passedSince, type Slip } from '#shared/base/key-press.ts'

/** What became of the usual that Enter asked for. */
export type Log =
  | 'none'
  /** The card is still being read. */
  | 'wanted'
  | 'saving'
  /** A question was asked and is not answered. */
  | 'asks'

/** What the keys have done on one card so far. */
export type Till = {
  readonly log: Log
  /** The last Enter, whether it counted or not. */
  readonly entered?: KeyTime
  /** The next name has been begun in the search box. */
  readonly movedOn: boolean
}

export const untouched: Till = { log: 'none', movedOn: false }

/** `busy`: a panel or a question takes the place of the button that logs the usual. */
export type CardState = 'unread' | 'ready' | 'no usual' | 'busy'

export type Happening =
  /** Enter on the card itself or on its main button. */
  | {
      readonly is: 'enter'
      readonly at: KeyTime
      readonly slip?: Slip | undefined
      readonly card: CardState
    }
  | { readonly is: 'letter'; readonly at: KeyTime }
  | { readonly is: 'read'; readonly card: CardState }
  /** The card says how its log stands. */
  | { readonly is: 'log'; readonly log: Exclude<Log, 'wanted'> }

export type Does = 'ignore' | 'log' | 'no usual' | 'panel' | 'search' | 'nothing'
type Step = { readonly till: Till; readonly does: Does }

/**
 * Where a key on a card goes. Enter logs once and is never lost; a letter after it begins the next
 * customer's name and opens no panel of this one.
 */
export function step(till: Till, happens: Happening): Step {
  switch (happens.is) {
    case 'enter':
      return onEnter({ ...till, entered: happens.at }, happens)
    case 'letter': {
      const isNext = beginsNextName(till, happens.at)
      return {
        till: { ...till, movedOn: till.movedOn || isNext },
        does: isNext ? 'search' : 'panel',
      }
    }
    case 'read':
      return till.log === 'wanted' ? pressFor(till, happens.card) : { till, does: 'nothing' }
    case 'log':
      return onLog(till, happens.log)
    default:
      return impossible(happens)
  }
}

function onEnter(till: Till, { slip, card }: Extract<Happening, { is: 'enter' }>): Step {
  if (slip) return { till, does: 'ignore' }
  if (till.log === 'saving') return { till, does: 'nothing' }
  return pressFor({ ...till, movedOn: false }, card)
}

function onLog(till: Till, log: Exclude<Log, 'wanted'>): Step {
  // A button that has just appeared has begun nothing yet.
  if (till.log === 'wanted' && log === 'none') return { till, does: 'nothing' }
  // A question takes the focus; the name begun in the search box goes on there.
  const isBehind = log === 'asks' && till.movedOn
  return { till: { ...till, log }, does: isBehind ? 'search' : 'nothing' }
}

function pressFor(till: Till, card: CardState): Step {
  switch (card) {
    case 'unread':
      return { till: { ...till, log: 'wanted' }, does: 'nothing' }
    case 'ready':
      return { till: { ...till, log: 'none' }, does: 'log' }
    case 'no usual':
      return { till: { ...till, log: 'none' }, does: 'no usual' }
    case 'busy':
      return { till, does: 'nothing' }
    default:
      return impossible(card)
  }
}

const oneBreath = 500
/** Whoever types on without a look at the question means the next name, too. */
const toReadIt = 1500

function beginsNextName({ log, entered }: Till, at: KeyTime): boolean {
  if (log === 'wanted' || log === 'saving') return true
  return entered !== undefined && passedSince(entered, at) < (log === 'asks' ? toReadIt : oneBreath)
}

/**
 * A card that is left, because the next customer's opens: one whose usual is still to be logged
 * stays out of sight until it is; a question without an answer is told, since nothing was logged.
 */
export function whenLeft({ log }: Till): 'gone' | 'waits' | 'told' {
  if (log === 'asks') return 'told'
  return log === 'none' ? 'gone' : 'waits'
}
