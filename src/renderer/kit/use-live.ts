import { useLiveQuery } from 'dexie-react-hooks'
import type { Records } from '#book/records.ts'
import { useBook } from './use-book.ts'

/**
 * Ranges and single rows that stay up to date; nothing until the first answer. Never a whole table:
 * the people index holds what is searched.
 */
export function useLive<T>(
  query: (records: Records) => Promise<T>,
  deps: readonly unknown[],
): T | undefined {
  const { records } = useBook()
  return useLiveQuery(() => query(records), [records, ...deps])
}
