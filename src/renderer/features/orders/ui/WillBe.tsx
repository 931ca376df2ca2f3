import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { plusDays } from '#shared/base/day.ts'
import { ruleOf } from '#shared/said/recurrence.ts'
import { closedOf } from '../repo/repeats.ts'
import type { ReadOrder } from '../rules/read-order.ts'
import { daysOf } from '../rules/repeats.ts'
import { words } from '../words/en.ts'
import { useSayDays } from './use-say-rhythm.ts'

/** The next days of what comes round, so that the 31st and days shut are seen before it is saved. */
export function WillBe({ read: { day, repeat } }: { readonly read: ReadOrder }) {
  const w = useWords(words)
  const sayDays = useSayDays()
  const shut = useLive(closedOf, [])
  if (day === undefined || repeat === undefined || !shut) return null
  const rule = { rule: ruleOf(repeat, day), from: day }
  const days = daysOf(rule, { from: day, to: plusDays(day, 1500) }, shut).slice(0, 3)
  return <Text size="sm">{w('willBe', { days: sayDays(days) })}</Text>
}
