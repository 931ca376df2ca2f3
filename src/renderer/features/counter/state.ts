import { create } from 'zustand'
import type { Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  type Does,
  type Happening,
  type Log,
  step,
  type Till,
  untouched,
  whenLeft,
} from './rules/till.ts'

/** A card on the counter. Served: a purchase was logged and the owner is free for the next one. */
export type OpenCard = {
  readonly customerId: CustomerId
  readonly since: Instant
  readonly is: 'fresh' | 'served'
}

type CounterState = {
  readonly card?: OpenCard
  /** Left while a usual was still to be logged: out of sight, and there until it is. */
  readonly waiting: readonly OpenCard[]
  /** How far the log of each of these cards is. */
  readonly tills: ReadonlyMap<CustomerId, Till>
  /** Enter was pressed for them and nothing was logged, the latest last. */
  readonly unlogged: readonly CustomerId[]
  /** The screen is turned to the owner, until the next customer. */
  readonly onlyForMe: boolean
}

export const useCounter = create<CounterState>(() => ({
  waiting: [],
  tills: new Map(),
  unlogged: [],
  onlyForMe: false,
}))

/** Opens the card of a customer, who may be the same as before. */
export const meetAt = (customerId: CustomerId, since: Instant): void =>
  useCounter.setState((counter) => {
    const { waiting, unlogged, tills } = leftBehind(counter, customerId)
    return {
      card: { customerId, since, is: 'fresh' },
      tills,
      waiting: waiting.filter((each) => each.customerId !== customerId),
      unlogged: unlogged.filter((each) => each !== customerId),
      onlyForMe: false,
    }
  })

export const putAway = (): void =>
  useCounter.setState((counter) => ({
    ...leftBehind(counter),
    card: undefined,
    onlyForMe: false,
  }))

type Left = Pick<CounterState, 'waiting' | 'unlogged' | 'tills'>

/** The open card makes room for the card of `next`. */
function leftBehind({ card, ...counter }: CounterState, next?: CustomerId): Left {
  const { tills, waiting, unlogged } = counter
  if (!card || card.customerId === next) return { waiting, unlogged, tills }
  const how = whenLeft(tills.get(card.customerId) ?? untouched)
  const stay = how === 'waits' ? [...waiting, card] : waiting
  return {
    waiting: stay,
    unlogged: how === 'told' ? [...unlogged, card.customerId] : unlogged,
    // A card that is opened again begins anew.
    tills: new Map([...tills].filter(([id]) => stay.some((each) => each.customerId === id))),
  }
}

/** What happens on a card, and what is to be done about it. */
export function happenOn(customerId: CustomerId, what: Happening): Does {
  const { card, waiting, tills } = useCounter.getState()
  const { till, does } = step(tills.get(customerId) ?? untouched, what)
  const isHere = [card, ...waiting].some((each) => each?.customerId === customerId)
  if (isHere) useCounter.setState({ tills: new Map([...tills, [customerId, till]]) })
  return does
}

export const logOf = (customerId: CustomerId): Log =>
  useCounter.getState().tills.get(customerId)?.log ?? 'none'

/** A card that was left has come to its end; nothing logged is told. */
export const settle = (customerId: CustomerId, how: 'logged' | 'not logged'): void =>
  useCounter.setState(({ waiting, tills, unlogged }) => {
    if (!waiting.some((each) => each.customerId === customerId)) return {}
    return {
      waiting: waiting.filter((each) => each.customerId !== customerId),
      tills: new Map([...tills].filter(([id]) => id !== customerId)),
      unlogged: how === 'logged' ? unlogged : [...unlogged, customerId],
    }
  })

export const forgetUnlogged = (customerId: CustomerId): void =>
  useCounter.setState(({ unlogged }) => ({
    unlogged: unlogged.filter((each) => each !== customerId),
  }))

export const markServed = (): void =>
  useCounter.setState(({ card }) => ({ card: card && { ...card, is: 'served' } }))

/** The purchase was another customer's: theirs is the card that was served. */
export const serveInstead = (customerId: CustomerId): void =>
  useCounter.setState(({ card }) => ({ card: card && { ...card, customerId } }))

/** Opens the served card again: the customer is back, or their purchase was undone. */
export const takeUpAgain = (since: Instant): void =>
  useCounter.setState(({ card }) => ({ card: card && { ...card, is: 'fresh', since } }))

export const turnToMe = (onlyForMe: boolean): void => useCounter.setState({ onlyForMe })
