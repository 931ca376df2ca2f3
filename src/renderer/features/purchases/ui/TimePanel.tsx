import { Group } from '@mantine/core'
import { DayField } from '#kit/DayField.tsx'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { TimeField, timeTyped } from '#kit/TimeField.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'
import { readOneTime } from '#shared/said/one-day.ts'
import { changeTime } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { storyOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { timeDraft } from './drafts.ts'

/** It was earlier: the day and the time it happened. */
export function TimePanel({ rowId, done }: JustNowPanelProps) {
  const purchaseId = asId<PurchaseId>(rowId)
  const story = useLive((records) => storyOf(records, purchaseId), [purchaseId])
  return story && <TimeForm purchase={story.purchase} done={done} />
}

type Props = Pick<JustNowPanelProps, 'done'> & {
  readonly purchase: NonNullable<Awaited<ReturnType<typeof storyOf>>>['purchase']
}

function TimeForm({ purchase, done }: Props) {
  const w = useWords(words)
  const { id, customerId } = purchase
  const opened = { day: purchase.day, time: timeTyped(purchase.minute) }
  const draft = useDraft(timeDraft, { about: id, customerId }, opened)
  const { day, time } = draft.fields
  const { save, saving } = useSave(done, draft)
  const minute = readOneTime(time, useSaidAt())
  const onSave = () => {
    // The field says what it could not read.
    if (!isDay(day) || minute === undefined) return
    void save(changeTime, { id, day, minute })
  }
  return (
    <Panel
      title={w('changeTime')}
      save={w('save')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <Group align="flex-start">
        <TimeField
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          label={w('time')}
          value={time}
          onValue={(value) => draft.put({ time: value })}
        />
        <DayField
          past="meant"
          label={w('day')}
          value={day}
          onValue={(value) => draft.put({ day: value })}
        />
      </Group>
    </Panel>
  )
}
