import { useState } from 'react'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { voidPurchase } from '../deeds/correct.ts'
import type { PurchaseId } from '../model.ts'
import { words } from '../words/en.ts'

/** The purchase did not happen; nobody came and nothing was paid. */
export function VoidPanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const [why, setWhy] = useState('')
  return (
    <OneLinePanel
      title={w('voidIt')}
      save={w('voidIt')}
      onSave={() => void save(voidPurchase, { id: asId<PurchaseId>(rowId), why })}
      onClose={done}
      disabled={saving}
      label={w('voidWhy')}
      description={w('voidAsk')}
      typed={why}
      onType={setWhy}
    />
  )
}
