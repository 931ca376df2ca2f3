import { useEffect } from 'react'
import { useNow } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Instant } from '#shared/base/day.ts'
import { useReport } from '#ui/use-report.ts'
import type { OpenApp } from '../open-app.ts'
import { words } from '../words/en.ts'

/** The latest moment that each window knows of. */
const latest = new WeakMap<OpenApp, Instant>()
/** A correction is smaller. */
const unlikely = 10 * 60_000

/** Says once that the clock went back: since the book was last open, or while it is. */
export function ClockSetBack({ app }: { readonly app: OpenApp }) {
  const w = useWords(words)
  const report = useReport()
  const now = useNow(60_000)
  useEffect(() => {
    const before = latest.get(app) ?? app.lastSeen ?? now
    latest.set(app, now)
    if (now > before - unlikely) return
    const { language } = navigator
    const text = w('clockSetBack', { from: sayWhen(before, language), to: sayWhen(now, language) })
    report({ tone: 'trouble', about: 'clock', text })
  }, [app, now, report, w])
  return null
}

const sayWhen = (at: Instant, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
