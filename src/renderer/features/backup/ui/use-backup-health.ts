import { useEffect, useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
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
  if (!keeper || !listed) return undefined
  const missing = stillMissing(missed, keeper.stamp())
  return missing ? { kind: 'missing', ...missing } : backupHealth(keeper.stamp(), now)
}
