import { type ComponentType, useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import type { ClosingRow } from '#kit/parts/closing.ts'
import type { RowKey, RowPanelProps } from '#kit/parts/today.ts'
import { sayApart } from '#kit/say-apart.ts'
import { useBook } from '#kit/use-book.ts'
import { anyDeed, usePerform } from '#kit/use-deed.ts'
import { useSay } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { SentenceRow } from '#ui/SentenceRow.tsx'

type Props = { readonly row: ClosingRow; readonly onDone: (change: Change) => void }
type Asking = { readonly Panel: ComponentType<RowPanelProps>; readonly about: string }

/** One thing that is still open, and the keys that end it. */
export function ClosingLine({ row, onDone }: Props) {
  const say = useSay()
  const go = useGoTo()
  const { people } = useBook()
  const perform = usePerform()
  const [asking, setAsking] = useState<Asking>()
  const { customerId, keys = [] } = row
  const called = customerId && people.get(customerId)?.called
  const [apart] = customerId ? people.apart(customerId) : []
  const press = async (key: RowKey) => {
    if (!('deed' in key)) return setAsking(key)
    const change = (await perform(anyDeed(key.deed), key.input))?.change
    if (change) onDone(change)
  }
  return (
    <SentenceRow
      who={called && `${shorten(called, 80)}${apart ? ` (${sayApart(apart)})` : ''}`}
      what={row.words && say(row.words)}
      tone={row.tone}
      onOpen={() => go(row.customerId === undefined ? row.to : goTo.customer(row.customerId))}
      keys={keys.map((key) => ({
        letter: key.letter,
        label: say(key.label),
        onPress: () => void press(key),
      }))}
    >
      {asking && <asking.Panel about={asking.about} done={() => setAsking(undefined)} />}
    </SentenceRow>
  )
}
