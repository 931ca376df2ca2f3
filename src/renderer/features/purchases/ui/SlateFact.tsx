import { Button, Group, Text } from '@mantine/core'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { paySlate } from '../deeds/slate.ts'
import { slateOfCustomer } from '../repo.ts'
import { words } from '../words/en.ts'

/** What they still owe; removed when it is paid. */
export function SlateFact({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const money = useMoney()
  const pay = useDeed(paySlate)
  const slate = useLive((records) => slateOfCustomer(records, customerId), [customerId])
  if (!slate || slate.purchaseIds.length === 0) return null
  const { owed, purchaseIds, andMore } = slate
  return (
    <Section title={w('slate')} order={3}>
      <Group justify="space-between">
        <div>
          <Text fw={600} c="var(--warn)">
            {w('slateOpen', { amount: money(owed), count: purchaseIds.length })}
          </Text>
          {andMore && <Text size="sm">{w('slateAndMore')}</Text>}
        </div>
        <Button variant="default" onClick={() => void pay({ customerId })}>
          {w('paySlate')}
        </Button>
      </Group>
    </Section>
  )
}
