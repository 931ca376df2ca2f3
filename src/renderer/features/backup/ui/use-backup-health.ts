import { useEffect, useState } from 'react'
import type { Records } from '#book/records.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useNow } from '#kit/use-today.ts'
import { type BackupHealth, backupHealth, stillMissing } from '../rules.ts'
import { useBackupWork } from '../state.ts'

/**
 * Follows every Change, every backup of this window and every look; nothing for a sample shop, and
 * before the first look.
 */
export function useBackupHealth(): BackupHealth | undefined {
  const { book, keeper } = useAppContext()
  const now = useNow(60_000)
  const [, look] = useState(0)
  useBackupWork((work) => work.working === undefined)
  const listed = useBackupWork((work) => work.listed)
  const missed = useBackupWork((work) => work.missing)
  useEffect(() => book.onChange(() => look((times) => times + 1)), [book])
  const wasRestored = useLive(isRestored, [])
  if (!keeper || !listed) return undefined
  const missing = stillMissing(missed, keeper.stamp())
  if (missing) return { kind: 'missing', ...missing }
  const health = backupHealth(keeper.stamp(), now)
  return health.kind === 'never' && wasRestored ? { kind: 'restored' } : health
}

/** A book that was put together from another one names it. */
const isRestored = async ({ book }: Records): Promise<boolean> =>
  (await book.get('book'))?.parent !== undefined
