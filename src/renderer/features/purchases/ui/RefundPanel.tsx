import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { readMoney } from '#shared/base/money.ts'
import { asId } from '#shared/book/ids.ts'
import { refundPurchase } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { words } from '../words/en.ts'

/** Money goes back; the visit stays. */
export function RefundPanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { currency } = useShop()
  const { save, saving } = useSave(done)
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState('')
  const [unread, setUnread] = useState(false)
  const onSave = () => {
    const amount = readMoney(typed, currency)
    if (amount === undefined) return setUnread(true)
    void save(refundPurchase, { id: asId<PurchaseId>(rowId), amount, why })
  }
  return (
    <Panel title={w('refund')} save={w('save')} onSave={onSave} onClose={done} disabled={saving}>
      <TextInput
        autoFocus
        label={w('refundAmount')}
        inputMode="decimal"
        value={typed}
        error={unread && w('amountUnread')}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setUnread(false)
        }}
      />
      <TextInput
        label={w('refundWhy')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Panel>
  )
}
