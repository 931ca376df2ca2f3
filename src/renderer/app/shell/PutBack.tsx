import { useEffect } from 'react'
import { useWords } from '#kit/use-words.ts'
import { useReport } from '#ui/use-report.ts'
import type { OpenHouse } from '../open-house.ts'
import { words } from '../words/en.ts'

const told = new WeakSet<OpenHouse>()

/** Says once that the second copy gave back what the last stop had taken. */
export function PutBack({ house }: { readonly house: OpenHouse }) {
  const w = useWords(words)
  const report = useReport()
  useEffect(() => {
    if (!house.putBack || told.has(house)) return
    told.add(house)
    report({ tone: 'note', text: w('putBack', { count: house.putBack }) })
  }, [house, report, w])
  return null
}
