import { TextInput } from '@mantine/core'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { settleIssue } from '../deeds.ts'
import type { Issue } from '../model.ts'
import { words } from '../words/en.ts'
import { settleDraft } from './drafts.ts'

type Props = { readonly issue: Issue; readonly done: () => void }

/** How it ended; what it cost and why it happened, when that is known. */
export function SettlePanel({ issue: { id, customerId }, done }: Props) {
  const w = useWords(words)
  const nothing = { how: '', cost: '', cause: '' }
  const draft = useDraft(settleDraft, { about: id, customerId }, nothing)
  const { how, cause } = draft.fields
  const { save, saving } = useSave(done, draft)
  const cost = useAmount({
    typed: draft.fields.cost,
    onType: (typed) => draft.put({ cost: typed }),
  })

  const needed = useNeeded(tidy(how) === undefined)
  const onSave = () => {
    const said = tidy(how)
    const read = cost.take()
    if (needed.isRefused() || said === undefined || !read.ok) return
    void save(settleIssue, { id, how: said, cost: read.value, cause: tidy(cause) })
  }
  return (
    <Panel
      title={w('settleTitle')}
      save={w('settleSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <TextInput
        autoFocus
        label={w('how')}
        error={needed.error}
        value={how}
        onChange={(event) => draft.put({ how: event.currentTarget.value })}
      />
      <AmountField entry={cost} label={w('cost')} />
      <TextInput
        label={w('cause')}
        value={cause}
        onChange={(event) => draft.put({ cause: event.currentTarget.value })}
      />
    </Panel>
  )
}
