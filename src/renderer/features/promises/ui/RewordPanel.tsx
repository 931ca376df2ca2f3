import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { rewordPromise } from '../deeds.ts'
import { type PromiseId, promises } from '../model.ts'
import { promiseOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { rewordDraft } from './drafts.ts'
import { StopRepeating } from './StopRepeating.tsx'

/** Corrects the words of a promise, or moves it to the trash. */
export function RewordPanel({ about, done }: RowPanelProps) {
  const id = asId<PromiseId>(about)
  const w = useWords(words)
  const promise = useLive((records) => promiseOf(records, id), [id])
  const whose = { about: id, customerId: promise?.customerId }
  const draft = useDraft(rewordDraft, whose, { typed: promise?.what ?? '' })
  const { typed } = draft.fields
  const { save, saving } = useSave(done, draft)
  const what = tidy(typed)
  const needed = useNeeded(what === undefined)

  const onSave = () => {
    if (!needed.isRefused() && what !== undefined) void save(rewordPromise, { id, what })
  }
  return (
    <OneLinePanel
      title={w('rewordTitle')}
      save={w('rewordSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      label={w('rewordWhat')}
      error={needed.error}
      typed={typed}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
    >
      {promise && <StopRepeating promise={promise} done={done} />}
      <ToTrash table={promises} id={id} done={done} draft={draft} />
    </OneLinePanel>
  )
}
