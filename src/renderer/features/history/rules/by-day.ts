import { type Day, dayOf, type Instant } from '#shared/base/day.ts'

type Dated = { readonly change: { readonly at: Instant } }

/** In the given order; after a clock was set back a day appears twice, as it happened. */
export function linesByDay<L extends Dated>(
  lines: readonly L[],
): readonly { readonly day: Day; readonly lines: readonly L[] }[] {
  const days: { day: Day; lines: L[] }[] = []
  for (const line of lines) {
    const day = dayOf(line.change.at)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}
