import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RowPanelProps } from '#kit/define-feature.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { Panel } from '#ui/Panel.tsx'
import { breakPromise } from '../deeds.ts'
import type { PromiseId } from '../model.ts'
import { promiseOf } from '../repo.ts'
import { words } from '../words/en.ts'

/** A promise that was not kept, and why; the why may stay empty. */
export function BreakPanel({ about, done }: RowPanelProps) {
  const id = asId<PromiseId>(about)
  const w = useWords(words)
  const note = useDeed(breakPromise)
  const promise = useLive((records) => promiseOf(records, id), [id])
  const [typed, setTyped] = useState('')
  const [saving, setSaving] = useState(false)

  const save = async () => {
    const why = tidy(typed)
    setSaving(true)
    const broken = await note({ id, ...(why === undefined ? {} : { why }) })
    setSaving(false)
    if (broken) done()
  }
  return (
    <Panel
      title={w('brokenTitle', { what: promise?.what ?? '' })}
      save={w('brokenSave')}
      close={w('close')}
      onSave={() => void save()}
      onClose={done}
      disabled={saving}
    >
      <TextInput
        autoFocus
        label={w('brokenWhy')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Panel>
  )
}
