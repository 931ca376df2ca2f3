import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { JustNowPanelProps } from '#kit/parts/counter.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { putOnSlate } from '../deeds/slate.ts'
import type { PurchaseId } from '../model.ts'
import { words } from '../words/en.ts'

/** They pay another time: Enter confirms. */
export function SlatePanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const place = useRef<HTMLDivElement>(null)
  // There is nothing to type, so the save button takes the focus.
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={place}>
      <Panel
        title={w('putOnSlate')}
        save={w('putOnSlate')}
        onSave={() => void save(putOnSlate, { id: asId<PurchaseId>(rowId) })}
        onClose={done}
        disabled={saving}
      >
        <Text>{w('putOnSlateAsk')}</Text>
      </Panel>
    </div>
  )
}
