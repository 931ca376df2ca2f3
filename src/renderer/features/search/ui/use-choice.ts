import { useCallback, useState } from 'react'
import { chosenOf, nextOf } from '../rules/options.ts'
import { type SearchOption, useResults } from './use-results.ts'

export type MarkedChoice = {
  readonly typed: string
  readonly options: readonly SearchOption[]
  readonly chosen: SearchOption | undefined
  readonly type: (text: string) => void
  readonly clear: () => void
  readonly move: (step: 1 | -1) => void
}

/** The query, its results, and the row Enter would take. */
export function useChoice(): MarkedChoice {
  const [{ typed, movedTo }, set] = useState<{ typed: string; movedTo?: string }>({ typed: '' })
  const options = useResults(typed)
  const chosen = chosenOf(options, movedTo)
  const type = useCallback((text: string) => set({ typed: text }), [])
  return {
    typed,
    options,
    chosen,
    type,
    clear: useCallback(() => type(''), [type]),
    move: (step) => set({ typed, movedTo: nextOf(options, chosen, step)?.key }),
  }
}
