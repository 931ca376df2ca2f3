import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useAmount } from '#kit/use-amount.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { refundPurchase } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { words } from '../words/en.ts'

/** Money goes back; the visit stays. */
export function RefundPanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const given = useAmount({ isNeeded: true })
  const [why, setWhy] = useState('')
  const onSave = () => {
    const amount = given.take()
    if (!amount.ok || amount.value === undefined) return
    void save(refundPurchase, { id: asId<PurchaseId>(rowId), amount: amount.value, why })
  }
  return (
    <Panel title={w('refund')} save={w('save')} onSave={onSave} onClose={done} disabled={saving}>
      <AmountField autoFocus entry={given} label={w('refundAmount')} />
      <TextInput
        label={w('refundWhy')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Panel>
  )
}
