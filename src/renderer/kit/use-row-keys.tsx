import { type ComponentType, type ReactNode, useState } from 'react'
import type { Change } from '#shared/book/change.ts'
import type { SentenceKey } from '#ui/SentenceRow.tsx'
import type { RowKey, RowPanelProps } from './parts/today.ts'
import { anyDeed, type Perform, usePerform } from './use-deed.ts'
import { useSay } from './use-words.ts'

type Asking = { readonly Panel: ComponentType<RowPanelProps>; readonly about: string }

type RowKeys = {
  /** What a row brought, as the keys of its sentence. */
  readonly keysOf: (keys: readonly RowKey[] | undefined) => readonly SentenceKey[]
  /** For a key of the screen's own: what it does is told like the others. */
  readonly tell: (doing: ReturnType<Perform>) => Promise<void>
  /** The panel that a key opened, for under the row. */
  readonly panel: ReactNode
}

/** The keys of a row on Today and on Coming up: a deed done at once, or a panel that asks first. */
export function useRowKeys(onDone: (change: Change) => void): RowKeys {
  const say = useSay()
  const perform = usePerform()
  const [asking, setAsking] = useState<Asking>()
  const tell: RowKeys['tell'] = async (doing) => {
    const change = (await doing)?.change
    if (change) onDone(change)
  }
  const press = (key: RowKey) => {
    if (!('deed' in key)) return setAsking(key)
    void tell(perform(anyDeed(key.deed), key.input))
  }
  return {
    keysOf: (keys = []) =>
      keys.map((key) => ({
        letter: key.letter,
        label: say(key.label),
        onPress: () => press(key),
        ...(key.isQuiet ? { isQuiet: true } : {}),
      })),
    tell,
    panel: asking && <asking.Panel about={asking.about} done={() => setAsking(undefined)} />,
  }
}
