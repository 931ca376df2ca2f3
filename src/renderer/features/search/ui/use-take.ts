import { useCallback, useRef } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { useReport } from '#ui/use-report.ts'
import type { SearchOption } from './use-results.ts'
import type { useWhoseCode } from './use-whose-code.ts'

type Parts = {
  readonly open: (id: CustomerId) => void
  readonly clear: () => void
  readonly whose: ReturnType<typeof useWhoseCode>
}

/** Takes a row: opens a card, goes to a thing, or adds someone new and opens their card. */
export function useTake({ open, clear, whose }: Parts): (option: SearchOption) => void {
  const go = useGoTo()
  const meet = useMeet()
  const busy = useRef(false)
  const { code, give, forget } = whose

  const arrive = useCallback(
    (id: CustomerId) => {
      clear()
      forget()
      open(id)
    },
    [clear, forget, open],
  )
  const greet = useCallback(
    async (met: Promise<CustomerId | undefined>) => {
      if (busy.current) return
      busy.current = true
      try {
        const id = await met
        if (id !== undefined && (code === undefined || (await give(id, code)))) arrive(id)
      } finally {
        busy.current = false
      }
    },
    [arrive, code, give],
  )
  return useCallback(
    (option: SearchOption) => {
      switch (option.kind) {
        case 'person':
          if (code === undefined) return arrive(option.person.id)
          return void greet(Promise.resolve(option.person.id))
        case 'thing':
          clear()
          return go(option.thing.to)
        case 'new':
          return busy.current ? undefined : void greet(meet(option.typed))
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
