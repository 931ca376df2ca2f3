import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import { isCounted, type Read, readToday } from './load-today.ts'

/**
 * What is due and what waits is read first and shown at once; who was not seen lately takes hundreds
 * of reads in a large shop, and follows. Without both it is not whole, so nothing is all done yet.
 */
export function useReadToday(
  today: Day,
  now: Instant,
): (Read & { readonly isWhole: boolean }) | undefined {
  const parts = useFeatures().flatMap((feature) => feature.today ?? [])
  const due = useLive(
    (records) => readToday(records, parts.filter(isCounted), today, now),
    [today, now],
  )
  const isDueRead = due !== undefined
  const rest = useLive(
    async (records) =>
      isDueRead ? readToday(records, parts.filter(isRest), today, now) : undefined,
    [isDueRead, today, now],
  )
  if (!due) return undefined
  return {
    parts: [...due.parts, ...(rest?.parts ?? [])],
    asleep: due.asleep,
    isWhole: rest !== undefined,
  }
}

const isRest = (part: Parameters<typeof isCounted>[0]): boolean => !isCounted(part)
