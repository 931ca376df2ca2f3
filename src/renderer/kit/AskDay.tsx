import { Button, Fieldset, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type Day, instantOf, plusDays } from '#shared/base/day.ts'
import type { WhenTrouble } from '#shared/said/when-day.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import { sayDate } from '#ui/say-day.ts'
import { useLocale } from './use-locale.ts'
import { useToday } from './use-today.ts'
import { useWords } from './use-words.ts'
import { words } from './words/when-en.ts'

/** What must be answered before anything can be written for a day. */
export type DayTrouble =
  | WhenTrouble
  | { readonly kind: 'no day' }
  | { readonly kind: 'closed'; readonly day: Day; readonly days: readonly Day[] }

type Props = {
  readonly trouble: DayTrouble
  /** Counts how often Enter was pressed while this was open: then it takes the focus. */
  readonly asked: number
  readonly onPick: (day: Day) => void
}

/** Asks in one line which day is meant; each answer has its digit. */
export function AskDay({ trouble, asked, onPick }: Props) {
  const id = useId()
  const place = useRef<HTMLFieldSetElement>(null)
  const locale = useLocale()
  const today = useToday()
  const days = daysFor(trouble, today)
  const question = useQuestion(trouble)
  useEffect(() => {
    if (asked > 0) place.current?.querySelector('button')?.focus()
  }, [asked])
  const pick = (day: Day) => {
    // The question goes away with its buttons; what saves takes the focus.
    place.current?.closest('form')?.querySelector<HTMLElement>('[type=submit]')?.focus()
    onPick(day)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const picked = days[Number(event.key) - 1]
    if (picked === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    pick(picked)
  }
  return (
    <Fieldset ref={place} variant="unstyled" p={0} m={0} aria-labelledby={id} onKeyDown={onKeyDown}>
      <Text id={id} fw={600} mb={4}>
        <Aloud>{question}</Aloud>
      </Text>
      {days.length > 0 && (
        <Group gap="xs">
          {days.map((day, at) => (
            <Button
              key={day}
              variant="default"
              rightSection={<KeyHint keys={`${at + 1}`} />}
              onClick={() => pick(day)}
            >
              {sayDate(day, today, locale)}
            </Button>
          ))}
        </Group>
      )}
    </Fieldset>
  )
}

/** Once asked, the reason for the field itself, of a question that no day answers. */
export function useUnanswered(trouble: DayTrouble | undefined, asked: number): string | undefined {
  const today = useToday()
  const question = useQuestion(trouble ?? { kind: 'no day' })
  return trouble && asked > 0 && daysFor(trouble, today).length === 0 ? question : undefined
}

function daysFor(trouble: DayTrouble, today: Day): readonly Day[] {
  if (trouble.kind === 'no day' || trouble.kind === 'some day')
    return [today, plusDays(today, 1), plusDays(today, 2)]
  return 'days' in trouble ? trouble.days : []
}

function useQuestion(trouble: DayTrouble): string {
  const w = useWords(words)
  const locale = useLocale()
  const today = useToday()
  const full = (day: Day) => sayDate(day, today, locale)
  const weekday = (day: Day) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(instantOf(day))
  switch (trouble.kind) {
    case 'no day':
      return w('askNoDay')
    case 'some day':
      return w('askSomeDay', { words: trouble.words })
    case 'other weekday': {
      const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
      return w('askOtherWeekday', {
        date: date.format(instantOf(trouble.date)),
        weekday: weekday(trouble.date),
      })
    }
    case 'two days':
      return w('askTwoDays')
    case 'which week':
      return w('askWhichWeek', { weekday: weekday(trouble.days[0] ?? today) })
    case 'past':
      return trouble.day === today ? w('askPastTime') : w('askPast', { day: full(trouble.day) })
    case 'closed':
      return w('askClosed', { day: full(trouble.day) })
    case 'no such date':
      return w('askNoSuchDate', { words: trouble.words })
    case 'unclear time':
      return w('askTime', { words: trouble.words, time: clockOf(trouble.words) })
    case 'two times':
      return w('askTwoTimes')
  }
}

/** "8" and "10.30" as a time of day is written. */
const clockOf = (words: string): string =>
  /\d[.,]\d/.test(words) ? words.replace(/[.,]/, ':') : `${words}:00`
