import { Button, Group, Stack, Text } from '@mantine/core'
import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { saySince } from '#ui/say-day.ts'
import type { OpenSlate } from '../model.ts'
import { standingOf } from '../repo/money.ts'
import { words } from '../words/en.ts'
import { payPanelNames, payPanels } from './pay-panels.ts'
import { usePayAll } from './use-pay-all.ts'
import { useSayOwed } from './use-say-owed.ts'

/** What they still owe; removed when it is paid. */
export function SlateFact({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const standing = useLive((records) => standingOf(records, customerId), [customerId])
  if (!standing?.slate) return null
  return (
    <Section title={w('slate')} order={3}>
      <Owed slate={standing.slate} />
    </Section>
  )
}

/** The amount, since when, and the ways to pay it. */
export function Owed({ slate }: { readonly slate: OpenSlate }) {
  const w = useWords(words)
  const sayOwed = useSayOwed()
  const today = useToday()
  const locale = useLocale()
  const { id: customerId, open, andMore, oldest } = slate
  const [asking, ask] = useAsking(customerId, payPanelNames)
  const payAll = usePayAll({ customerId, andMore }, ask)
  const Asking = asking && payPanels[asking]
  return (
    <Stack gap="xs">
      <Text fw={600} c="var(--warn)">
        {w('slateOpen', { amount: sayOwed.amount(slate), count: open.length })}
      </Text>
      <Text size="sm">
        {[w('slateSince', { day: saySince(oldest, today, locale) }), ...sayOwed.more(slate)].join(
          ' · ',
        )}
      </Text>
      {Asking ? (
        <Asking customerId={customerId} done={() => ask(undefined)} />
      ) : (
        <Group gap="xs">
          <Button variant="default" onClick={payAll}>
            {w('paySlate')}
          </Button>
          <Button variant="default" onClick={() => ask('slate part')}>
            {w('payPart')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
