import { useCallback, useEffect, useRef, useState } from 'react'
import { keyTime } from '#kit/presses.ts'
import { useBook } from '#kit/use-book.ts'
import type { KeyTime } from '#shared/base/key-press.ts'
import { chosenOf, nextOf } from '../rules/options.ts'
import { keepAhead, useTypedAhead } from '../state.ts'
import { type SearchOption, useResults } from './use-results.ts'

export type MarkedChoice = {
  readonly typed: string
  readonly options: readonly SearchOption[]
  readonly chosen: SearchOption | undefined
  /** Since when the list is as it is; an Enter that came too soon begins it anew. */
  readonly shownSince: { current: KeyTime }
  /** They are the words of a panel that Esc closed. */
  readonly isBroughtBack: boolean
  readonly type: (text: string) => void
  readonly bringBack: (words: string) => void
  readonly clear: () => void
  /** These words were taken and came to nothing: they stand before what was typed since. */
  readonly giveBack: (words: string) => void
  readonly move: (step: 1 | -1) => void
}

type Query = { readonly typed: string; readonly movedTo?: string; readonly isBroughtBack: boolean }

/** The query, its results, and the row Enter would take. */
export function useChoice(): MarkedChoice {
  const ahead = useTypedAhead.getState().typed
  const [query, set] = useState<Query>({ typed: ahead, isBroughtBack: false })
  useEffect(() => keepAhead(''), [])
  const { typed, movedTo, isBroughtBack } = query
  const options = useResults(typed)
  const chosen = chosenOf(options, movedTo)
  // Words brought back stay what they are until the box is empty.
  const type = useCallback(
    (text: string) =>
      set((before) => ({ typed: text, isBroughtBack: text !== '' && before.isBroughtBack })),
    [],
  )
  return {
    ...{ typed, options, chosen, isBroughtBack, type },
    shownSince: useShownSince(typed, options.length === 1),
    bringBack: useCallback((words: string) => set({ typed: words, isBroughtBack: true }), []),
    clear: useCallback(() => type(''), [type]),
    giveBack: useCallback(
      (words: string) => set((now) => ({ ...now, typed: `${words} ${now.typed}`.trim() })),
      [],
    ),
    move: (step) => set({ ...query, movedTo: nextOf(options, chosen, step)?.key }),
  }
}

function useShownSince(typed: string, isAlone: boolean): MarkedChoice['shownSince'] {
  const { clock } = useBook()
  const since = useRef(keyTime(clock))
  // biome-ignore lint/correctness/useExhaustiveDependencies: either one changes what the row says
  useEffect(() => {
    since.current = keyTime(clock)
  }, [clock, typed, isAlone])
  return since
}
