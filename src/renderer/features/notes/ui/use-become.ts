import { useDateOrder } from '#kit/use-date-order.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { useReport } from '#ui/use-report.ts'
import { noteBecomes } from '../deeds.ts'
import type { Note } from '../model.ts'
import { agreedIn, type Became } from '../rules.ts'
import { words } from '../words/en.ts'

/** Turns a note into an issue, promise or order, and shows what was understood. */
export function useBecome(note: Note, onBecame?: () => void): (as: Became) => void {
  const w = useWords(words)
  const report = useReport()
  const today = useToday()
  const { trade, language } = useShop()
  const become = useDeed(noteBecomes)
  const dates = useDateOrder()

  const readBack = (as: Became): string => {
    if (as === 'issue') return w('nowIssue', { what: shorten(note.words, 80) })
    const { words: said, day } = agreedIn(note, as, today, dates)
    const values = { what: shorten(said, 80), day: sayFullDay(day, language) }
    if (as === 'promise') return w('nowPromise', values)
    return trade === 'jobs' ? w('nowJob', values) : w('nowOrder', values)
  }
  const perform = async (as: Became) => {
    // Trouble at a counter is a complaint; for a client's machine it is a fault.
    const kind = trade === 'jobs' ? 'fault' : 'complaint'
    const done = await become({ id: note.id, as, kind })
    if (!done) return
    report({ tone: 'done', text: readBack(as) })
    onBecame?.()
  }
  return (as) => void perform(as)
}
