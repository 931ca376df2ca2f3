import { useAsking } from '#kit/use-asking.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'
import { handOver, markReady } from '../deeds.ts'
import type { Order } from '../model.ts'
import { isLateOrder } from '../rules/order-state.ts'
import { words } from '../words/en.ts'
import { CostBar } from './CostBar.tsx'
import { CostPanel } from './CostPanel.tsx'
import { OrderDetails } from './OrderDetails.tsx'
import { useOrderFacts } from './use-order-facts.ts'

const panels = ['order change', 'job cost'] as const

/** An open order; its keys work while it has the focus, Enter opens it. */
export function OrderRow({ order }: { readonly order: Order }) {
  const w = useWords(words)
  const sayFacts = useOrderFacts()
  const now = useDayMinute()
  const isJob = useShop().trade === 'jobs'
  const ready = useDeed(markReady)
  const hand = useDeed(handOver)
  const [asking, ask] = useAsking(order.id, panels)
  const isReady = order.state === 'ready'
  const tone = isReady ? 'good' : isLateOrder(order, now) ? 'broken' : undefined

  return (
    <SentenceRow
      what={shorten(order.words, 200)}
      more={sayFacts(order)}
      onOpen={() => ask(asking ? undefined : 'order change')}
      keys={[
        ...(isReady
          ? []
          : [
              {
                letter: 'Y',
                label: isJob ? w('done') : w('ready'),
                onPress: () => void ready({ id: order.id }),
              },
            ]),
        { letter: 'K', label: w('handedOver'), onPress: () => void hand({ id: order.id }) },
        ...(isJob ? [{ letter: 'C', label: w('cost'), onPress: () => ask('job cost') }] : []),
      ]}
      tone={tone}
      below={isJob && <CostBar order={order} />}
    >
      {asking === 'job cost' && <CostPanel order={order} done={() => ask(undefined)} />}
      {asking === 'order change' && <OrderDetails order={order} done={() => ask(undefined)} />}
    </SentenceRow>
  )
}
