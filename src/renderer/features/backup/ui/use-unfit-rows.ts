import type { UnfitNow } from '#book/unfit-rows.ts'
import { settleUnchecked, stillUnfit } from '#book/unfit-rows.ts'
import type { AppContext } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { workOff } from '#workers/long-work.ts'
import { useUnfitRows } from '../state.ts'

/** Off the screen thread, and only in a book that an older version wrote in. */
export async function findUnfitRows({ book: { records } }: AppContext): Promise<void> {
  const search = () => workOff('unfit-rows', { database: records.db.name })
  useUnfitRows.setState({ found: await settleUnchecked(records, search) })
}

/** Those that are not shortened yet. */
export function useUnfitNow(): readonly UnfitNow[] {
  const found = useUnfitRows((state) => state.found)
  return useLive((records) => stillUnfit(records, found), [found]) ?? []
}
