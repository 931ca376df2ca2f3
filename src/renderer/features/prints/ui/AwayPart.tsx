import { Text } from '@mantine/core'
import { useGoTo } from '#kit/go-to.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Section } from '#ui/Section.tsx'
import { sayFullDay } from '#ui/say-day.ts'
import { type AwaySheet, daysBack } from '../rules/away.ts'
import { words } from '../words/en.ts'
import classes from './Prints.module.css'

type Props = { readonly sheet: AwaySheet; readonly onPrint: () => void }

/** What is on the sheet, and what it cannot say yet. */
export function AwayPart({ sheet, onPrint }: Props) {
  const w = useWords(words)
  const go = useGoTo()
  const locale = useLocale()
  const { trade } = useShop()
  const { day, orders, regulars, mayOffer, ifUpset } = sheet
  const isJobs = trade === 'jobs'
  const came = { count: regulars.length, days: daysBack }
  const wanted = { count: orders.length, day: sayFullDay(day, locale) }
  return (
    <Section title={w('away')}>
      <div className={classes.part}>
        <Text>{w('awayMore')}</Text>
        <Text>
          {w('awayHolds', {
            orders: isJobs ? w('jobs', wanted) : w('orders', wanted),
            regulars: isJobs ? w('clientsOf', came) : w('regularsOf', came),
          })}
        </Text>
        {mayOffer.length + ifUpset.length === 0 && <Text c="dimmed">{w('nothingToOffer')}</Text>}
        <div className={classes.acts}>
          <ActionButton label={w('print')} about={w('away')} onPress={onPrint} />
          {mayOffer.length + ifUpset.length === 0 && (
            <ActionButton label={w('sayIt')} variant="subtle" onPress={() => go('/settings')} />
          )}
        </div>
      </div>
    </Section>
  )
}
