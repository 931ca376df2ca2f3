import { Text } from '@mantine/core'
import { useState } from 'react'
import { OneLinePanel } from '#kit/OneLinePanel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDateOrder } from '#kit/use-date-order.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { takeOrder } from '../deeds.ts'
import { orderableProducts } from '../repo.ts'
import { readOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { ReadBack } from './ReadBack.tsx'

/** What, how many and for when, in one line; shown as understood before Enter. */
export function OrderPanel({ customerId, startWith, onTyped, done }: PanelProps) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const { save, saving } = useSave(() => done('saved'))
  const today = useToday()
  const sold = useLive(orderableProducts, []) ?? []
  const [typed, setTyped] = useState(startWith ?? '')
  const read = readOrder(typed, today, isJob ? [] : sold, useDateOrder())

  const onSave = () => {
    const { words: what, day, minute } = read
    // A client's job is kept in words; only goods sold at a counter are counted.
    const lines = isJob ? [] : [...read.lines]
    if (what !== undefined) void save(takeOrder, { customerId, words: what, lines, day, minute })
  }

  return (
    <OneLinePanel
      title={isJob ? w('newJob') : w('newOrder')}
      save={isJob ? w('saveJob') : w('saveOrder')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={read.words === undefined || saving}
      label={isJob ? w('whatJob') : w('whatOrder')}
      placeholder={isJob ? w('exampleJob') : w('exampleOrder')}
      typed={typed}
      onType={(text) => {
        setTyped(text)
        onTyped(text)
      }}
    >
      <div aria-live="polite">
        {typed === '' ? <Text size="sm">&nbsp;</Text> : <ReadBack read={read} />}
      </div>
    </OneLinePanel>
  )
}
