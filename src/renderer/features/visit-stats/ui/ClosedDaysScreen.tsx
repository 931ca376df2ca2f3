import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { DayField } from '#kit/DayField.tsx'
import { Discard } from '#kit/Panel.tsx'
import { useDeed } from '#kit/use-deed.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNeeded, useRefusedFocus } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay } from '#shared/base/day.ts'
import { tidy } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { sayFullDay } from '#ui/say-day.ts'
import { closeDays, reopenDays } from '../deeds.ts'
import type { ClosedPeriod as Period } from '../model.ts'
import { closedPeriods } from '../repo.ts'
import { words } from '../words/en.ts'
import { closedDaysDraft } from './drafts.ts'

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
    </Page>
  )
}

function CloseForm() {
  const w = useWords(words)
  const draft = useDraft(closedDaysDraft, { about: 'new' }, { from: '', to: '', why: '' })
  const { from, to, why } = draft.fields
  const { save, saving } = useSave(() => undefined, draft)
  const last = to === '' ? from : to
  const needed = useNeeded(from === '', w('closedNeedsDay'))
  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    tried()
    if (!needed.isRefused() && isDay(from) && isDay(last))
      void save(closeDays, { from, to: last, why: tidy(why) })
  }
  return (
    <form ref={place} noValidate onSubmit={onSubmit}>
      <Group align="start">
        <DayField
          required
          refusal={needed.error}
          past="allowed"
          label={w('closedFrom')}
          placeholder={w('closedFromExample')}
          value={from}
          onValue={(value) => draft.put({ from: value })}
          onLast={(day) => draft.put({ to: day })}
        />
        <DayField
          past="allowed"
          label={w('closedTo')}
          value={to}
          onValue={(value) => draft.put({ to: value })}
        />
        <TextInput
          label={w('closedWhy')}
          placeholder={w('closedWhyExample')}
          maxLength={200}
          value={why}
          onChange={(event) => draft.put({ why: event.currentTarget.value })}
        />
        <Button type="submit" disabled={saving}>
          {w('close')}
        </Button>
        <Discard draft={draft} onDiscard={() => undefined} />
      </Group>
    </form>
  )
}

function PeriodRow({ period }: { readonly period: Period }) {
  const w = useWords(words)
  const locale = useLocale()
  const reopen = useDeed(reopenDays)
  const from = sayFullDay(period.from, locale)
  const when =
    period.from === period.to
      ? w('closedOneDay', { from })
      : w('closedOn', { from, to: sayFullDay(period.to, locale) })
  return (
    <Group justify="space-between">
      <Text>
        {when}
        {period.why !== undefined && ` · ${period.why}`}
      </Text>
      <ActionButton
        size="sm"
        label={w('reopen')}
        about={when}
        onPress={() => void reopen({ id: period.id })}
      />
    </Group>
  )
}
