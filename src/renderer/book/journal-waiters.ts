import type { Copied, JournalEffect, JournalStep, KeepingState, Waiter } from './journal-state.ts'

/** How long a deed waits for its second copy, and the window before it closes. */
const patience = { deed: 1000, closing: 3000 } as const

/** What is known to be late is not waited for again. */
export function wait(state: KeepingState, waiter: Waiter): JournalStep<KeepingState> {
  const { through, trouble } = state
  const isThere = through !== undefined && waiter.seq <= through && !trouble
  if (isThere) return { state, effects: ended([waiter], 'kept') }
  const isKnown = waiter.for === 'deed' ? state.late : state.stuck !== undefined
  if (isKnown) return { state, effects: ended([waiter], 'late') }
  const waiting = [...state.waiting, waiter]
  const effect = { do: 'wait', waiter: waiter.id, milliseconds: patience[waiter.for] } as const
  return { state: { ...state, waiting }, effects: [effect] }
}

export function afterWaiting(state: KeepingState, id: number): JournalStep {
  const waiter = state.waiting.find((each) => each.id === id)
  if (!waiter) return { state, effects: [] }
  const waiting = state.waiting.filter((each) => each !== waiter)
  const late = state.late || waiter.for === 'deed'
  return { state: { ...state, waiting, late }, effects: ended([waiter], 'late') }
}

export const ended = (waiters: readonly Pick<Waiter, 'id'>[], how: Copied): JournalEffect[] =>
  waiters.map(({ id }) => ({ do: 'end', waiter: id, how }))
