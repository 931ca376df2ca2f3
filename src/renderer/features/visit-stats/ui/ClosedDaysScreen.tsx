import { Group, Stack, Text } from '@mantine/core'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { reopenDays } from '../deeds.ts'
import type { ClosedPeriod as Period } from '../model.ts'
import { closedPeriods } from '../repo.ts'
import { words } from '../words/en.ts'
import { CloseForm } from './CloseForm.tsx'
import { Holidays } from './Holidays.tsx'
import { sayClosed } from './say-closed.ts'

/** When the shop is shut: nobody is missed because of holidays. */
export function ClosedDaysScreen() {
  const w = useWords(words)
  const periods = useLive(closedPeriods, [])
  return (
    <Page>
      <PageTitle title={w('closedDays')} more={w('closedAbout')} />
      <CloseForm />
      {periods?.length === 0 && <Text c="dimmed">{w('noneClosed')}</Text>}
      {periods && periods.length > 0 && (
        <Stack gap="xs">
          {periods.map((period) => (
            <PeriodRow key={period.id} period={period} />
          ))}
        </Stack>
      )}
      {periods && <Holidays closed={periods} />}
    </Page>
  )
}

function PeriodRow({ period }: { readonly period: Period }) {
  const w = useWords(words)
  const say = useSay()
  const reopen = useDeed(reopenDays)
  const when = say(sayClosed(period))
  return (
    <Group justify="space-between">
      <Text>{period.why === undefined ? when : w('closedBecause', { when, why: period.why })}</Text>
      <ActionButton
        size="sm"
        label={w('reopen')}
        about={when}
        onPress={() => void reopen({ id: period.id })}
      />
    </Group>
  )
}
