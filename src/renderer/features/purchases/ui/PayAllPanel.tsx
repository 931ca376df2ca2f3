import { Text } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { sayPrice } from '../deeds/correct.ts'
import { paySlate } from '../deeds/slate.ts'
import { owedBy } from '../repo.ts'
import { type Unpriced, unpricedOn } from '../rules/slate.ts'
import { slateOf } from '../rules/totals.ts'
import { words } from '../words/en.ts'
import { priceDraft } from './drafts.ts'
import type { PayPanelProps } from './PayPartPanel.tsx'

const keyOf = ({ purchaseId, at }: Unpriced): string => `${purchaseId} ${at}`

/** All is paid: first what is missing a price is asked for it, or left on the slate. */
export function PayAllPanel(props: PayPanelProps) {
  const { customerId, done } = props
  const [left, setLeft] = useState<readonly string[]>([])
  const open = useLive((records) => owedBy(records, customerId), [customerId])
  if (!open) return null
  const unpriced = unpricedOn(open)
  const next = unpriced.find((each) => !left.includes(keyOf(each)))
  if (next)
    return (
      <PriceOf
        key={keyOf(next)}
        {...props}
        of={next}
        onLeave={() => setLeft([...left, keyOf(next)])}
      />
    )
  return <Confirm customerId={customerId} done={done} open={open} stay={unpriced.length} />
}

type PriceProps = PayPanelProps & { readonly of: Unpriced; readonly onLeave: () => void }

function PriceOf({ customerId, done, of: { purchaseId, at, thing }, onLeave }: PriceProps) {
  const w = useWords(words)
  const about = `${purchaseId} ${at}`
  const draft = useDraft(priceDraft, { customerId, about }, { amount: '' })
  const { save, saving } = useSave(() => undefined, draft)
  const price = useAmount({
    typed: draft.fields.amount,
    onType: (text) => draft.put({ amount: text }),
  })
  const onSave = () => {
    const said = price.take()
    if (!said.ok) return
    if (said.value === undefined) onLeave()
    else void save(sayPrice, { id: purchaseId, at, price: said.value })
  }
  const what = { thing: shorten(thing.words, 80), quantity: thing.quantity }
  return (
    <Panel
      title={w('payAllTitle')}
      save={w('next')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <AmountField
        autoFocus
        entry={price}
        label={thing.quantity === 1 ? w('priceOf', what) : w('priceOfMany', what)}
        hint={w('priceHint')}
      />
    </Panel>
  )
}

type ConfirmProps = PayPanelProps & {
  readonly open: Parameters<typeof slateOf>[0]
  /** So many things have no price. */
  readonly stay: number
}

function Confirm({ customerId, done, open, stay }: ConfirmProps) {
  const w = useWords(words)
  const money = useMoney()
  const { save, saving } = useSave(done)
  const { owed } = slateOf(open)
  const isNothing = owed === 0
  const onSave = () => {
    if (isNothing) done()
    // What stays was said above.
    else void save(paySlate, { customerId, sure: ['money'] })
  }
  return (
    <Panel
      title={w('payAllTitle')}
      save={isNothing ? w('next') : w('paySlate')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
    >
      <Text ref={(place) => focusSave(place)} fz={24} lh={1.3}>
        {isNothing ? w('nothingToPay') : w('payAllOf', { amount: money(owed) })}
      </Text>
      {stay > 0 && !isNothing && <Text>{w('staysUnpriced', { count: stay })}</Text>}
    </Panel>
  )
}

/** There is nothing to type, so the save button takes the focus. */
const focusSave = (place: HTMLElement | null): void =>
  place?.closest('form')?.querySelector<HTMLElement>('[type=submit]')?.focus()
