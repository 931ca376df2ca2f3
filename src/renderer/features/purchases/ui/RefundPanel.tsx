import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useAmount } from '#kit/use-amount.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useMoney, useNumber, useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { noMoney } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import { isLiving } from '#shared/book/living.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { refundPurchase } from '../deeds/correct.ts'
import { paidAheadFor, type SaleAhead } from '../repo/ahead.ts'
import { isOver } from '../rules/ahead.ts'
import { moneyBackAhead, readUnits, type UnitsDrawn, unitsDrawn } from '../rules/give-back.ts'
import { words } from '../words/en.ts'
import { refundDraft } from './drafts.ts'
import { usePurchaseDraft } from './use-purchase-draft.ts'

/** Money or units go back; the visit stays. */
export function RefundPanel(props: JustNowPanelProps) {
  const { id } = usePurchaseDraft(refundDraft, props.rowId, nothingTyped)
  const paid = useLive((records) => paidAheadFor(records, id), [id])
  if (!paid) return null
  const drawn = unitsDrawn(paid.story, paid.ahead, paid.products)
  return <RefundOf {...props} paid={paid} drawn={drawn && drawn.left > 0 ? drawn : undefined} />
}

const nothingTyped = { amount: '', units: '', why: '' }

type Props = JustNowPanelProps & {
  readonly paid: SaleAhead
  readonly drawn: UnitsDrawn | undefined
}

function RefundOf({ rowId, done, paid, drawn }: Props) {
  const w = useWords(words)
  const money = useMoney()
  const number = useNumber()
  const { draft, id } = usePurchaseDraft(refundDraft, rowId, nothingTyped)
  const { amount: typed, units: unitsTyped, why } = draft.fields
  const { save, saving } = useSave(done, draft)
  const isNeeded = drawn === undefined
  const given = useAmount({ typed, onType: (text) => draft.put({ amount: text }), isNeeded })
  const { language } = useShop()
  const units = drawn && readUnits(unitsTyped, drawn, language)
  const [isTried, setTried] = useState(false)
  const onSave = () => {
    setTried(true)
    const amount = given.take()
    if (!amount.ok || units === 'unread') return
    if (units === undefined && amount.value === undefined) return
    void save(refundPurchase, { id, amount: amount.value ?? noMoney, units, why })
  }
  const isUnread = units === 'unread' || (isTried && units === undefined && typed === '')
  const { story, ahead } = paid
  const ofMoney =
    given.read?.is === 'amount' ? moneyBackAhead(story, given.read.amount, ahead) : noMoney
  return (
    <Panel
      title={w('refund')}
      save={w('save')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      {drawn && (
        <TextInput
          autoFocus
          label={w('refundUnits', { unit: shorten(drawn.unit, 60) })}
          description={w('refundUnitsHint', { left: drawn.left })}
          inputMode="decimal"
          value={unitsTyped}
          error={isTried && isUnread && w('refundUnitsUnread', { left: drawn.left })}
          placeholder={number(drawn.left)}
          onChange={(event) => draft.put({ units: event.currentTarget.value })}
        />
      )}
      {(!drawn || drawn.andMoney) && (
        <AmountField
          autoFocus={!drawn}
          entry={given}
          label={drawn ? w('refundInHand') : w('refundAmount')}
        />
      )}
      {ofMoney > 0 && (
        <Text>
          <Aloud>{w('moneyBackAhead', { amount: money(ofMoney) })}</Aloud>
        </Text>
      )}
      {(drawn || ofMoney > 0) && <AheadGone paid={paid} />}
      <TextInput
        label={w('refundWhy')}
        value={why}
        onChange={(event) => draft.put({ why: event.currentTarget.value })}
      />
    </Panel>
  )
}

/** It goes back to something that can't be used as it is: that must not be lost in silence. */
function AheadGone({ paid: { ahead } }: Pick<Props, 'paid'>) {
  const w = useWords(words)
  const today = useToday()
  const isUsable = ahead && isLiving(ahead) && !isOver(ahead, today)
  return isUsable ? null : <Text fw={600}>{w('aheadIsGone')}</Text>
}
