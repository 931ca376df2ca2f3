import type { Day } from '#shared/base/day.ts'
import { sayFullDay, sayPast } from './say-day.ts'

type Props = { readonly day: Day; readonly today: Day; readonly locale: string }

/** A day that has been, as people say it, the full date on hover and to a screen reader. */
export function SayDay({ day, today, locale }: Props) {
  return (
    <time dateTime={day} title={sayFullDay(day, locale)}>
      {sayPast(day, today, locale)}
    </time>
  )
}
