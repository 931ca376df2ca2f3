import { Text } from '@mantine/core'
import { AskDay, type DayTrouble, useUnanswered } from '#kit/AskDay.tsx'
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
  const text = useOtherWords(trouble)
  if (isAboutWords(trouble))
    return (
      <Text fw={600}>
        <Aloud>{text}</Aloud>
      </Text>
    )
  return <AskDay trouble={trouble} {...rest} />
}

/** Once asked, the reason for the field itself, of what no key answers. */
export function useOrderUnanswered(trouble: OrderTrouble | undefined, asked: number) {
  const isWords = trouble !== undefined && isAboutWords(trouble)
  const text = useOtherWords(trouble)
  const ofDay = useUnanswered(isWords ? undefined : trouble, asked)
  return isWords ? asked > 0 && text : ofDay
}

type WordsTrouble = Exclude<OrderTrouble, DayTrouble>

const isAboutWords = (trouble: OrderTrouble): trouble is WordsTrouble =>
  trouble.kind === 'two prices' ||
  trouble.kind === 'unclear price' ||
  trouble.kind === 'no number' ||
  trouble.kind === 'other money' ||
  trouble.kind === 'too much' ||
  trouble.kind === 'deposit over price'

function useOtherWords(trouble: OrderTrouble | undefined): string {
  const w = useWords(words)
  switch (trouble?.kind) {
    case 'two prices':
      return w('askTwoPrices')
    case 'unclear price':
      return w('askPrice', { words: trouble.words })
    case 'no number':
      return w('askNumber', { words: trouble.words })
    case 'other money':
      return w('askOtherMoney', { words: trouble.words })
    case 'too much':
      return w('askTooMuch')
    case 'deposit over price':
      return w('askDeposit')
    default:
      return ''
  }
}
