import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useSave } from '#kit/use-save.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { addCost } from '../deeds/jobs.ts'
import type { Order } from '../model.ts'
import { asksWhetherTold } from '../rules/costs.ts'
import { words } from '../words/en.ts'
import { AskTold } from './AskTold.tsx'
import { costDraft } from './drafts.ts'

type Props = { readonly order: Order; readonly done: () => void }

/** Hours or parts of a job; once they pass the quote it asks whether they were told. */
export function CostPanel({ order, done }: Props) {
  const [isSaved, setSaved] = useState(false)
  const costs = order.costs?.length ?? 0
  const [before] = useState(costs)
  // The row shows the new cost a moment after it was saved; only then is it known what to ask.
  if (isSaved && costs > before)
    return asksWhetherTold(order) ? <AskTold order={order} done={done} /> : <Close done={done} />
  return <NewCost order={order} onSaved={() => setSaved(true)} done={done} />
}

function Close({ done }: Pick<Props, 'done'>) {
  useEffect(done, [done])
  return null
}

type NewProps = Props & { readonly onSaved: () => void }

function NewCost({ order, done, onSaved }: NewProps) {
  const w = useWords(words)
  const money = useMoney()
  const { id, customerId, costs = [] } = order
  const draft = useDraft(costDraft, { about: id, customerId }, { amount: '', what: '' })
  const { amount: typed, what } = draft.fields
  const entry = useAmount({
    typed,
    onType: (text) => draft.put({ amount: text }),
    isNeeded: true,
  })
  const { save, saving } = useSave(onSaved, draft)
  const onSave = () => {
    const amount = entry.take()
    if (!amount.ok || amount.value === undefined) return
    const said = tidy(what) ?? tidy(typed) ?? ''
    void save(addCost, { id, amount: amount.value, what: said.slice(0, 300) })
  }
  return (
    <Panel
      title={w('costTitle', { what: order.words })}
      save={w('costSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      {costs.slice(-5).map((each) => (
        <Text key={each.at} size="sm">
          {w('costLine', { what: each.what, amount: money(each.amount) })}
        </Text>
      ))}
      <AmountField autoFocus entry={entry} label={w('costAmount')} hint={w('costHint')} />
      <TextInput
        label={w('costWhat')}
        value={what}
        maxLength={300}
        onChange={(event) => draft.put({ what: event.currentTarget.value })}
      />
    </Panel>
  )
}
