import { Stack, Text } from '@mantine/core'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { noMoney } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import { Section } from '#ui/Section.tsx'
import type { Standing } from '../repo/money.ts'
import { isShown, moneyAhead } from '../rules/ahead.ts'
import { words } from '../words/en.ts'
import { Netted } from './AheadFact.tsx'
import { Owed } from './SlateFact.tsx'
import { useSayEnd, useSayShort } from './use-say-balance.ts'

type Props = CardPartProps & { readonly shown: Standing }

/** Their own cups, which they may read; what they owe and money ahead, only for the owner. */
export function MoneyOnCard({ shown, customerId, onlyForMe }: Props) {
  const w = useWords(words)
  const money = useMoney()
  const today = useToday()
  const sayEnd = useSayEnd()
  const sayShort = useSayShort()
  const units = shown.ahead.filter((each) => each.ahead.unit !== undefined && isShown(each, today))
  const ahead = onlyForMe ? moneyAhead(shown.ahead, today) : noMoney
  const slate = onlyForMe ? shown.slate : undefined
  return (
    <>
      {(units.length > 0 || ahead > 0) && (
        <Section title={w('ahead')} order={3}>
          <Stack gap="xs">
            {units.map((each) => (
              <Text key={each.ahead.id}>
                {[
                  each.left < 0
                    ? sayShort(each)
                    : w('aheadLeft', { unit: shorten(each.ahead.unit ?? '', 60), left: each.left }),
                  ...sayEnd(each.ahead),
                ].join(', ')}
              </Text>
            ))}
            {ahead > 0 && <Text>{w('aheadMoneyLeft', { amount: money(ahead) })}</Text>}
            {onlyForMe && <Netted customerId={customerId} standing={shown} />}
          </Stack>
        </Section>
      )}
      {slate && (
        <Section title={w('slate')} order={3}>
          <Owed slate={slate} />
        </Section>
      )}
    </>
  )
}
