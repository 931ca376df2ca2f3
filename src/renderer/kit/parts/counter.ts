import type { ComponentType, FunctionComponent } from 'react'
import type { AnyDeed } from '#book/define-deed.ts'
import type { Records } from '#book/records.ts'
import type { Day, DayMinute, Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { DraftKind } from '../draft-kind.ts'

/** Given to every part of an open card. `onlyForMe`: the owner turned the screen to themselves. */
export type CardPartProps = {
  readonly customerId: CustomerId
  readonly onlyForMe: boolean
  /** For the button "Log the usual" alone: Enter on a search result moves the focus to it. */
  readonly usualRef: (button: HTMLButtonElement | null) => void
  /** A purchase was logged: the focus returns to the search box, the card stays as "Served". */
  readonly onServed: () => void
  /** How the log of the usual stands: the next customer may be called before it is done. */
  readonly onLog: (log: 'none' | 'saving' | 'asks') => void
  /** A sale in words is being saved: what is typed now is the next name. */
  readonly onSelling: () => void
}

/**
 * A part of the counter card. `take`: how they take it; `allergy`: the band that never folds;
 * `usual`: the one button; `side`: their orders, promises and open matters, for clients in three
 * columns by `order`: below 10, below 40, and the rest.
 */
export type CardPart = {
  readonly slot: 'take' | 'allergy' | 'usual' | 'side'
  readonly order: number
  readonly trade?: Trade
  /** Gives `View` its `shown`. All of a card is read in one transaction, again at every Change. */
  readonly read?: (records: Records, customerId: CustomerId, today: Day) => Promise<unknown>
  readonly View: FunctionComponent<CardPartProps & { readonly shown: never }>
}

/** A part shown with what `read` gives; without `read`, `View` reads for itself. */
export const cardPart = <Shown>(
  part: Omit<CardPart, 'read' | 'View'> & {
    readonly read: (records: Records, customerId: CustomerId, today: Day) => Promise<Shown>
    readonly View: FunctionComponent<CardPartProps & { readonly shown: Shown }>
  },
): CardPart => part

/**
 * A candidate for the one thing worth mentioning: only the first that applies, by `order`, shows.
 * Orders: order ready 10, promise due or broken 20, issue on our turn 30, the answer to their
 * comment 40, first visit since we put something right 50, a date coming 60, thanks for a friend
 * 70, ask 80.
 */
export type MentionPart = {
  readonly order: number
  /** Shown only while the screen is turned to the owner. */
  readonly onlyForMe?: true
  readonly load: (
    records: Records,
    customerId: CustomerId,
    now: DayMinute,
  ) => Promise<Mention | undefined>
}

/** `key` stays the same as long as it is the same thing: "order:…", "promise:…" and its day. */
export type Mention = { readonly key: string; readonly said: Said }

/** What was mentioned already, and the deed that writes it down. */
export type SaidItPart = {
  /** Takes `customerId` and `about`, the key of what was mentioned. */
  readonly deed: AnyDeed
  readonly already: (records: Records, customerId: CustomerId) => Promise<ReadonlySet<string>>
}

export type PanelProps = {
  readonly customerId: CustomerId
  /** The text to start with: a note that becomes an issue. */
  readonly startWith?: string
  /** The owner alone reads the screen. */
  readonly onlyForMe?: boolean
  /** Closes it; `served` also moves the focus to the search box. */
  readonly done: (how: 'saved' | 'served' | 'closed') => void
  /** Enter was pressed and a sale is being saved: what is typed now is the next name. */
  readonly onSelling?: () => void
}

/** A letter on an open card: it opens a panel and does nothing else. */
export type CardAction = {
  readonly id: string
  /** One of A D F G I N O P R V W X +, the same in all languages; the owner may give it another. */
  readonly letter: string
  readonly label: Said | ((trade: Trade) => Said)
  readonly order: number
  readonly trade?: Trade
  /** Where the card shows it large, beside the usual; the others are in one quiet row. */
  readonly largeFor?: readonly Trade[]
  readonly draft: DraftKind
  readonly Panel: ComponentType<PanelProps>
}

export type LikelyPart = {
  /** Who usually comes about now and has not been here today, the likeliest first. */
  readonly load: LikelyRead
  /** Regulars of every hour, those of the nearest hours first, whether here today or not. */
  readonly others: LikelyRead
}
type LikelyRead = (records: Records, now: Instant, limit: number) => Promise<readonly CustomerId[]>

/** What can be done to a deed in Just now besides undoing it. */
export type JustNowPart = {
  /** Opens the panel while the row has the focus: M moves it to another, C changes the time. */
  readonly letter: string
  /** Names of the deeds it applies to. */
  readonly deeds: readonly string[]
  readonly label: Said
  readonly order: number
  readonly Panel: ComponentType<JustNowPanelProps>
}
export type JustNowPanelProps = {
  /** The row that the deed made. */
  readonly rowId: string
  readonly done: () => void
}
