import { useState } from 'react'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { rewordPromise } from '../deeds.ts'
import { type PromiseId, promises } from '../model.ts'
import { promiseOf } from '../repo.ts'
import { words } from '../words/en.ts'

/** Corrects the words of a promise, or moves it to the trash. */
export function RewordPanel({ about, done }: RowPanelProps) {
  const id = asId<PromiseId>(about)
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const promise = useLive((records) => promiseOf(records, id), [id])
  const [typed, setTyped] = useState<string>()
  const what = tidy(typed ?? promise?.what)

  const onSave = () => {
    if (what !== undefined) void save(rewordPromise, { id, what })
  }
  return (
    <OneLinePanel
      title={w('rewordTitle')}
      save={w('rewordSave')}
      onSave={onSave}
      onClose={done}
      disabled={what === undefined || saving}
      label={w('rewordWhat')}
      typed={typed ?? promise?.what ?? ''}
      onType={setTyped}
    >
      <ToTrash table={promises} id={id} done={done} />
    </OneLinePanel>
  )
}
