import { Box, Group, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { useStartedBy } from '#ui/single-letters.ts'
import type { Order } from '../model.ts'
import { isSecret, mayGoOnSlate } from '../rules/order-state.ts'
import { hasParts } from '../rules/part-lines.ts'
import { words } from '../words/en.ts'
import { MissingPanel } from './MissingPanel.tsx'
import { PartPanel } from './PartPanel.tsx'
import { useDepositUsed } from './use-deposit-used.ts'
import { useHandOver } from './use-hand-over.ts'
import { useOrderFacts } from './use-order-facts.ts'

type Props = { readonly shown: readonly Order[]; readonly onlyForMe: boolean }

/** Their open orders, in a line each; they may read it over the counter, so no surprise is there. */
export function OrdersOnCard({ shown, onlyForMe }: Props) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const open = shown.filter((order) => onlyForMe || !isSecret(order))
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
  const used = useDepositUsed(order)
  const { trade, language } = useShop()
  const [asking, ask] = useState<'part' | 'missing'>()
  const hand = useHandOver(order, () => ask('missing'))
  const startedBy = useStartedBy()
  const done = () => ask(undefined)
  const about = shorten(order.words, 100)
  const keys = [
    { letter: 'K', label: w('handedOver'), press: () => void hand() },
    ...(hasParts(order, language)
      ? [{ letter: 'T', label: w('part'), ...quiet, press: () => ask('part') }]
      : []),
    ...(mayGoOnSlate(order, trade)
      ? [{ letter: 'L', label: w('onSlate'), ...quiet, press: () => void hand('slate') }]
      : []),
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = startedBy(event)
    const key = keys.find(({ letter }) => letter === asked)
    if (!key || event.repeat) return
    event.preventDefault()
    key.press()
  }
  return (
    <Stack component="li" gap="xs">
      <Group gap="0.25rem 0.75rem" align="flex-start" onKeyDown={onKeyDown}>
        <Box flex="1 1 auto" miw={0} maw="100%">
          <Text lineClamp={3}>{shorten(order.words, 200)}</Text>
          <Text size="sm" c={order.state === 'ready' ? 'var(--good)' : 'dimmed'}>
            {sayFacts(order, used)}
          </Text>
        </Box>
        <Group gap="0.25rem" maw="100%">
          {keys.map(({ letter, label, press, ...look }) => (
            <ActionButton
              key={letter}
              size="compact-sm"
              {...look}
              label={label}
              about={about}
              keys={letter}
              onPress={press}
            />
          ))}
        </Group>
      </Group>
      {asking === 'part' && <PartPanel about={order.id} done={done} />}
      {asking === 'missing' && <MissingPanel about={order.id} done={done} />}
    </Stack>
  )
}

/** As on Today: beside the main key, and so less to see. */
const quiet = { variant: 'subtle', color: 'gray' } as const
