import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { readMoney } from '#shared/base/money.ts'
import { tidy } from '#shared/base/text.ts'
import { settleIssue } from '../deeds.ts'
import type { IssueId } from '../model.ts'
import { words } from '../words/en.ts'

type Props = { readonly id: IssueId; readonly done: () => void }

/** How it ended; what it cost and why it happened, when that is known. */
export function SettlePanel({ id, done }: Props) {
  const w = useWords(words)
  const { currency } = useShop()
  const { save, saving } = useSave(done)
  const [how, setHow] = useState('')
  const [cost, setCost] = useState('')
  const [cause, setCause] = useState('')
  const amount = tidy(cost) === undefined ? undefined : readMoney(cost, currency)
  const isUnclear = tidy(cost) !== undefined && amount === undefined

  const onSave = () => {
    const said = tidy(how)
    if (said === undefined || isUnclear) return
    void save(settleIssue, { id, how: said, cost: amount, cause: tidy(cause) })
  }
  return (
    <Panel
      title={w('settleTitle')}
      save={w('settleSave')}
      onSave={onSave}
      onClose={done}
      disabled={tidy(how) === undefined || isUnclear || saving}
    >
      <TextInput
        autoFocus
        label={w('how')}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      <TextInput
        label={w('cost')}
        inputMode="decimal"
        value={cost}
        error={isUnclear && w('costUnclear')}
        onChange={(event) => setCost(event.currentTarget.value)}
      />
      <TextInput
        label={w('cause')}
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value)}
      />
    </Panel>
  )
}
