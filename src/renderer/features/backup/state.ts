import { create } from 'zustand'
import type { UnfitRow } from '#book/row-check.ts'
import type { Said } from '#shared/base/said.ts'
import type { Noted } from '#shared/book/rotation.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { CallOutput } from '#shared/host/contract.ts'
import type { Missing, Newest } from './rules.ts'

type BackupWork = {
  /** The backup in progress in this window, with the number of records read. */
  readonly working: { readonly rows: number; readonly stop: () => void } | undefined
  readonly last: { readonly tone: 'done' | 'trouble'; readonly said: Said } | undefined
  /** The window closes after this one, or at once if the owner won't wait. */
  readonly closing: { readonly closeNow: () => void } | undefined
  /** What the last look found in the folder of backups; before the first, nothing is said of them. */
  readonly listed: CallOutput<'backup:list'> | undefined
  /** The last backup that a look did not find as it was made; see `stillMissing`. */
  readonly missing: Missing | undefined
  /** Made here and in its place, though the host could not note it. */
  readonly unlisted: Noted | undefined
  readonly second: CallOutput<'second:state'>
  readonly newest: Newest | undefined
  /** For Today, which reads its rows outside any screen; absent for a sample shop. */
  readonly stamp: (() => Stamp) | undefined
}

/** What a restart may forget: the backup in progress, the last message, the host's last state. */
export const useBackupWork = create<BackupWork>(() => ({
  working: undefined,
  last: undefined,
  closing: undefined,
  listed: undefined,
  missing: undefined,
  unlisted: undefined,
  second: { state: 'none' },
  newest: undefined,
  stamp: undefined,
}))

/** The second folder is there, and the newest backup is not in it. */
export const lacksSecond = ({ second, newest }: BackupWork): boolean =>
  second.state === 'there' && newest !== undefined && !newest.inSecond

/** Rows of an older version that were found not to fit their fields, for as long as the window is open. */
export const useUnfitRows = create<{ readonly found: readonly UnfitRow[] }>(() => ({ found: [] }))

/** A backup that the owner opened from their files, until a screen looks into it. */
export const useAskedBackup = create<{ readonly file: File | undefined }>(() => ({
  file: undefined,
}))
