import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { JustNowPanelProps } from '#kit/define-feature.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { Panel } from '#ui/Panel.tsx'
import { voidPurchase } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { words } from '../words/en.ts'
import { useOnce } from './use-once.ts'

/** It never happened; nobody came and nothing was paid. */
export function VoidPanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const take = useDeed(voidPurchase)
  const [why, setWhy] = useState('')
  const save = useOnce(async () => {
    if (await take({ id: asId<PurchaseId>(rowId), why })) done()
  })
  return (
    <Panel title={w('voidIt')} save={w('voidIt')} close={w('close')} onSave={save} onClose={done}>
      <TextInput
        autoFocus
        label={w('voidWhy')}
        description={w('voidAsk')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Panel>
  )
}
