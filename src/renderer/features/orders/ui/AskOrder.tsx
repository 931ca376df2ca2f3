import { Text } from '@mantine/core'
import { AskDay } from '#kit/AskDay.tsx'
import { useWords } from '#kit/use-words.ts'
import type { Day } from '#shared/base/day.ts'
import { Aloud } from '#ui/Aloud.tsx'
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
  switch (trouble.kind) {
    case 'two prices':
      return <Question text={w('askTwoPrices')} />
    case 'unclear price':
      return <Question text={w('askPrice', { words: trouble.words })} />
    case 'other money':
      return <Question text={w('askOtherMoney', { words: trouble.words })} />
    default:
      return <AskDay trouble={trouble} {...rest} />
  }
}

const Question = ({ text }: { readonly text: string }) => (
  <Text fw={600}>
    <Aloud>{text}</Aloud>
  </Text>
)
