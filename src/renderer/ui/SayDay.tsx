import type { Day } from '#shared/base/day.ts'
import { sayDay, sayFullDay } from './say-day.ts'

type Props = { readonly day: Day; readonly today: Day; readonly locale: string }

/** A day as people say it, the full date on hover and to a screen reader. */
export function SayDay({ day, today, locale }: Props) {
  return (
    <time dateTime={day} title={sayFullDay(day, locale)}>
      {sayDay(day, today, locale)}
    </time>
  )
}
