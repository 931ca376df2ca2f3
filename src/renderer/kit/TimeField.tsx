import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { Minute } from '#shared/base/day.ts'
import { readOneTime } from '#shared/said/one-day.ts'
import { two } from '#shared/said/when-dates.ts'
import { sayTime } from '#ui/say-day.ts'
import { useLeft } from './DayField.tsx'
import { useLocale } from './use-locale.ts'
import { useSaidAt } from './use-said-at.ts'
import { useWords } from './use-words.ts'
import { words } from './words/when-en.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'description' | 'type'> & {
  readonly first: Minute
  /** Absent while no time is read. */
  readonly onTime: (time: Minute | undefined) => void
}

/** One time in any words, "8.30" or "2 pm"; shows beneath what it read, or that it can't. */
export function TimeField({ first, onTime, ...input }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const at = useSaidAt()
  // Two digits are no hour of the afternoon: 02:00 is read as the night.
  const [typed, setTyped] = useState(() => `${two(Math.floor(first / 60))}:${two(first % 60)}`)
  const { isLeft, watch } = useLeft(typed)
  const read = readOneTime(typed, at)
  const onType = (text: string) => {
    setTyped(text)
    onTime(readOneTime(text, at))
  }
  return (
    <TextInput
      {...input}
      {...watch}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      description={read === undefined ? undefined : sayTime(read, locale)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isLeft && read === undefined && w('timeUnread')}
    />
  )
}
