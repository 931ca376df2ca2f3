import { Button, Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { AskDay } from '#kit/AskDay.tsx'
import { Discard } from '#kit/Panel.tsx'
import { useAnsweredDay } from '#kit/use-answered-day.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded, useRefusedFocus } from '#kit/use-needed.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { daysBetween } from '#shared/base/day.ts'
import type { WhenTrouble } from '#shared/said/when-day.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { MarkedInput } from '#ui/MarkedInput.tsx'
import { closeDays } from '../deeds.ts'
import { type ClosedTime, type ClosedTrouble, readClosed } from '../rules/closed-said.ts'
import { words } from '../words/en.ts'
import { closedDaysDraft } from './drafts.ts'
import { sayClosed } from './say-closed.ts'

/** When the shop is shut, in one line; shown as understood before Enter. */
export function CloseForm() {
  const w = useWords(words)
  const draft = useDraft(closedDaysDraft, { about: 'new' }, { typed: '' })
  const { typed } = draft.fields
  const answered = useAnsweredDay(typed)
  const read = readClosed(typed, useSaidAt(), answered.day)
  const asks = 'trouble' in read && hasDays(read.trouble) ? read.trouble : undefined
  const sayTrouble = useSayTrouble()
  const needed = useNeeded(
    'trouble' in read && !asks,
    'trouble' in read ? sayTrouble(read.trouble) : undefined,
  )
  const { save, saving } = useSave(() => undefined, draft)
  const { place, tried } = useRefusedFocus<HTMLFormElement>()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    tried()
    if (asks) return answered.ask()
    if (!needed.isRefused() && 'time' in read) void save(closeDays, read.time)
  }
  return (
    <form ref={place} noValidate onSubmit={onSubmit}>
      <Stack gap="xs">
        <Group align="end">
          <MarkedInput
            flex={1}
            miw={240}
            label={w('closedWhen')}
            placeholder={w('closedExample')}
            error={needed.error}
            typed={typed}
            spans={read.spans}
            onType={(text) => draft.put({ typed: text })}
          />
          <Button type="submit" disabled={saving}>
            {w('close')}
          </Button>
          <Discard draft={draft} onDiscard={() => undefined} />
        </Group>
        <Text fz="lg" mih="1.6em">
          <Aloud>{'time' in read ? <ReadBack time={read.time} /> : ''}</Aloud>
        </Text>
        {asks && <AskDay trouble={asks} asked={answered.asked} onPick={answered.pick} />}
        {asks?.kind === 'which week' && <Text c="dimmed">{w('closedWeeklyHint')}</Text>}
      </Stack>
    </form>
  )
}

function ReadBack({ time }: { readonly time: ClosedTime }) {
  const w = useWords(words)
  const say = useSay()
  const { from, to, weekdays, why } = time
  const when = say(sayClosed(time))
  const long =
    weekdays || from === to ? when : w('closedDaysLong', { when, count: daysBetween(from, to) + 1 })
  return <>{why === undefined ? long : w('closedBecause', { when: long, why })}</>
}

/** Answered by a day, and not by other words. */
const hasDays = (trouble: ClosedTrouble): trouble is Extract<WhenTrouble, { days: unknown }> =>
  'days' in trouble && trouble.days.length > 0

function useSayTrouble(): (trouble: ClosedTrouble) => string {
  const w = useWords(words)
  return (trouble) => {
    switch (trouble.kind) {
      case 'more words':
        return w('closedMore', { words: trouble.words })
      case 'not weekly':
        return w('closedNotWeekly')
      case 'wrong way':
        return w('daysWrongWay')
      case 'days apart':
        return w('closedApart')
      case 'no such date':
        return w('closedNoSuchDay', { words: trouble.words })
      case 'some day':
        return w('closedSomeDays', { words: trouble.words })
      case 'two times':
      case 'unclear time':
        return w('closedNoTime')
      default:
        return w('closedUnread')
    }
  }
}
