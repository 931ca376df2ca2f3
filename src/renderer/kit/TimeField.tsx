import { TextInput, type TextInputProps } from '@mantine/core'
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
  readonly value: string
  readonly onValue: (value: string) => void
}

/** One time in any words, "8.30" or "2 pm"; shows beneath what it read, or that it can't. */
export function TimeField({ value, onValue, ...input }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const at = useSaidAt()
  const { isLeft, watch } = useLeft(value)
  const read = readOneTime(value, at)
  return (
    <TextInput
      {...input}
      {...watch}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
      description={read === undefined ? undefined : sayTime(read, locale)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isLeft && read === undefined && w('timeUnread')}
    />
  )
}

/** Two digits are no hour of the afternoon: 02:00 is read as the night. */
export const timeTyped = (at: Minute): string => `${two(Math.floor(at / 60))}:${two(at % 60)}`
