import { Button, Group, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useSave } from '#kit/use-save.ts'
import { useMoney, useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { plainMoney } from '#shared/base/money.ts'
import { tidy } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { addCost, changeCost, removeCost } from '../deeds/jobs.ts'
import type { JobCost, Order } from '../model.ts'
import { asksWhetherTold } from '../rules/costs.ts'
import { words } from '../words/en.ts'
import { AskTold } from './AskTold.tsx'
import { costDraft } from './drafts.ts'

type Props = { readonly order: Order; readonly done: () => void }

/** Hours or parts of a job; once they pass the quote it asks whether they were told. */
export function CostPanel({ order, done }: Props) {
  const [isSaved, setSaved] = useState(false)
  const [changing, change] = useState<number>()
  const costs = order.costs?.length ?? 0
  const [before] = useState(costs)
  // The row shows the new cost a moment after it was saved; only then is it known what to ask.
  if (isSaved && costs > before)
    return asksWhetherTold(order) ? <AskTold order={order} done={done} /> : <Close done={done} />
  const cost = changing === undefined ? undefined : order.costs?.[changing]
  if (changing !== undefined && cost)
    return <ChangeCost order={order} cost={cost} place={changing} done={() => change(undefined)} />
  return <NewCost order={order} onSaved={() => setSaved(true)} done={done} onChange={change} />
}

function Close({ done }: Pick<Props, 'done'>) {
  useEffect(done, [done])
  return null
}

type NewProps = Props & {
  readonly onSaved: () => void
  readonly onChange: (place: number) => void
}

function NewCost({ order, done, onSaved, onChange }: NewProps) {
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
      {costs.map((each, place) => (
        <Group key={each.at} gap="xs" justify="space-between" wrap="nowrap">
          <Text size="sm">{w('costLine', { what: each.what, amount: money(each.amount) })}</Text>
          <ActionButton
            size="compact-sm"
            label={w('costChange')}
            about={each.what}
            keys=""
            onPress={() => onChange(place)}
          />
        </Group>
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

type ChangeProps = Props & { readonly cost: JobCost; readonly place: number }

/** One cost in other words or with another amount, or none of this job. */
function ChangeCost({ order: { id }, cost, place, done }: ChangeProps) {
  const w = useWords(words)
  const { currency, language } = useShop()
  const [typed, type] = useState(() => plainMoney(cost.amount, currency, language))
  const [what, setWhat] = useState(cost.what)
  const entry = useAmount({ typed, onType: type, isNeeded: true })
  const { save, saving } = useSave(done)
  const one = { id, place, at: cost.at }
  const onSave = () => {
    const amount = entry.take()
    if (!amount.ok || amount.value === undefined) return
    void save(changeCost, { ...one, amount: amount.value, what: tidy(what) ?? cost.what })
  }
  return (
    <Panel
      title={w('costChangeTitle', { what: cost.what })}
      save={w('saveChange')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
    >
      <AmountField autoFocus entry={entry} label={w('costAmount')} hint={w('costHint')} />
      <TextInput
        label={w('costWhat')}
        value={what}
        maxLength={300}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Group>
        <Button variant="default" onClick={() => void save(removeCost, one)}>
          {w('costRemove')}
        </Button>
      </Group>
    </Panel>
  )
}
