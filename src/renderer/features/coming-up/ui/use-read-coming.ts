import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { type Day, plusDays } from '#shared/base/day.ts'
import { type Loaded, type LoadedWeek, loadComing, loadWeek } from './load-coming.ts'

/** The day in view is read first and shown at once; how much is to do on the others follows. */
export function useReadComing(
  shown: Day,
  from: Day,
): { readonly day: Loaded | undefined; readonly week: LoadedWeek | undefined } {
  const parts = useFeatures().flatMap((feature) => feature.coming ?? [])
  const day = useLive((records) => loadComing(records, parts, shown), [shown])
  const isRead = day !== undefined
  const week = useLive(
    async (records) => (isRead ? loadWeek(records, parts, from, plusDays(from, 6)) : undefined),
    [isRead, from],
  )
  return { day, week: week?.from === from ? week : undefined }
}
