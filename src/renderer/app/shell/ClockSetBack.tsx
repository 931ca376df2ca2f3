import { useEffect } from 'react'
import { useLocale } from '#kit/use-locale.ts'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { type Instant, isAhead } from '#shared/base/day.ts'
import { useReport } from '#ui/use-report.ts'
import type { OpenApp } from '../open-app.ts'
import { words } from '../words/en.ts'

/** The latest moment that each window knows of. */
const latest = new WeakMap<OpenApp, Instant>()

/** Says once that the clock went back: since the book was last open, or while it is. */
export function ClockSetBack({ app }: { readonly app: OpenApp }) {
  const w = useWords(words)
  const report = useReport()
  const locale = useLocale()
  const now = useNow(60_000)
  useEffect(() => {
    const before = latest.get(app) ?? app.lastSeen ?? now
    latest.set(app, now)
    if (!isAhead(before, now)) return
    const text = w('clockSetBack', { from: sayWhen(before, locale), to: sayWhen(now, locale) })
    report({ tone: 'trouble', about: 'clock', isLasting: true, text })
  }, [app, locale, now, report, w])
  return null
}

const sayWhen = (at: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
