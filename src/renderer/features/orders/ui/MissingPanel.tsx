import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten, tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { findMissing } from '../deeds/checks.ts'
import type { OrderId } from '../model.ts'
import { orderOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { missingDraft } from './drafts.ts'

/** What is missing of an order that was to leave: it stays, and they are told. */
export function MissingPanel({ about, done }: RowPanelProps) {
  const id = asId<OrderId>(about)
  const w = useWords(words)
  const order = useLive((records) => orderOf(records, id), [id])
  const whose = { about: id, customerId: order?.customerId }
  const draft = useDraft(missingDraft, whose, { typed: '' })
  const { save, saving } = useSave(done, draft)
  const missing = tidy(draft.fields.typed)
  const needed = useNeeded(missing === undefined)

  const onSave = () => {
    if (needed.isRefused() || missing === undefined) return
    void save(findMissing, { id, missing: missing.slice(0, 500) })
  }
  return (
    <OneLinePanel
      title={w('missingTitle', { what: shorten(order?.words ?? '', 60) })}
      save={w('missingSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      label={w('missingWhat')}
      error={needed.error}
      typed={draft.fields.typed}
      onType={(typed) => draft.put({ typed })}
      draft={draft}
    />
  )
}
