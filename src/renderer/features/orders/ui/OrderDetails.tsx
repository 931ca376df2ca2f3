import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDateOrder } from '#kit/use-date-order.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { cancelOrder, editOrder, notCollected } from '../deeds.ts'
import { type Order, orders } from '../model.ts'
import { orderableProducts } from '../repo.ts'
import { reread } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { ReadBack } from './ReadBack.tsx'

type Props = { readonly order: Order; readonly done: () => void }

/** Corrects an order's words or day, cancels it, or moves it to the trash. */
export function OrderDetails({ order, done }: Props) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const { save, saving } = useSave(done)
  const today = useToday()
  const sold = useLive(orderableProducts, []) ?? []
  const [typed, setTyped] = useState(order.words)
  const read = reread(order, typed, today, isJob ? [] : sold, useDateOrder())

  const { id, quote, deposit, deviceId, note } = order
  const onSave = () => {
    const { words: what, day, minute } = read
    const kept = { id, quote, deposit, deviceId, note }
    const lines = [...(isJob ? order : read).lines]
    if (what !== undefined) void save(editOrder, { ...kept, words: what, lines, day, minute })
  }
  return (
    <Panel
      title={order.words}
      save={w('saveChange')}
      onSave={onSave}
      onClose={done}
      disabled={read.words === undefined || saving}
    >
      <TextInput
        autoFocus
        label={w('change')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ReadBack read={read} />
      <Group gap="xs">
        {!isJob && (
          <Button variant="default" onClick={() => void save(notCollected, { id })}>
            {w('notCollected')}
          </Button>
        )}
        <Button variant="default" onClick={() => void save(cancelOrder, { id })}>
          {w('cancel')}
        </Button>
        <ToTrash table={orders} id={id} done={done} />
      </Group>
    </Panel>
  )
}
