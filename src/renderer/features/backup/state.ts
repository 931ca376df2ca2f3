import { create } from 'zustand'
import type { Said } from '#shared/base/said.ts'

type BackupWork = {
  /** A backup that is being made in this window, with how many records were read. */
  readonly working: { readonly rows: number; readonly stop: () => void } | undefined
  readonly last: { readonly tone: 'done' | 'trouble'; readonly said: Said } | undefined
}

/** What a restart may forget: the work in hand and its last word. */
export const useBackupWork = create<BackupWork>(() => ({ working: undefined, last: undefined }))
