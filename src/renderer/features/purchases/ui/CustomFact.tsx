import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useMoney, useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { sayFullDay, sayPast } from '#ui/say-day.ts'
import { customOf } from '../repo.ts'
import { words } from '../words/en.ts'

/** Since when they buy here, how often and for how much: only on the owner's page. */
export function CustomFact({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const money = useMoney()
  const today = useToday()
  const locale = useLocale()
  const { trade } = useShop()
  const custom = useLive((records) => customOf(records, customerId), [customerId])
  if (!custom) return null
  const { first, purchases, spend } = custom
  const told = inTrade[trade]
  return (
    <Section title={w(told.title)} order={3}>
      <Text title={sayFullDay(first, locale)}>
        {w(told.since, { day: sayPast(first, today, locale) })}
      </Text>
      <Text size="sm" c="dimmed">
        {w(told.times, { count: purchases })}
        {spend > 0 && ` · ${w('spend', { amount: money(spend) })}`}
      </Text>
    </Section>
  )
}

const inTrade = {
  counter: { title: 'custom', since: 'since', times: 'times' },
  jobs: { title: 'work', since: 'firstJob', times: 'jobs' },
} as const
