import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDateOrder } from '#kit/use-date-order.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { Panel } from '#ui/Panel.tsx'
import { cancelOrder, editOrder, notCollected } from '../deeds.ts'
import type { Order } from '../model.ts'
import { orderableProducts } from '../repo.ts'
import { reread } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import { ReadBack } from './ReadBack.tsx'

type Props = { readonly order: Order; readonly done: () => void }

/** An order to be put right: other words, another day; or it comes to nothing. */
export function OrderDetails({ order, done }: Props) {
  const w = useWords(words)
  const isJob = useShop().trade === 'jobs'
  const change = useDeed(editOrder)
  const cancel = useDeed(cancelOrder)
  const leave = useDeed(notCollected)
  const today = useToday()
  const sold = useLive(orderableProducts, []) ?? []
  const [typed, setTyped] = useState(order.words)
  const read = reread(order, typed, today, isJob ? [] : sold, useDateOrder())

  const save = async () => {
    const { words: what, lines, day, minute } = read
    if (what === undefined) return
    const { id, quote, deposit, deviceId, note } = order
    const kept = { quote, deposit, deviceId, note, minute }
    const given = Object.fromEntries(
      Object.entries(kept).filter(([, value]) => value !== undefined),
    )
    const all = { id, words: what, lines: isJob ? [...order.lines] : [...lines], day, ...given }
    if (await change(all)) done()
  }
  const and = async (deed: Promise<unknown>) => {
    if (await deed) done()
  }
  return (
    <Panel
      title={order.words}
      save={w('saveChange')}
      close={w('close')}
      onSave={() => void save()}
      onClose={done}
      disabled={read.words === undefined}
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
          <Button variant="default" onClick={() => void and(leave({ id: order.id }))}>
            {w('notCollected')}
          </Button>
        )}
        <Button variant="default" onClick={() => void and(cancel({ id: order.id }))}>
          {w('cancel')}
        </Button>
      </Group>
    </Panel>
  )
}
