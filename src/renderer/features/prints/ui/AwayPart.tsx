import { Text } from '@mantine/core'
import { DayField } from '#kit/DayField.tsx'
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

type Props = {
  /** Absent while no day is named. */
  readonly away: { readonly sheet: AwaySheet; readonly isShut: boolean } | undefined
  readonly day: string
  readonly onDay: (day: string) => void
  readonly onPrint: () => void
}

/** For which day, what is on the sheet, and what it cannot say yet. */
export function AwayPart({ away, day, onDay, onPrint }: Props) {
  const w = useWords(words)
  return (
    <Section title={w('away')}>
      <div className={classes.part}>
        <Text>{w('awayMore')}</Text>
        <DayField label={w('awayDay')} value={day} onValue={onDay} maw={320} />
        {away ? <Holds {...away} onPrint={onPrint} /> : <Text>{w('awayWhich')}</Text>}
      </div>
    </Section>
  )
}

type HoldsProps = NonNullable<Props['away']> & Pick<Props, 'onPrint'>

function Holds({ sheet, isShut, onPrint }: HoldsProps) {
  const w = useWords(words)
  const go = useGoTo()
  const locale = useLocale()
  const { trade } = useShop()
  const { day, orders, regulars, mayOffer, ifUpset } = sheet
  const isJobs = trade === 'jobs'
  const came = { count: regulars.length, days: daysBack }
  const wanted = { count: orders.length, day: sayFullDay(day, locale) }
  const isSilent = mayOffer.length + ifUpset.length === 0
  return (
    <>
      {isShut && <Text fw={600}>{w('awayShut', { day: sayFullDay(day, locale) })}</Text>}
      <Text>
        {w('awayHolds', {
          orders: isJobs ? w('jobs', wanted) : w('orders', wanted),
          regulars: isJobs ? w('clientsOf', came) : w('regularsOf', came),
        })}
      </Text>
      {isSilent && <Text c="dimmed">{w('nothingToOffer')}</Text>}
      <div className={classes.acts}>
        <ActionButton label={w('print')} about={w('away')} onPress={onPrint} />
        {isSilent && (
          <ActionButton label={w('sayIt')} variant="subtle" onPress={() => go('/settings')} />
        )}
      </div>
    </>
  )
}
