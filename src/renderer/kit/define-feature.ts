import type { ComponentType, FunctionComponent, Ref } from 'react'
import type { Book } from '#book/book.ts'
import type { AnyDeed, Deed } from '#book/define-deed.ts'
import type { AnyDerivedTables } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { AnyWords } from '#shared/base/words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { AnyTable, Row, Table } from '#shared/book/table.ts'
import type { AppContext } from './use-book.ts'

/**
 * Everything a feature brings; every part is optional. The composites (Today, counter card,
 * customer page, search, palette, rail) are filled from these parts.
 */
export type Feature = {
  readonly id: string
  readonly words: AnyWords
  readonly tables?: readonly AnyTable[]
  /** Computed from the rows and kept beside them by `commit`. */
  readonly derived?: readonly AnyDerivedTables[]
  readonly deeds?: readonly AnyDeed[]
  readonly trash?: readonly TrashPart[]
  readonly today?: TodayPart
  readonly matters?: MattersPart
  readonly card?: readonly CardPart[]
  readonly mention?: readonly MentionPart[]
  readonly brief?: BriefPart
  readonly actions?: readonly CardAction[]
  readonly page?: readonly PagePart[]
  readonly timeline?: TimelinePart
  readonly find?: FindPart
  readonly likely?: LikelyPart
  readonly newFace?: NewFacePart
  readonly searchBox?: ComponentType<SearchBoxProps>
  readonly justNow?: readonly JustNowPart[]
  readonly commands?: readonly Command[]
  readonly screens?: readonly Screen[]
  readonly strip?: readonly StripPart[]
  readonly safety?: SafetyPart
}

/** Keeps the literal id, so that the registry can be checked. */
export const defineFeature = <const F extends Feature>(feature: F): F => feature

/**
 * How rows of a table get into the trash and back, and what they are called there. Refunds, voids
 * and visits have none: they belong to a purchase or a day, and are undone from History.
 */
export type TrashPart<R extends Row = Row> = {
  readonly table: Table<R>
  readonly trash: Deed<{ readonly id: R['id'] }, unknown>
  readonly putBack: Deed<{ readonly id: R['id'] }, unknown>
  /** Tells this row from others of its table; person and table name are shown beside it. */
  readonly title: (row: R) => string | Said
  /** Where Enter goes when the rows are about no customer; otherwise it goes to the customer's page. */
  readonly to?: string
}

/** Checks the deeds and the title against the table. */
export const trashPart = <R extends Row, Loaded>(
  part: Omit<TrashPart<R>, 'trash' | 'putBack'> & {
    readonly trash: Deed<{ readonly id: R['id'] }, Loaded>
    readonly putBack: Deed<{ readonly id: R['id'] }, Loaded>
  },
): TrashPart =>
  // The trash gives it rows of its own table and their ids, and nothing else.
  part as unknown as TrashPart

