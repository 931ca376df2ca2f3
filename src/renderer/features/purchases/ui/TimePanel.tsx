import { Group } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#kit/DayField.tsx'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { TimeField } from '#kit/TimeField.tsx'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay, type Minute } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'
import { changeTime } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { storyOf } from '../repo.ts'
import { words } from '../words/en.ts'

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
  const { save, saving } = useSave(done)
  const [day, setDay] = useState<string>(purchase.day)
  const [minute, setMinute] = useState<Minute | undefined>(purchase.minute)
  const onSave = () => {
    // The field says what it could not read.
    if (!isDay(day) || minute === undefined) return
    void save(changeTime, { id: purchase.id, day, minute })
  }
  return (
    <Panel
      title={w('changeTime')}
      save={w('save')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
    >
      <Group align="flex-start">
        <TimeField autoFocus label={w('time')} first={purchase.minute} onTime={setMinute} />
        <DayField past="meant" label={w('day')} value={day} onValue={setDay} />
      </Group>
    </Panel>
  )
}
