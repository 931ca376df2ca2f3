import { create } from 'zustand'
import type { UnfitRow } from '#book/row-check.ts'
import type { Said } from '#shared/base/said.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { CallOutput } from '#shared/host/contract.ts'
import type { Newest } from './rules.ts'

type BackupWork = {
  /** A backup that is being made in this window, with how many records were read. */
  readonly working: { readonly rows: number; readonly stop: () => void } | undefined
  readonly last: { readonly tone: 'done' | 'trouble'; readonly said: Said } | undefined
  /** The window closes after this one, or at once if the owner won't wait. */
  readonly closing: { readonly closeNow: () => void } | undefined
  /** Counts the backups made here, so that what lists them looks again. */
  readonly made: number
  readonly second: CallOutput<'second:state'>
  readonly newest: Newest | undefined
  /** For Today, which asks for its rows outside any screen; nothing for a sample shop. */
  readonly stamp: (() => Stamp) | undefined
}

/** What a restart may forget: the work in hand, its last word, and what the host was last seen to hold. */
export const useBackupWork = create<BackupWork>(() => ({
  working: undefined,
  last: undefined,
  closing: undefined,
  made: 0,
  second: { state: 'none' },
  newest: undefined,
  stamp: undefined,
}))

/** Rows of an older version that were found not to fit their fields, for as long as the window is open. */
export const useUnfitRows = create<{ readonly found: readonly UnfitRow[] }>(() => ({ found: [] }))
