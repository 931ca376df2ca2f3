import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { breakPromise } from '../deeds.ts'
import type { PromiseId } from '../model.ts'
import { promiseOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { brokenDraft } from './drafts.ts'

/** A promise that was not kept, and why; the why may stay empty. */
export function BreakPanel({ about, done }: RowPanelProps) {
  const id = asId<PromiseId>(about)
  const w = useWords(words)
  const promise = useLive((records) => promiseOf(records, id), [id])
  const whose = { about: id, customerId: promise?.customerId }
  const draft = useDraft(brokenDraft, whose, { typed: '' })
  const { typed } = draft.fields
  const { save, saving } = useSave(done, draft)

  return (
    <OneLinePanel
      title={w('brokenTitle', { what: promise?.what ?? '' })}
      save={w('brokenSave')}
      onSave={() => void save(breakPromise, { id, why: tidy(typed) })}
      onClose={done}
      disabled={saving}
      label={w('brokenWhy')}
      typed={typed}
      onType={(text) => draft.put({ typed: text })}
      draft={draft}
    />
  )
}
