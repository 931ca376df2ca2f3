import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { isDay } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'
import { changeTime } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { storyOf } from '../repo.ts'
import { clockTime, readClockTime } from '../rules/clock-time.ts'
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
  const [time, setTime] = useState(clockTime(purchase.minute))
  const [unread, setUnread] = useState(false)
  const onSave = () => {
    const minute = readClockTime(time)
    if (!isDay(day) || minute === undefined) return setUnread(true)
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
        <TextInput
          autoFocus
          type="time"
          label={w('time')}
          value={time}
          error={unread && w('timeUnread')}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={w('day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </Group>
    </Panel>
  )
}
