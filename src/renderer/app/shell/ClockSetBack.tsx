import { useEffect } from 'react'
import { useLocale } from '#kit/use-locale.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { type Instant, isAhead } from '#shared/base/day.ts'
import { endReports, useReport } from '#ui/use-report.ts'
import type { OpenApp } from '../open-app.ts'
import { words } from '../words/en.ts'

/** What a window last knew: the time, and from when the clock went back if it is not right again. */
type Known = { readonly before: Instant; readonly from?: Instant | undefined }
const known = new WeakMap<OpenApp, Known>()

/**
 * Says once that the clock went back: since the book was last open, or while it is. The message ends
 * when the clock is right again.
 */
export function ClockSetBack({ app }: { readonly app: OpenApp }) {
  const w = useWords(words)
  const report = useReport()
  const locale = useLocale()
  const now = useNow(60_000)
  useEffect(() => {
    const { before, from = before } = known.get(app) ?? { before: app.lastSeen ?? now }
    const isBack = isAhead(from, now)
    known.set(app, { before: now, from: isBack ? from : undefined })
    if (!isBack) endReports(({ about }) => about === 'clock')
    if (!isAhead(before, now)) return
    const text = w('clockSetBack', { from: sayWhen(from, locale), to: sayWhen(now, locale) })
    report({ tone: 'trouble', about: 'clock', isLasting: true, text })
  }, [app, locale, now, report, w])
  return null
}

const sayWhen = (at: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
