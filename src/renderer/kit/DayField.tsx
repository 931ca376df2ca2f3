import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { type Day, isDay } from '#shared/base/day.ts'
import { type NoOneDay, readOneDay, readStretch } from '#shared/said/one-day.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'
import { sayFullDay, sayShortDate } from '#ui/say-day.ts'
import { useLocale } from './use-locale.ts'
import { useSaidAt } from './use-said-at.ts'
import { useWords } from './use-words.ts'
import { words } from './words/when-en.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'description' | 'type'> & {
  /** The day, "" for none, or words that name no day: then nothing may be saved. */
  readonly value: string
  readonly onValue: (value: string) => void
  /** Whether it may have been, or is meant to have been. */
  readonly past?: NonNullable<SaidAt['past']>
  /** For the first day of a stretch: "24 dec to 6 jan" says the last one as well. */
  readonly onLast?: (last: Day) => void
  /** Why it can't stay empty. */
  readonly refusal?: string | false
}

/** One day in any words, "3.12.2026" or "last friday"; shows beneath what it read, or why it can't. */
export function DayField({ value, onValue, past, onLast, refusal, ...input }: Props) {
  const locale = useLocale()
  const at = { ...useSaidAt(), ...(past ? { past } : {}) }
  const [given, setGiven] = useState(value)
  const [typed, setTyped] = useState(() => shownDay(value, locale))
  const field = useLeft(typed)
  const why = useWhyNoDay()
  if (value !== given) {
    setGiven(value)
    setTyped(shownDay(value, locale))
  }
  const onType = (text: string) => {
    const { from, to } = readDays(text, at, onLast !== undefined)
    const next = typeof from === 'string' ? from : text.trim()
    setTyped(text)
    setGiven(next)
    onValue(next)
    if (to !== undefined && to !== from) onLast?.(to)
  }
  const { from } = readDays(typed, at, onLast !== undefined)
  const trouble = typed.trim() === '' || isDay(value) || typeof from === 'string' ? undefined : from
  return (
    <TextInput
      {...input}
      {...field.watch}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      description={isDay(value) ? sayFullDay(value, locale) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={(field.isLeft && trouble !== undefined && why(trouble)) || refusal}
    />
  )
}

/** Whether what is typed is complete: the field was left, or Enter pressed. */
export function useLeft(typed: string) {
  const [left, setLeft] = useState<string>()
  return {
    isLeft: left === typed,
    watch: {
      onBlur: () => setLeft(typed),
      onKeyDown: ({ key }: { readonly key: string }) => {
        if (key === 'Enter') setLeft(typed)
      },
    },
  }
}

type DaysRead = { readonly from: Day | NoOneDay; readonly to?: Day }

function readDays(text: string, at: SaidAt, mayBeTwo: boolean): DaysRead {
  if (!mayBeTwo) return { from: readOneDay(text, at) }
  const read = readStretch(text, at)
  return 'from' in read ? read : { from: read }
}

const shownDay = (value: string, locale: string): string =>
  isDay(value) ? sayShortDate(value, locale) : value

function useWhyNoDay(): (trouble: NoOneDay) => string {
  const w = useWords(words)
  const locale = useLocale()
  const { today } = useSaidAt()
  const example = sayShortDate(today, locale)
  return (trouble) => {
    switch (trouble.kind) {
      case 'no such date':
        return w('dayNotThere', { words: trouble.words })
      case 'past':
        return w('dayIsOver', { day: sayShortDate(trouble.day, locale) })
      case 'more words':
        return w('dayHasMore', { words: trouble.words, example })
      case 'other weekday':
        return w('dayIsOther', { date: sayFullDay(trouble.date, locale) })
      default:
        return w('dayUnread', { example })
    }
  }
}
