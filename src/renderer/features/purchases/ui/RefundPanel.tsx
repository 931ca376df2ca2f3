import { TextInput } from '@mantine/core'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useAmount } from '#kit/use-amount.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { refundPurchase } from '../deeds/correct.ts'
import { words } from '../words/en.ts'
import { refundDraft } from './drafts.ts'
import { usePurchaseDraft } from './use-purchase-draft.ts'

/** Money goes back; the visit stays. */
export function RefundPanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { draft, id } = usePurchaseDraft(refundDraft, rowId, { amount: '', why: '' })
  const { amount: typed, why } = draft.fields
  const { save, saving } = useSave(done, draft)
  const given = useAmount({ typed, onType: (text) => draft.put({ amount: text }), isNeeded: true })
  const onSave = () => {
    const amount = given.take()
    if (!amount.ok || amount.value === undefined) return
    void save(refundPurchase, { id, amount: amount.value, why })
  }
  return (
    <Panel
      title={w('refund')}
      save={w('save')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <AmountField autoFocus entry={given} label={w('refundAmount')} />
      <TextInput
        label={w('refundWhy')}
        value={why}
        onChange={(event) => draft.put({ why: event.currentTarget.value })}
      />
    </Panel>
  )
}
