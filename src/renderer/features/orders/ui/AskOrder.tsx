import { Text } from '@mantine/core'
import { AskDay } from '#kit/AskDay.tsx'
import { useWords } from '#kit/use-words.ts'
import type { Day } from '#shared/base/day.ts'
import type { OrderTrouble } from '../rules/read-order.ts'
import { words } from '../words/en.ts'

type Props = {
  readonly trouble: OrderTrouble
  readonly asked: number
  readonly onPick: (day: Day) => void
}

/** The one thing that must be said before the order can be written. */
export function AskOrder({ trouble, ...rest }: Props) {
  const w = useWords(words)
  if (trouble.kind !== 'two prices' && trouble.kind !== 'unclear price')
    return <AskDay trouble={trouble} {...rest} />
  return (
    <Text fw={600} role="status">
      {trouble.kind === 'two prices' ? w('askTwoPrices') : w('askPrice', { words: trouble.words })}
    </Text>
  )
}
