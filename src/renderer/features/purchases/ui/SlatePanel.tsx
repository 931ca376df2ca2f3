import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { JustNowPanelProps } from '#kit/define-feature.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { asId } from '#shared/book/ids.ts'
import { Panel } from '#ui/Panel.tsx'
import { putOnSlate } from '../deeds/slate.ts'
import type { PurchaseId } from '../model.ts'
import { words } from '../words/en.ts'
import { useOnce } from './use-once.ts'

/** They pay another time: Enter says so. */
export function SlatePanel({ rowId, done }: JustNowPanelProps) {
  const w = useWords(words)
  const put = useDeed(putOnSlate)
  const place = useRef<HTMLDivElement>(null)
  // There is nothing to type, so the one button that saves takes the focus.
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  const save = useOnce(async () => {
    if (await put({ id: asId<PurchaseId>(rowId) })) done()
  })
  return (
    <div ref={place}>
      <Panel
        title={w('putOnSlate')}
        save={w('putOnSlate')}
        close={w('close')}
        onSave={save}
        onClose={done}
      >
        <Text>{w('putOnSlateAsk')}</Text>
      </Panel>
    </div>
  )
}
