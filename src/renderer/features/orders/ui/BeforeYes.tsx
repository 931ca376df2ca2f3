import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { standingOf } from '../repo.ts'
import { words } from '../words/en.ts'

/** "2 of the last 6 not collected · owes €14 – deposit?": for the owner alone, and no question. */
export function BeforeYes({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const money = useMoney()
  const standing = useLive((records) => standingOf(records, customerId), [customerId])
  if (!standing) return null
  const { collected, slate } = standing
  const facts = [
    ...(collected ? [w('notCollectedOf', { left: collected.left, of: collected.of })] : []),
    ...(slate && slate.owed > 0 ? [w('owes', { amount: money(slate.owed) })] : []),
    ...(slate?.andMore ? [w(slate.owed > 0 ? 'owesMore' : 'owesSomething')] : []),
  ]
  if (facts.length === 0) return null
  return <Text c="var(--warn)">{w('askForDeposit', { facts: facts.join(' · ') })}</Text>
}
