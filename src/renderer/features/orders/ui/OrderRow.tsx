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
import { OrderDetails } from './OrderDetails.tsx'
import { useJobSheet } from './use-job-sheet.tsx'
import { useOrderFacts } from './use-order-facts.ts'

const panels = ['order change'] as const

/** An open order; its keys work while it has the focus, Enter opens it. */
export function OrderRow({ order }: { readonly order: Order }) {
  const w = useWords(words)
  const sayFacts = useOrderFacts()
  const now = useDayMinute()
  const isJob = useShop().trade === 'jobs'
  const ready = useDeed(markReady)
  const hand = useDeed(handOver)
  const [asking, ask] = useAsking(order.id, panels)
  const { keys: toPrint, sheet } = useJobSheet(order)
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
        ...toPrint,
      ]}
      tone={tone}
    >
      {sheet}
      {asking && <OrderDetails order={order} done={() => ask(undefined)} />}
    </SentenceRow>
  )
}
