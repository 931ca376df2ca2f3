import { useRef, useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { useReport } from '#ui/use-report.ts'
import { writeDownRegulars } from '../deeds/write-down-regulars.ts'
import { cutRegulars } from '../rules/cut-regulars.ts'
import type { PageLine } from '../rules/page-of-regulars.ts'
import type { PhoneCountry } from '../rules/same-phone.ts'

/** `written` are those now in the book, the first of the list; undoing one Change undoes all. */
export type WrittenDown = {
  readonly written: readonly PageLine['regular'][]
  readonly change?: Change
}

/** Writes a list in pieces that share a batch, and reports progress (0 to 1). */
export function useWriteDown() {
  const book = useBook()
  const say = useSay()
  const report = useReport()
  const [done, setDone] = useState<number>()
  const isBusy = useRef(false)

  const writeDown = async (
    lines: readonly PageLine[],
    country: PhoneCountry | undefined,
  ): Promise<WrittenDown> => {
    const written: PageLine['regular'][] = []
    // A second press before the first is shown would write everyone twice.
    if (isBusy.current) return { written }
    isBusy.current = true
    const batch = book.newBatch()
    const regulars = withIds(lines, () => book.newId<CustomerId>())
    let change: Change | undefined
    for (const piece of cutRegulars(regulars)) {
      setDone(written.length / regulars.length)
      const result = await book.perform(writeDownRegulars, { regulars: piece, country }, batch)
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

/** Lines about one person share an id, though they may go in with different pieces. */
function withIds(lines: readonly PageLine[], newId: () => CustomerId) {
  const ids = new Map<number, CustomerId>()
  return lines.map(({ regular, to }) => {
    if (to && 'id' in to) {
      ids.set(regular.line, to.id)
      return { ...regular, id: to.id, isKnown: true as const }
    }
    const id = (to && ids.get(to.line)) ?? newId()
    ids.set(regular.line, id)
    return { ...regular, id }
  })
}
