import { useState } from 'react'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDateOrder } from '#kit/use-date-order.ts'
import { useSave } from '#kit/use-save.ts'
import { useToday } from '#kit/use-today.ts'
import { useFullWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { makePromise } from '../deeds.ts'
import { readPromise } from '../rules.ts'
import { words } from '../words/en.ts'

/** What is promised and by when, in one line; shown as understood before Enter. */
export function PromisePanel({ customerId, startWith, onTyped, done }: PanelProps) {
  const w = useWords(words)
  const sayWhen = useFullWhen()
  const { save, saving } = useSave(() => done('saved'))
  const [typed, setTyped] = useState(startWith ?? '')
  const { what, due, dueMinute, said } = readPromise(typed, useToday(), useDateOrder())

  const onSave = () => {
    if (what !== undefined) void save(makePromise, { customerId, what, due, dueMinute })
  }
  const noDay = what !== undefined && !said ? w('noDaySaid') : ''
  const readBack =
    what === undefined ? w('saysWhatToo') : w('readsBack', { what, when: sayWhen(due, dueMinute) })

  return (
    <OneLinePanel
      title={w('newPromise')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={what === undefined || saving}
      label={w('what')}
      placeholder={w('example')}
      typed={typed}
      onType={(text) => {
        setTyped(text)
        onTyped(text)
      }}
      readBack={typed === '' ? '' : `${readBack} ${noDay}`}
    />
  )
}
