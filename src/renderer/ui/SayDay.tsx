import type { Day } from '#shared/base/day.ts'
import { sayDay, sayFullDay } from './say-day.ts'

type Props = { readonly day: Day; readonly today: Day; readonly language: string }

/** A day as people say it, the full date on hover and to a screen reader. */
export function SayDay({ day, today, language }: Props) {
  return (
    <time dateTime={day} title={sayFullDay(day, language)}>
      {sayDay(day, today, language)}
    </time>
  )
}
