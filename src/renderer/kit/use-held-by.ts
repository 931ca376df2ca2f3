import { useEffect, useState } from 'react'
import type { Said } from '#shared/base/said.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { useBook, useFeatures } from './use-book.ts'

export type HeldBecause = ReadonlyMap<CustomerId, Said>

const nobody: HeldBecause = new Map()
const shortest = 3

/** People found by what they have, and why; nobody until they are read, after the key was handled. */
export function useHeldBy(typed: string, limit: number): HeldBecause {
  const { records, people, onChange } = useBook()
  const features = useFeatures()
  const [found, setFound] = useState({ typed: '', held: nobody })
  const [changes, setChanges] = useState(0)
  useEffect(() => onChange(() => setChanges((before) => before + 1)), [onChange])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after every Change
  useEffect(() => {
    const text = tidy(typed)
    if (text === undefined || text.length < shortest) return
    let isLate = false
    const read = async (): Promise<void> => {
      const parts = features.flatMap((each) => (each.holding ? [each.holding] : []))
      const all = await Promise.all(parts.map((each) => each.find(records, text, limit)))
      const living = all.flat().filter(({ customerId }) => people.get(customerId))
      const held = new Map(living.map(({ customerId, why }) => [customerId, why]))
      if (!isLate) setFound({ typed, held })
    }
    // The book may be closed meanwhile, and with it whoever asked.
    const timer = setTimeout(() => read().catch((thrown) => isLate || console.error(thrown)))
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [features, records, people, typed, limit, changes])
  return found.typed === typed ? found.held : nobody
}
