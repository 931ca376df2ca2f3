import { useEffect } from 'react'
import { useWords } from '#kit/use-words.ts'
import type { Host } from '#platform/host.ts'
import { useReport } from '#ui/use-report.ts'
import { tendOldBook } from '../old-book.ts'
import type { OpenApp } from '../open-app.ts'
import { words } from '../words/en.ts'

type Props = { readonly app: OpenApp; readonly host: Host }

/** Clears away what is left of other books, and says so where that was a stopped restore or erase. */
export function TendOldBook({ app, host }: Props) {
  const w = useWords(words)
  const report = useReport()
  useEffect(() => {
    const onStopped = () => report({ tone: 'trouble', isLasting: true, text: w('buildStopped') })
    tendOldBook(app, host, onStopped).catch(console.error)
  }, [app, host, report, w])
  return null
}
