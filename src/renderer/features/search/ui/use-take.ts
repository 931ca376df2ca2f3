import { useCallback, useRef } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { useReport } from '#ui/use-report.ts'
import type { MarkedChoice } from './use-choice.ts'
import type { SearchOption } from './use-results.ts'
import type { useWhoseCode } from './use-whose-code.ts'

type Parts = {
  readonly open: (id: CustomerId) => void
  /** Someone new is written down, and their card opens now. */
  readonly onMet: () => void
  readonly choice: Pick<MarkedChoice, 'clear' | 'giveBack'>
  readonly whose: ReturnType<typeof useWhoseCode>
}

/** Takes a row: opens a card, goes to a thing, or adds someone new and opens their card. */
export function useTake({ open, onMet, choice, whose }: Parts): (option: SearchOption) => void {
  const go = useGoTo()
  const meet = useMeet()
  const busy = useRef(false)
  const { clear, giveBack } = choice
  const { code, give, forget } = whose

  const arrive = useCallback(
    (id: CustomerId) => {
      forget()
      open(id)
    },
    [forget, open],
  )
  /** What is typed while it is written down is the next name. */
  const greet = useCallback(
    async (typed: string, meeting: () => Promise<CustomerId | undefined>) => {
      if (busy.current) return
      busy.current = true
      clear()
      try {
        const id = await meeting()
        const isMet = id !== undefined && (code === undefined || (await give(id, code)))
        if (!isMet) return giveBack(typed)
        onMet()
        arrive(id)
      } finally {
        busy.current = false
      }
    },
    [arrive, clear, code, give, giveBack, onMet],
  )
  return useCallback(
    (option: SearchOption) => {
      switch (option.kind) {
        case 'person': {
          const { id, called } = option.person
          if (code !== undefined) return void greet(called, async () => id)
          clear()
          return arrive(id)
        }
        case 'thing':
          clear()
          return go(option.thing.to)
        case 'new':
          return void greet(option.typed, () => meet(option.typed))
        default:
          return impossible(option)
      }
    },
    [arrive, clear, code, go, greet, meet],
  )
}

/** Adds someone new; absent when that failed and the owner has been notified. */
function useMeet(): (typed: string) => Promise<CustomerId | undefined> {
  const book = useBook()
  const features = useFeatures()
  const say = useSay()
  const report = useReport()
  return useCallback(
    async (typed: string) => {
      const part = features.find((feature) => feature.newFace)?.newFace
      const met = await part?.meet(book, typed)
      if (met?.ok) return met.value
      if (met) report({ tone: 'trouble', text: say(met.error) })
      return undefined
    },
    [book, features, report, say],
  )
}
