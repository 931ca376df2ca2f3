import { Progress, Text } from '@mantine/core'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { noMoney } from '#shared/base/money.ts'
import type { Order } from '../model.ts'
import { type Costs, costsOf } from '../rules/costs.ts'
import { words } from '../words/en.ts'

/** How much of the quote is spent, in words and as a bar; nothing before the first cost. */
export function CostBar({ order }: { readonly order: Order }) {
  const say = useSayCosts()
  if (!order.costs || order.costs.length === 0) return null
  const { share, state, spent } = costsOf(order)
  const said = say({ spent, state }, order)
  return (
    <div>
      <Text size="sm" fw={state === 'near' || state === 'over' ? 700 : 400}>
        {said}
      </Text>
      {share !== undefined && (
        <Progress value={Math.min(100, share * 100)} color={colours[state]} aria-label={said} />
      )}
    </div>
  )
}

const colours: Readonly<Record<Costs['state'], string>> = {
  'no quote': 'gray',
  within: 'teal',
  near: 'yellow',
  over: 'red',
}

function useSayCosts(): (of: Costs, order: Order) => string {
  const w = useWords(words)
  const money = useMoney()
  return ({ spent, state }, { quote = noMoney, told }) => {
    const facts = { spent: money(spent), quote: money(quote) }
    switch (state) {
      case 'no quote':
        return w('costsAlone', facts)
      case 'within':
        return w('costsWithin', facts)
      case 'near':
        return w('costsNear', facts)
      default:
        return told === undefined
          ? w('costsOver', facts)
          : w('costsOverTold', { ...facts, told: w(toldWords[told]) })
    }
  }
}

const toldWords = {
  'told first': 'toldFirst',
  'told after': 'toldAfter',
  'not told': 'notTold',
} as const
