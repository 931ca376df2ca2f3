import { useMoney } from '#kit/use-shop.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useNearWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { isOver } from '#shared/base/day.ts'
import type { Order } from '../model.ts'
import { agreedPrice } from '../rules/order-state.ts'
import { words } from '../words/en.ts'

/** When, what was said beside the day, and the price that was agreed: all that its words leave out. */
export function useOrderFacts(): (order: Order) => string {
  const sayWhen = useOrderWhen()
  const money = useMoney()
  return (order) => {
    const price = agreedPrice(order)
    const facts = [sayWhen(order), order.note, price === undefined ? undefined : money(price)]
    return facts.filter((each) => each !== undefined).join(' · ')
  }
}

/** "Thursday, 14:00", after that "due 2 days ago"; "ready, for Thursday" and "ready, due 14:00". */
function useOrderWhen(): (order: Order) => string {
  const w = useWords(words)
  const now = useDayMinute()
  const say = useNearWhen((when) => w('wasDue', { when }))
  return ({ day, minute, state }) => {
    const when = say(day, minute)
    if (state !== 'ready') return when
    return isOver(day, minute, now) ? w('readyWas', { when }) : w('readyFor', { day: when })
  }
}
