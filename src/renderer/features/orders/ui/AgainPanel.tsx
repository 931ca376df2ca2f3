import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten, tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { doAgain } from '../deeds/checks.ts'
import type { OrderId } from '../model.ts'
import { orderOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { againDraft } from './drafts.ts'

/** What we sold does not work: what is wrong, and it is done again today at no charge. */
export function AgainPanel({ about, done }: RowPanelProps) {
  const id = asId<OrderId>(about)
  const w = useWords(words)
  const order = useLive((records) => orderOf(records, id), [id])
  const whose = { about: id, customerId: order?.customerId }
  const draft = useDraft(againDraft, whose, { typed: '' })
  const { save, saving } = useSave(done, draft)
  const wrong = tidy(draft.fields.typed)
  const needed = useNeeded(wrong === undefined)

  const onSave = () => {
    if (needed.isRefused() || wrong === undefined) return
    void save(doAgain, { id, note: w('againNote', { wrong }) })
  }
  return (
    <OneLinePanel
      title={w('againTitle', { what: shorten(order?.words ?? '', 60) })}
      save={w('againSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      label={w('againWhat')}
      error={needed.error}
      typed={draft.fields.typed}
      onType={(typed) => draft.put({ typed })}
      draft={draft}
    />
  )
}
