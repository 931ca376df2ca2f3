import { useRef, useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { useReport } from '#ui/use-report.ts'
import { writeDownRegulars } from '../deeds/write-down-regulars.ts'
import { cut } from '../rules/cut.ts'
import type { WrittenRegular } from '../rules/written-regulars.ts'

/** `written` are those in the book, the beginning of the list; one of its Changes undoes all of them. */
export type WrittenDown = {
  readonly written: readonly WrittenRegular[]
  readonly change?: Change
}

/** Writes a list in pieces that share a batch, telling how far it is (0 to 1). */
export function useWriteDown() {
  const book = useBook()
  const say = useSay()
  const report = useReport()
  const [done, setDone] = useState<number>()
  const isBusy = useRef(false)

  const writeDown = async (regulars: readonly WrittenRegular[]): Promise<WrittenDown> => {
    const written: WrittenRegular[] = []
    // A second press before the first is on the screen would write everyone twice.
    if (isBusy.current) return { written }
    isBusy.current = true
    const batch = book.newBatch()
    let change: Change | undefined
    for (const piece of cut(regulars)) {
      setDone(written.length / regulars.length)
      const result = await book.perform(writeDownRegulars, { regulars: piece }, batch)
      if (!result.ok) {
        report({ tone: 'trouble', text: say(result.error) })
        break
      }
      written.push(...piece)
      change = result.value.change
    }
    setDone(undefined)
    isBusy.current = false
    return change ? { written, change } : { written }
  }
  return { writeDown, done }
}
