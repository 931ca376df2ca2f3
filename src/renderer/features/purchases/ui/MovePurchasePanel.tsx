import { Text } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useBook } from '#kit/use-book.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { movePurchase } from '../deeds/correct.ts'
import { words } from '../words/en.ts'
import { movePurchaseDraft } from './drafts.ts'
import { PickField } from './PickField.tsx'
import { usePurchaseDraft } from './use-purchase-draft.ts'

const mostShown = 6

/** It was the other Maria: three letters, Enter. */
export function MovePurchasePanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { people } = useBook()
  const { draft, id, customerId } = usePurchaseDraft(movePurchaseDraft, rowId, { typed: '' })
  const { typed } = draft.fields
  const { save, saving } = useSave(done, draft)
  const [marked, setMarked] = useState(0)
  const found = people
    .find(typed, mostShown + 1)
    .filter((each) => each.id !== customerId)
    .slice(0, mostShown)
  const needed = useNeeded(found.length === 0, typed.trim() === '' ? undefined : w('nobodyFound'))
  const take = (at: number) => {
    const to = found[at]?.id
    if (to) void save(movePurchase, { id, to })
  }
  return (
    <Panel
      title={w('moveToWhom')}
      save={w('move')}
      disabled={saving}
      onSave={() => {
        if (!needed.isRefused()) take(marked)
      }}
      onClose={done}
      draft={draft}
    >
      <PickField
        autoFocus
        error={needed.error}
        label={w('moveToWhom')}
        labelHidden
        typed={typed}
        onType={(text) => draft.put({ typed: text })}
        marked={marked}
        onMark={setMarked}
        options={found.map(({ id, called, description }) => ({
          key: id,
          label: shorten(called, 60),
          more: description && shorten(description, 60),
        }))}
        onPick={take}
      />
      {typed.trim() !== '' && found.length === 0 && !needed.error && (
        <Text c="dimmed">{w('nobodyFound')}</Text>
      )}
    </Panel>
  )
}
