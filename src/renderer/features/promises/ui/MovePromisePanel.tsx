import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useDateOrder } from '#kit/use-date-order.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useToday } from '#kit/use-today.ts'
import { useFullWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { movePromise } from '../deeds.ts'
import type { PromiseId } from '../model.ts'
import { promiseOf } from '../repo.ts'
import { readNewTime } from '../rules.ts'
import { words } from '../words/en.ts'

/** A new time for a promise, and whether they were told; Enter means they were. */
export function MovePromisePanel({ about, done }: RowPanelProps) {
  const id = asId<PromiseId>(about)
  const w = useWords(words)
  const sayWhen = useFullWhen()
  const { save, saving } = useSave(done)
  const today = useToday()
  const promise = useLive((records) => promiseOf(records, id), [id])
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState(true)
  const time = readNewTime(typed, today, useDateOrder())

  const onSave = () => {
    if (time) void save(movePromise, { id, ...time, told })
  }
  const readBack = time
    ? w('moveTo', { when: sayWhen(time.due, time.dueMinute) })
    : w('moveSayWhen')
  return (
    <OneLinePanel
      title={w('moveTitle', { what: promise?.what ?? '' })}
      save={w('moveSave')}
      onSave={onSave}
      onClose={done}
      disabled={!time || saving}
      label={w('moveWhen')}
      placeholder={w('moveExample')}
      typed={typed}
      onType={setTyped}
      readBack={typed === '' ? '' : readBack}
    >
      <Checkbox
        label={w('moveTold')}
        checked={told}
        onChange={(event) => setTold(event.currentTarget.checked)}
      />
    </OneLinePanel>
  )
}
