import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { openFor } from '../repo.ts'
import { words } from '../words/en.ts'
import { OrderRow } from './OrderRow.tsx'

/** This customer's open orders; they may read it over the counter. */
export function OpenOrders({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const today = useToday()
  const isJob = useShop().trade === 'jobs'
  const open = useLive((records) => openFor(records, customerId, today), [customerId, today])
  if (!open || open.length === 0) return null
  return (
    <Section title={isJob ? w('jobs') : w('orders')} order={3}>
      <SentenceList>
        {open.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </SentenceList>
    </Section>
  )
}
