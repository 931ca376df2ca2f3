import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PanelProps } from '#kit/define-feature.ts'
import { useDateOrder } from '#kit/use-date-order.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { Panel } from '#ui/Panel.tsx'
import { takeOrder } from '../deeds.ts'
import { orderableProducts } from '../repo.ts'
import { readOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { ReadBack } from './ReadBack.tsx'

/** What, how many and for when, in one line; read back before Enter. */
export function OrderPanel({ customerId, startWith, onTyped, done }: PanelProps) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const take = useDeed(takeOrder)
  const today = useToday()
  const sold = useLive(orderableProducts, []) ?? []
  const [typed, setTyped] = useState(startWith ?? '')
  const [saving, setSaving] = useState(false)
  const read = readOrder(typed, today, isJob ? [] : sold, useDateOrder())

  const save = async () => {
    const { words: what, lines, day, minute } = read
    if (what === undefined || saving) return
    setSaving(true)
    const at = minute === undefined ? {} : { minute }
    // What is done for a client is told in words; only what is sold over a counter is counted.
    const taken = await take({
      customerId,
      words: what,
      lines: isJob ? [] : [...lines],
      day,
      ...at,
    })
    setSaving(false)
    if (taken) done('saved')
  }

  return (
    <Panel
      title={isJob ? w('newJob') : w('newOrder')}
      save={isJob ? w('saveJob') : w('saveOrder')}
      close={w('close')}
      onSave={() => void save()}
      onClose={() => done('closed')}
      disabled={read.words === undefined || saving}
    >
      <TextInput
        autoFocus
        label={isJob ? w('whatJob') : w('whatOrder')}
        placeholder={isJob ? w('exampleJob') : w('exampleOrder')}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          onTyped(value)
        }}
      />
      <div aria-live="polite">
        {typed === '' ? <Text size="sm">&nbsp;</Text> : <ReadBack read={read} />}
      </div>
    </Panel>
  )
}
