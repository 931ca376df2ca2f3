import { create } from 'zustand'
import type { Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'

/** A card on the counter. Served: a purchase was logged and the owner is free for the next one. */
export type OpenCard = {
  readonly customerId: CustomerId
  readonly since: Instant
  readonly is: 'fresh' | 'served'
}

type CounterState = {
  readonly card?: OpenCard
  /** The screen is turned to the owner, until the next customer. */
  readonly onlyForMe: boolean
  /** What was mentioned since the window opened. */
  readonly said: ReadonlySet<string>
}

export const useCounter = create<CounterState>(() => ({
  onlyForMe: false,
  said: new Set(),
}))

/** Opens the card of a customer, who may be the same as before. */
export const meetAt = (customerId: CustomerId, since: Instant): void =>
  useCounter.setState({ card: { customerId, since, is: 'fresh' }, onlyForMe: false })

export const putAway = (): void => useCounter.setState({ card: undefined, onlyForMe: false })

export const markServed = (): void =>
  useCounter.setState(({ card }) => ({ card: card && { ...card, is: 'served' } }))

/** Opens the served card again: the customer is back, or their purchase was undone. */
export const takeUpAgain = (since: Instant): void =>
  useCounter.setState(({ card }) => ({ card: card && { ...card, is: 'fresh', since } }))

export const turnToMe = (onlyForMe: boolean): void => useCounter.setState({ onlyForMe })

export const keepSaid = (what: string): void =>
  useCounter.setState(({ said }) => ({ said: new Set([...said, what]) }))
