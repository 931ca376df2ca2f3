import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { voidPurchase } from '../deeds/correct.ts'
import { words } from '../words/en.ts'
import { voidDraft } from './drafts.ts'
import { usePurchaseDraft } from './use-purchase-draft.ts'

/** The purchase did not happen; nobody came and nothing was paid. */
export function VoidPanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { draft, id } = usePurchaseDraft(voidDraft, rowId, { why: '' })
  const { why } = draft.fields
  const { save, saving } = useSave(done, draft)
  return (
    <OneLinePanel
      title={w('voidIt')}
      save={w('voidIt')}
      onSave={() => void save(voidPurchase, { id, why })}
      onClose={done}
      disabled={saving}
      label={w('voidWhy')}
      description={w('voidAsk')}
      typed={why}
      onType={(text) => draft.put({ why: text })}
      draft={draft}
    />
  )
}
