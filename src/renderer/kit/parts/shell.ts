import type { ComponentType } from 'react'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { AppContext } from '../use-book.ts'

/** Backs a book up before something that can't be undone. */
export type SafetyPart = {
  /** Into the backup folder, read back and recorded; the answer is shown to the owner. */
  readonly make: (
    app: AppContext,
    onRows: (rows: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<Said, Said>>
}

/** An entry of the palette (Ctrl/Cmd+K), and of the desktop app's menu. */
export type Command = {
  readonly id: string
  readonly label: Said
  readonly trade?: Trade
  /** The screen that shows it. */
  readonly to: string
  /** A command whose words promise more than a screen does it there. */
  readonly run?: (app: AppContext) => void
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
 * large one), a state at the end of it, such as the last backup, or a `Worry` under both.
 */
export type StripPart = {
  readonly side: 'search' | 'end' | 'worry'
  readonly order: number
  readonly View: ComponentType
}
