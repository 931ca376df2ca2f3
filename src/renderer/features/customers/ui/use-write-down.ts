import { useLayoutEffect, useRef, useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { useReport } from '#ui/use-report.ts'
import { writeDownRegulars } from '../deeds/write-down-regulars.ts'
import { cutRegulars } from '../rules/cut-regulars.ts'
import type { PageLine } from '../rules/page-of-regulars.ts'

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
  // As soon as the page shows that it is over: a press before would write everyone twice, one after counts.
  useLayoutEffect(() => {
    if (done === undefined) isBusy.current = false
  }, [done])

  const writeDown = async (
    lines: readonly PageLine[],
    country: PhoneCountry | undefined,
  ): Promise<WrittenDown> => {
    // A second press before the first is shown would write everyone twice.
    if (isBusy.current) return { written: [] }
    isBusy.current = true
    const regulars = withIds(lines, () => book.newId<CustomerId>())
    const pieces = cutRegulars(regulars)
    setDone(0)
    const { done, first, why } = await book.batches.performInParts(
      writeDownRegulars,
      pieces.map((piece) => ({ regulars: piece, country })),
      new Set(regulars.map(({ id }) => id)).size,
      (count) => setDone(pieces.slice(0, count).flat().length / regulars.length),
    )
    // What was refused stays on the page: it is written down from there.
    if (why && first?.batch) await book.batches.leave(first.batch)
    if (why) report({ tone: 'trouble', text: say(why) })
    setDone(undefined)
    const written = pieces.slice(0, done).flat()
    return first ? { written, change: first } : { written }
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
