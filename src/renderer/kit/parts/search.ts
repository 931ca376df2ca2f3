import type { Ref } from 'react'
import type { Book } from '#book/book.ts'
import type { Records } from '#book/records.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'

/** A few words beside a name in a list: how they take it, their allergies. */
export type Brief = { readonly text: string; readonly tone?: 'allergy' }
export type BriefPart = {
  /** For all of them in one read. */
  readonly load: (
    records: Records,
    customerIds: readonly CustomerId[],
  ) => Promise<ReadonlyMap<CustomerId, readonly Brief[]>>
}

/** Finds people by what is in no name of theirs: what they can't have, how they take it. */
export type HoldingPart = {
  readonly find: (records: Records, typed: string, limit: number) => Promise<readonly HeldBy[]>
}
export type HeldBy = { readonly customerId: CustomerId; readonly why: Said }

/** Things besides people that the search box finds. */
export type FoundThing = {
  readonly key: string
  readonly title: string
  readonly more?: Said
  readonly to: string
}
export type FindPart = {
  readonly order: number
  readonly title: Said
  readonly find: (records: Records, folded: string, limit: number) => Promise<readonly FoundThing[]>
}

/** Lets the search box add someone new without knowing how customers are stored. */
export type NewFacePart = {
  /** `typed` is a name or a description. The refusal is shown to the owner. */
  readonly meet: (book: Book, typed: string) => Promise<Result<CustomerId, Said>>
  /** Gives the scanned card `code` to this customer. */
  readonly giveCode?: (
    book: Book,
    customerId: CustomerId,
    code: string,
  ) => Promise<Result<CustomerId, Said>>
}

/** "Find a customer": large on the Counter, in the top strip everywhere else; one at a time. */
export type SearchBoxProps = {
  readonly size: 'large' | 'strip'
  readonly ref?: Ref<SearchBoxHold>
  /** Someone was picked; absent: the box opens their card by itself. */
  readonly onOpen?: (customerId: CustomerId) => void
  /** Enter would open this one and the owner has paused: a good moment to preload their card. */
  readonly onMark?: (customerId: CustomerId) => void
  /** Up or Down was pressed in the empty box. */
  readonly onLeave?: (towards: 'up' | 'down') => void
}
export type SearchBoxHold = {
  readonly focus: () => void
  /** Focuses the box and replaces its text. */
  readonly type: (text: string) => void
  /** The same with the words of a panel that Esc closed: Enter makes nobody of them. */
  readonly bringBack: (words: string) => void
}
