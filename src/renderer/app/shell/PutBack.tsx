import { useEffect } from 'react'
import { useWords } from '#kit/use-words.ts'
import { useReport } from '#ui/use-report.ts'
import type { OpenApp } from '../open-app.ts'
import { words } from '../words/en.ts'

const told = new WeakSet<OpenApp>()

/** Says once that records lost at the last stop were put back from the second copy. */
export function PutBack({ app }: { readonly app: OpenApp }) {
  const w = useWords(words)
  const report = useReport()
  useEffect(() => {
    if (!app.putBack || told.has(app)) return
    told.add(app)
    report({ tone: 'note', isLasting: true, text: w('putBack', { count: app.putBack }) })
  }, [app, report, w])
  return null
}
