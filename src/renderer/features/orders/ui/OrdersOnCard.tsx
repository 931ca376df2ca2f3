import { Box, Group, Stack, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { useStartedBy } from '#ui/single-letters.ts'
import { handOver } from '../deeds.ts'
import type { Order } from '../model.ts'
import { words } from '../words/en.ts'
import { useOrderFacts } from './use-order-facts.ts'

type Props = { readonly shown: readonly Order[] }

/** Their open orders, in a line each; they may read it over the counter. */
export function OrdersOnCard({ shown: open }: Props) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  if (open.length === 0) return null
  return (
    <Section title={isJob ? w('jobs') : w('orders')} order={3}>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {open.map((order) => (
          <Line key={order.id} order={order} />
        ))}
      </Stack>
    </Section>
  )
}

function Line({ order }: { readonly order: Order }) {
  const w = useWords(words)
  const sayFacts = useOrderFacts()
  const hand = useDeed(handOver)
  const isReady = order.state === 'ready'
  const handIt = () => void hand({ id: order.id })
  const startedBy = useStartedBy()
  const onKeyDown = (event: KeyboardEvent) => {
    if (startedBy(event) !== 'K' || event.repeat) return
    event.preventDefault()
    handIt()
  }
  return (
    <Group component="li" gap="0.25rem 0.75rem" align="flex-start" onKeyDown={onKeyDown}>
      <Box flex="1 1 auto" miw={0} maw="100%">
        <Text lineClamp={3}>{shorten(order.words, 200)}</Text>
        <Text size="sm" c={isReady ? 'var(--good)' : 'dimmed'}>
          {sayFacts(order)}
        </Text>
      </Box>
      <ActionButton
        size="compact-sm"
        label={w('handedOver')}
        about={shorten(order.words, 100)}
        keys="K"
        onPress={handIt}
      />
    </Group>
  )
}
