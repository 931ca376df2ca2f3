import { useEffect, useState } from 'react'
import type { Said } from '#shared/base/said.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { afterKey } from './read-once.ts'
import { useBook, useFeatures } from './use-book.ts'

export type HeldBecause = ReadonlyMap<CustomerId, Said>

const nobody: HeldBecause = new Map()
const shortest = 3

/** People found by what they have, and why; nobody until they are read, after the key was handled. */
export function useHeldBy(typed: string, limit: number): HeldBecause {
  const { records, people, onChange } = useBook()
  const features = useFeatures()
  const [found, setFound] = useState({ typed: '', held: nobody })
  useEffect(() => {
    const text = tidy(typed)
    if (text === undefined || text.length < shortest) return
    const parts = features.flatMap((each) => (each.holding ? [each.holding] : []))
    const find = () => Promise.all(parts.map((each) => each.find(records, text, limit)))
    const read = () =>
      afterKey(find, (all) => {
        const living = all.flat().filter(({ customerId }) => people.get(customerId))
        setFound({ typed, held: new Map(living.map(({ customerId, why }) => [customerId, why])) })
      })
    let endReading = read()
    const stopListening = onChange(() => {
      endReading()
      endReading = read()
    })
    return () => {
      stopListening()
      endReading()
    }
  }, [features, records, people, onChange, typed, limit])
  return found.typed === typed ? found.held : nobody
}
