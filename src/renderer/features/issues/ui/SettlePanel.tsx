import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { settleIssue } from '../deeds.ts'
import type { IssueId } from '../model.ts'
import { words } from '../words/en.ts'

type Props = { readonly id: IssueId; readonly done: () => void }

/** How it ended; what it cost and why it happened, when that is known. */
export function SettlePanel({ id, done }: Props) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const [how, setHow] = useState('')
  const cost = useAmount()
  const [cause, setCause] = useState('')

  const onSave = () => {
    const said = tidy(how)
    const read = cost.take()
    if (said === undefined || !read.ok) return
    void save(settleIssue, { id, how: said, cost: read.value, cause: tidy(cause) })
  }
  return (
    <Panel
      title={w('settleTitle')}
      save={w('settleSave')}
      onSave={onSave}
      onClose={done}
      disabled={tidy(how) === undefined || saving}
    >
      <TextInput
        autoFocus
        label={w('how')}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      <AmountField entry={cost} label={w('cost')} />
      <TextInput
        label={w('cause')}
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value)}
      />
    </Panel>
  )
}
