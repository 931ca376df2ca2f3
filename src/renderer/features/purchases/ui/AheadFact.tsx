import { Button, Group, Stack, Text } from '@mantine/core'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { noMoney } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { payFromAhead } from '../deeds/ahead.ts'
import { paidAhead } from '../model.ts'
import { type Standing, standingOf } from '../repo/money.ts'
import { isShown } from '../rules/ahead.ts'
import { netOf } from '../rules/standing.ts'
import { words } from '../words/en.ts'
import { useSayBalance } from './use-say-balance.ts'

/** What they paid ahead and what is left of it; on the owner's page. */
export function AheadFact({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const today = useToday()
  const sayBalance = useSayBalance()
  const standing = useLive((records) => standingOf(records, customerId), [customerId])
  const shown = standing?.ahead.filter((each) => isShown(each, today)) ?? []
  if (!standing || shown.length === 0) return null
  return (
    <Section title={w('ahead')} order={3}>
      <Stack gap="xs">
        {shown.map((each) => (
          <Group key={each.ahead.id} justify="space-between">
            <Text>{sayBalance(each)}</Text>
            <ToTrash table={paidAhead} id={each.ahead.id} />
          </Group>
        ))}
        <Netted customerId={customerId} standing={standing} />
      </Stack>
    </Section>
  )
}

type NettedProps = { readonly customerId: CustomerId; readonly standing: Standing }

/** A debt and money ahead are one figure, and one pays the other. */
export function Netted({ customerId, standing: { slate, ahead } }: NettedProps) {
  const w = useWords(words)
  const money = useMoney()
  const today = useToday()
  const use = useDeed(payFromAhead)
  const net = netOf(slate?.owed ?? noMoney, ahead, today)
  if (!net) return null
  return (
    <Group justify="space-between">
      <Text fw={600}>
        {net.is === 'even'
          ? w('evenAfter')
          : w(net.is === 'ahead' ? 'afterSlate' : 'owedAfter', { amount: money(net.amount) })}
      </Text>
      <Button variant="default" onClick={() => void use({ customerId })}>
        {w('useForSlate')}
      </Button>
    </Group>
  )
}
