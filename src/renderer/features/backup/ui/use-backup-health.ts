import { useEffect, useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import { useNow } from '#kit/use-today.ts'
import { type BackupHealth, backupHealth } from '../rules.ts'
import { useBackupWork } from '../state.ts'

/** Follows every Change and every backup of this window; nothing for a sample shop. */
export function useBackupHealth(): BackupHealth | undefined {
  const { book, keeper } = useAppContext()
  const now = useNow(60_000)
  const [, look] = useState(0)
  useBackupWork((work) => work.working === undefined)
  useEffect(() => book.onChange(() => look((times) => times + 1)), [book])
  return keeper && backupHealth(keeper.stamp(), now)
}