/** Backs a book up before something that can't be undone. */
export type SafetyPart = {
  /** Into the backup folder, read back and recorded; the answer is shown to the owner. */
  readonly make: (
    app: AppContext,
    onRows: (rows: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<Said, Said>>
}

/** "today", "waiting on you", "when it's quiet". */
export type TodayGroup = 'today' | 'waiting' | 'quiet'

export type TodayRow = {
  readonly key: string
  readonly group: TodayGroup
  readonly words: Said
  /** Within its group, lowest first: days late as a negative number, say. */
  readonly order: number
  readonly tone?: 'broken' | 'due' | 'good' | 'theirs'
  /** What each key does while the row has the focus. */
  readonly keys?: readonly RowKey[]
} & (
  | {
      /** Rows of one customer are shown as one. */
      readonly customerId: CustomerId
      /** Where Enter goes; absent: the customer's page. */
      readonly to?: string
    }
  | {
      /** About the shop itself. */
      readonly customerId?: undefined
      readonly to: string
    }
)

/** A deed done at once on the focused row, or a panel that asks first. */
export type RowKey = {
  /** S is taken: it puts the row off. */
  readonly letter: 'K' | 'T' | 'L' | 'Enter' | 'B' | 'M' | 'N' | 'Y'
  readonly label: Said
} & (
  | { readonly deed: AnyDeed; readonly input: unknown }
  | { readonly Panel: ComponentType<RowPanelProps>; readonly about: string }
)

export type RowPanelProps = {
  /** The id that the row's key named. */
  readonly about: string
  readonly done: () => void
}

export type TodayPart = {
  /** Reads through the feature's repo: ranges and single rows, never a whole table. */
  readonly load: (records: Records, today: Day, now: Instant) => Promise<readonly TodayRow[]>
  /** "2 promises", for the line under the greeting; absent: its rows are not counted there. */
  readonly greeting?: (count: number, trade: Trade) => Said
}

/** How much Today shows as due and as waiting for the owner, for a line that anyone may read. */
export type MattersPart = {
  readonly load: (
    records: Records,
    features: readonly Feature[],
    today: Day,
    now: Instant,
  ) => Promise<Matters>
}
export type Matters = { readonly today: number; readonly waiting: number }

/** Given to every part of an open card. `onlyForMe`: the owner turned the screen to themselves. */
export type CardPartProps = {
  readonly customerId: CustomerId
  readonly onlyForMe: boolean
  /** When the card was opened. The card ignores held keys and presses in its first 300 ms. */
  readonly freshSince: Instant
  /** For the button "Log the usual" alone: Enter on a search result moves the focus to it. */
  readonly usualRef: (button: HTMLButtonElement | null) => void
  /** A purchase was logged: the focus returns to the search box, the card stays as "Served". */
  readonly onServed: () => void
}

/**
 * A part of the counter card. `take`: how they take it; `allergy`: the band that never folds;
 * `usual`: the one button; `side`: their orders, promises and open matters.
 */
export type CardPart = {
  readonly slot: 'take' | 'allergy' | 'usual' | 'side'
  readonly order: number
  readonly trade?: Trade
  /** Gives `View` its `shown`. All of a card is read in one transaction, again at every Change. */
  readonly read?: (records: Records, customerId: CustomerId) => Promise<unknown>
  readonly View: FunctionComponent<CardPartProps & { readonly shown: never }>
}

/** A part shown with what `read` gives; without `read`, `View` reads for itself. */
export const cardPart = <Shown>(
  part: Omit<CardPart, 'read' | 'View'> & {
    readonly read: (records: Records, customerId: CustomerId) => Promise<Shown>
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
  readonly load: (records: Records, customerId: CustomerId, today: Day) => Promise<Said | undefined>
}

/** A few words beside a name in a list: how they take it, their allergies. */
export type Brief = { readonly text: string; readonly tone?: 'allergy' }
export type BriefPart = {
  /** For all of them in one read. */
  readonly load: (
    records: Records,
    customerIds: readonly CustomerId[],
  ) => Promise<ReadonlyMap<CustomerId, readonly Brief[]>>
}

export type PanelProps = {
  readonly customerId: CustomerId
  /** The text to start with: a note that becomes an issue. */
  readonly startWith?: string
  /** Reports what is typed so far, so that Esc can move it to the search box. */
  readonly onTyped: (text: string) => void
  /** Closes it; `served` also moves the focus to the search box. */
  readonly done: (how: 'saved' | 'served' | 'closed') => void
}

/** A letter on an open card: it opens a panel and does nothing else. */
export type CardAction = {
  readonly id: string
  /** One of A D F G I N O P R V W X +; the same in all languages. */
  readonly letter: string
  readonly label: Said | ((trade: Trade) => Said)
  readonly order: number
  readonly trade?: Trade
  readonly Panel: ComponentType<PanelProps>
}

/** Facts on the right of the customer page; a part with nothing to show renders nothing. */
export type PagePart = {
  readonly order: number
  readonly trade?: Trade
  readonly View: ComponentType<{ readonly customerId: CustomerId }>
}

export type TimelineEntry = {
  readonly key: string
  readonly at: Instant
  readonly day: Day
  readonly words: Said
  /** A second line, in a quieter colour. */
  readonly more?: Said
  readonly kind: 'purchase' | 'order' | 'issue' | 'promise' | 'note' | 'visit' | 'other'
  readonly to?: string
}

export type TimelinePart = {
  /** Newest first, at most `limit`, all before `before` if given. */
  readonly load: (
    records: Records,
    customerIds: readonly CustomerId[],
    limit: number,
    before?: Instant,
  ) => Promise<readonly TimelineEntry[]>
}

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

/** Who usually comes about now and has not been here today, the likeliest first. */
export type LikelyPart = {
  readonly load: (records: Records, now: Instant, limit: number) => Promise<readonly CustomerId[]>
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
}

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

/** An entry of the palette (Ctrl/Cmd+K). */
export type Command = {
  readonly id: string
  readonly label: Said
  readonly trade?: Trade
  readonly to: string
}

export type Screen = {
  /** TanStack Router path: `/customers/$customerId`. */
  readonly path: string
  readonly Component: ComponentType
  /** Shown while people are still being loaded into memory; other screens wait. */
  readonly isEarly?: true
  /** A place in the rail, or behind the gear. */
  readonly rail?: {
    readonly at: 'rail' | 'gear'
    readonly order: number
    readonly label: Said
    readonly Icon: ComponentType<{ readonly size?: number | string; readonly stroke?: number }>
    readonly trade?: Trade
  }
}

/**
 * A part of the strip above every screen: the search box (not on the counter, which has its own
 * large one), or a state at the end of it, such as the last backup.
 */
export type StripPart = {
  readonly side: 'search' | 'end'
  readonly order: number
  readonly View: ComponentType
}
