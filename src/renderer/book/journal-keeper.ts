import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { CallName } from '#shared/host/contract.ts'
import { beginJournal, next } from './journal-next.ts'
import {
  type Copied,
  type JournalEffect,
  type JournalEvent,
  type JournalState,
  type SecondCopy,
  secondCopyOf,
} from './journal-state.ts'
import type { Records } from './records.ts'
import { findJournal, type JournalFound, type JournalTrouble } from './recover-from-journal.ts'

/** Sends every Change to the host's journal, in order, and reports when it is flushed. */
export type JournalKeeper = {
  /** Resolves when it is flushed, after a second at the latest: it goes on in the background. */
  readonly keep: (change: Change) => Promise<Copied>
  readonly state: () => SecondCopy
  /** Why the old second copy had to be set aside in this run, if it was. */
  readonly renewed: () => JournalTrouble | undefined
  readonly onChange: (hear: () => void) => () => void
  /** Before closing: waits briefly for what is being sent. */
  readonly settle: () => Promise<void>
  readonly close: () => void
}

type Start = {
  readonly host: { readonly calls: Pick<Host['calls'], JournalCall> }
  readonly clock: Clock
  readonly records: Records
  readonly bookId: BookId
  /** The book's highest Change. */
  readonly seq: number
  readonly found: JournalFound
}
type JournalCall = Extract<CallName, `journal:${string}`>

export function keepJournal(start: Start): JournalKeeper {
  const loop = effectLoop(start)
  return {
    keep: (change) => loop.hear((waiter) => ({ is: 'committed', change, waiter })),
    state: () => secondCopyOf(loop.state()),
    renewed: () => {
      const state = loop.state()
      return 'renewed' in state ? state.renewed : undefined
    },
    onChange: loop.onChange,
    settle: async () => {
      await loop.hear((waiter) => ({ is: 'settling', waiter }))
    },
    close: loop.close,
  }
}

/** Performs the effects that `next` returns and sends the results back as events. */
function effectLoop(start: Start) {
  const hearers = new Set<() => void>()
  const waiters = new Map<number, (how: Copied) => void>()
  const timers = timersOf(start.clock)
  const first = beginJournal(start)
  let lastWaiter = 0
  let { state } = first

  const take = (event: JournalEvent): void => {
    const before = shown(state)
    const step = next(state, event)
    state = step.state
    for (const effect of step.effects) perform(effect)
    if (shown(state) !== before) for (const hear of hearers) hear()
  }
  const perform = (effect: JournalEffect): void => {
    if (effect.do === 'end') {
      waiters.get(effect.waiter)?.(effect.how)
      waiters.delete(effect.waiter)
    } else if (effect.do === 'wait') {
      const { waiter, milliseconds } = effect
      timers.after(milliseconds, () => take({ is: 'waited-enough', waiter }))
    } else if (effect.do === 'pause') {
      timers.after(effect.milliseconds, () => take({ is: 'paused' }))
    } else {
      void ask(start, effect).catch(failed).then(take)
    }
  }
  const failed = (thrown: unknown): JournalEvent => {
    // A book that was closed meanwhile can't be read, which is no error.
    if (state.is !== 'closed') console.error(thrown)
    return { is: 'threw' }
  }
  for (const effect of first.effects) perform(effect)

  return {
    state: () => state,
    /** Sends an event with a waiter, and resolves when `next` ends the wait. */
    hear: (eventOf: (waiter: number) => JournalEvent): Promise<Copied> =>
      new Promise((resolve) => {
        lastWaiter += 1
        waiters.set(lastWaiter, resolve)
        take(eventOf(lastWaiter))
      }),
    onChange: (hear: () => void) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    close: () => {
      timers.stop()
      take({ is: 'closed' })
    },
  }
}

/** What listeners see, as a text that can be compared. */
const shown = (state: JournalState): string => JSON.stringify(secondCopyOf(state))

async function ask({ host, records, bookId }: Start, effect: AskEffect): Promise<JournalEvent> {
  switch (effect.do) {
    case 'ask':
      return { is: 'found', found: await findJournal({ records, bookId, seq: effect.seq }, host) }
    case 'read': {
      const above = records.changes.where('seq').above(effect.above)
      return { is: 'read', changes: await above.limit(effect.limit).toArray() }
    }
    case 'append': {
      const { entries } = effect
      return { is: 'appended', answer: await host.calls['journal:append']({ bookId, entries }) }
    }
    case 'set-aside':
      return { is: 'was-set-aside', answer: await host.calls['journal:set-aside']({ bookId }) }
    default:
      return impossible(effect)
  }
}
type AskEffect = Exclude<JournalEffect, { readonly do: 'end' | 'wait' | 'pause' }>

function timersOf(clock: Clock) {
  const running = new Set<() => void>()
  return {
    after: (milliseconds: number, act: () => void): void => {
      const stop = clock.every(milliseconds, () => {
        stop()
        running.delete(stop)
        act()
      })
      running.add(stop)
    },
    stop: () => {
      for (const stop of running) stop()
    },
  }
}
