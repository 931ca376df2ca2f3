import { useAsking } from '#kit/use-asking.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { type SentenceKey, SentenceRow } from '#ui/SentenceRow.tsx'
import { markReady } from '../deeds.ts'
import type { Order } from '../model.ts'
import { needsCheck } from '../rules/agreed.ts'
import { isLateOrder, mayGoOnSlate } from '../rules/order-state.ts'
import { hasParts } from '../rules/part-lines.ts'
import { words } from '../words/en.ts'
import { CostBar } from './CostBar.tsx'
import { CostPanel } from './CostPanel.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { OrderDetails } from './OrderDetails.tsx'
import { PartPanel } from './PartPanel.tsx'
import { useDepositUsed } from './use-deposit-used.ts'
import { useHandOver } from './use-hand-over.ts'
import { useJobSheet } from './use-job-sheet.tsx'
import { useOrderFacts } from './use-order-facts.ts'

const panels = ['order change', 'order part', 'order missing', 'job cost'] as const

/** An open order; its keys work while it has the focus, Enter opens it. */
export function OrderRow({ order }: { readonly order: Order }) {
  const w = useWords(words)
  const sayFacts = useOrderFacts(true)
  const used = useDepositUsed(order)
  const now = useDayMinute()
  const { trade, language, checkOver } = useShop()
  const ready = useDeed(markReady)
  const [asking, ask] = useAsking(order.id, panels)
  const hand = useHandOver(order, () => ask('order missing'))
  const done = () => ask(undefined)
  const { keys: toPrint, sheet } = useJobSheet(order)
  const isReady = order.state === 'ready'
  const isJob = trade === 'jobs'
  const tone = isReady ? 'good' : isLateOrder(order, now) ? 'broken' : undefined
  const makeReady: SentenceKey = {
    letter: 'Y',
    label: isJob ? w('done') : w('ready'),
    onPress: () => void ready({ id: order.id }),
  }
  const part: SentenceKey = {
    letter: 'T',
    label: w('part'),
    isQuiet: true,
    onPress: () => ask('order part'),
  }
  const slate: SentenceKey = {
    letter: 'L',
    label: w('onSlate'),
    isQuiet: true,
    onPress: () => void hand('slate'),
  }
  const missing: SentenceKey = {
    letter: 'M',
    label: w('missing'),
    isQuiet: true,
    onPress: () => ask('order missing'),
  }

  return (
    <SentenceRow
      what={shorten(order.words, 200)}
      more={sayFacts(order, used)}
      onOpen={() => ask(asking ? undefined : 'order change')}
      keys={[
        ...(isReady ? [] : [makeReady]),
        { letter: 'K', label: w('handedOver'), onPress: () => void hand() },
        ...(hasParts(order, language) ? [part] : []),
        ...(mayGoOnSlate(order, trade) ? [slate] : []),
        ...(needsCheck(order, checkOver) ? [missing] : []),
        ...(isJob ? [{ letter: 'C', label: w('cost'), onPress: () => ask('job cost') }] : []),
        ...toPrint,
      ]}
      tone={tone}
      below={isJob && <CostBar order={order} />}
    >
      {asking === 'job cost' && <CostPanel order={order} done={done} />}
      {asking === 'order change' && <OrderDetails order={order} done={done} />}
      {asking === 'order part' && <PartPanel about={order.id} done={done} />}
      {asking === 'order missing' && <MissingPanel about={order.id} done={done} />}
      {sheet}
    </SentenceRow>
  )
}
