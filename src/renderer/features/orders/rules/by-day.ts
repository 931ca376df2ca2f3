import type { Span } from '#shared/said/plain.ts'
import { wordsBetween } from '#shared/said/when.ts'

/** A stretch of an order, and its words. */
type OfADay = Span & { readonly words: string }

/**
 * "bread for tomorrow and cake for Sunday", "Sunday bread, Sunday rolls": what has its own day is a
 * thing of its own. A new line stands where a day, a time or a price was taken out.
 */
export function wordsByDay(
  whole: string,
  days: readonly Span[],
  spans: readonly Span[],
): readonly OfADay[] {
  const gaps = days.slice(1).flatMap((day, at) => joinBetween(whole, days[at]?.end ?? 0, day))
  const from = [0, ...gaps.map(({ end }) => end)]
  const to = [...gaps.map(({ start }) => start), whole.length]
  return from.map((start, at) => {
    const end = to[at] ?? start
    return { start, end, words: wordsIn(whole, { start, end }, spans) }
  })
}

const join = '(?:\\s*[,;]\\s*(?:and|und|y|e)?|\\s+(?:and|und|y|e|&|\\+|plus))'
const joinFirst = new RegExp(`^${join}\\s+(?=.*\\p{L})`, 'iu')
const joinLast = new RegExp(`(?<=\\p{L}.*)${join}\\s+$`, 'iu')

/** The "and" or comma between what belongs to one day and what belongs to the next. */
function joinBetween(whole: string, from: number, { start, end }: Span): readonly Span[] {
  const between = whole.slice(from, start)
  const first = joinFirst.exec(between)?.[0]
  if (first !== undefined) return [{ start: from, end: from + first.length }]
  const last = joinLast.exec(between)
  const hasMore = /\p{L}/u.test(whole.slice(end))
  return last && hasMore ? [{ start: from + last.index, end: start }] : []
}

function wordsIn(whole: string, { start, end }: Span, spans: readonly Span[]): string {
  const inside = spans.filter((each) => each.start >= start && each.end <= end)
  const moved = inside.map((each) => ({ start: each.start - start, end: each.end - start }))
  return wordsBetween(whole.slice(start, end), moved).join('\n')
}
