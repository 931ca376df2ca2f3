import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { Day } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { useReport } from '#ui/use-report.ts'
import { noteBecomes } from '../deeds.ts'
import type { Note } from '../model.ts'
import { type Agreed, agreedIn, type Became } from '../rules.ts'
import { words } from '../words/en.ts'

/** Turns a note into an issue, promise or order; `trouble` is what must be answered first. */
export type Becoming = {
  readonly become: (as: Became) => void
  readonly trouble?: Agreed['trouble']
  readonly answer: (day: Day) => void
}

/** Shows what was understood; a day that is not said or not clear is asked. */
export function useBecome(note: Note, onBecame?: () => void): Becoming {
  const w = useWords(words)
  const report = useReport()
  const locale = useLocale()
  const { trade, language } = useShop()
  const deed = useDeed(noteBecomes)
  const [asking, setAsking] = useState<Became>()
  const agreed = agreedIn(note, language)

  const readBack = (as: Became, day: Day | undefined): string => {
    if (as === 'issue' || day === undefined) return w('nowIssue', { what: shorten(note.words, 80) })
    const values = { what: shorten(agreed.words, 80), day: sayFullDay(day, locale) }
    if (as === 'promise') return w('nowPromise', values)
    return trade === 'jobs' ? w('nowJob', values) : w('nowOrder', values)
  }
  const perform = async (as: Became, day: Day | undefined) => {
    // Trouble at a counter is a complaint; for a client's machine it is a fault.
    const kind = trade === 'jobs' ? 'fault' : 'complaint'
    if (!(await deed({ id: note.id, as, kind, day }))) return
    report({ tone: 'done', text: readBack(as, day) })
    onBecame?.()
  }
  return {
    become: (as) => {
      if (as !== 'issue' && agreed.trouble) setAsking(as)
      else void perform(as, agreed.day)
    },
    trouble: asking && agreed.trouble,
    answer: (day) => {
      if (asking) void perform(asking, day)
    },
  }
}
