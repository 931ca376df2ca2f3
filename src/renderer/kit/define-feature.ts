import type { ComponentType } from 'react'
import type { AnyDeed } from '#book/define-deed.ts'
import type { AnyDerivedTables } from '#book/derived.ts'
import type { Returning } from '#book/returning.ts'
import type { AnyWords } from '#shared/base/words.ts'
import type { AnyTable } from '#shared/book/table.ts'
import type { DraftKind } from './draft-kind.ts'
import type { CalendarPart } from './parts/calendar.ts'
import type { ClosingPart } from './parts/closing.ts'
import type { ComingPart } from './parts/coming.ts'
import type {
  CardAction,
  CardPart,
  JustNowPart,
  LikelyPart,
  MentionPart,
  SaidItPart,
} from './parts/counter.ts'
import type { PagePart, TimelinePart } from './parts/page.ts'
import type {
  BriefPart,
  FindPart,
  HoldingPart,
  NewFacePart,
  SearchBoxProps,
} from './parts/search.ts'
import type { Command, SafetyPart, Screen, StripPart } from './parts/shell.ts'
import type { MattersPart, RowPanelProps, TodayPart } from './parts/today.ts'
import type { TrashPart } from './parts/trash.ts'

/**
 * Everything a feature brings; every part is optional. The composites (Today, Coming up,
 * counter card, customer page, search, palette, rail) are filled from these parts.
 */
export type Feature = {
  readonly id: string
  readonly words: AnyWords
  readonly tables?: readonly AnyTable[]
  /** Computed from the rows and kept beside them by `commit`. */
  readonly derived?: readonly AnyDerivedTables[]
  /** Rows that an undo brings back only where what was done since leaves room for them. */
  readonly returns?: readonly Returning[]
  readonly deeds?: readonly AnyDeed[]
  readonly trash?: readonly TrashPart[]
  readonly today?: TodayPart
  readonly matters?: MattersPart
  readonly coming?: ComingPart
  readonly closing?: ClosingPart
  readonly calendar?: CalendarPart
  readonly card?: readonly CardPart[]
  readonly mention?: readonly MentionPart[]
  readonly saidIt?: SaidItPart
  readonly brief?: BriefPart
  readonly holding?: HoldingPart
  readonly actions?: readonly CardAction[]
  /** Of panels that no action opens: the card says that something is half typed there. */
  readonly drafts?: readonly DraftKind[]
  readonly page?: readonly PagePart[]
  readonly timeline?: TimelinePart
  readonly find?: FindPart
  readonly likely?: LikelyPart
  readonly newFace?: NewFacePart
  readonly searchBox?: ComponentType<SearchBoxProps>
  readonly justNow?: readonly JustNowPart[]
  /** Prints the sheet of the job it is given, and is done. */
  readonly jobSheet?: ComponentType<RowPanelProps>
  /** Who loves the product it is given and usually comes within the hour. */
  readonly whoLoves?: ComponentType<RowPanelProps>
  readonly commands?: readonly Command[]
  readonly screens?: readonly Screen[]
  readonly strip?: readonly StripPart[]
  readonly safety?: SafetyPart
}

/** Keeps the literal id, so that the registry can be checked. */
export const defineFeature = <const F extends Feature>(feature: F): F => feature
