import { type Day, dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { sayPast, sayTime } from '#ui/say-day.ts'
import type { BackupHealth, Missing, Newest } from '../rules.ts'
import { words } from '../words/en.ts'

/** "14:05" when it was today, else the day. */
export function sayMadeAt(at: Instant, today: Day, locale: string): string {
  const day = dayOf(at)
  return day === today ? sayTime(minuteOf(at), locale) : sayPast(day, today, locale)
}

/** "today, 14:05", for use in a sentence. */
export function sayDayAndTime(at: Instant, today: Day, locale: string): string {
  return `${sayPast(dayOf(at), today, locale)}, ${sayTime(minuteOf(at), locale)}`
}

/** The details that the strip has no room for. */
export function hintOf(of: {
  readonly health: BackupHealth
  readonly newest: Newest | undefined
  readonly today: Day
  readonly locale: string
}): readonly Said[] {
  const { health, newest } = of
  if (!('at' in health)) return []
  if (health.kind === 'missing') return [sayMissing(health, of.today, of.locale)]
  const when = sayDayAndTime(health.at, of.today, of.locale)
  const first =
    health.kind === 'whole'
      ? words.say('hintWhole', { when })
      : words.say('hintSome', { when, count: health.changes })
  const sealed = newest && words.say(newest.noted.facts.encrypted ? 'hintSealed' : 'hintPlain')
  return [
    first,
    ...(sealed ? [sealed] : []),
    ...(newest?.inSecond ? [words.say('hintSecond')] : []),
  ]
}

export const sayMissing = (
  { is, at }: Pick<Missing, 'is' | 'at'>,
  today: Day,
  locale: string,
): Said => words.say(missingAs[is], { when: sayMadeAt(at, today, locale) })

const missingAs = {
  gone: 'missingGone',
  changed: 'missingChanged',
  unseen: 'missingUnseen',
} as const
