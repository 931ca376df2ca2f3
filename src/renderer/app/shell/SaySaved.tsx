import { useEffect } from 'react'
import type { Book } from '#book/book.ts'
import { nameChange } from '#kit/name-change.ts'
import { useBook } from '#kit/use-book.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { sayAloud } from '#ui/aloud.ts'
import { reportsNow } from '#ui/use-report.ts'
import { words } from '../words/en.ts'

/** After a key is done: naming a Change reads from the book, and nothing waits for it. */
const after = 150

/** Says aloud, once, what was saved or undone; long work reports its own end. */
export function SaySaved() {
  const w = useWords(words)
  const say = useSay()
  const book = useBook()
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const tell = async (change: Change, since: number) => {
      const { deed, did } = await stepOf(book, change)
      const named = await nameChange(book, deed)
      if (named && !isShown(since)) sayAloud(w(did, { what: say(named) }))
    }
    const stop = book.onChange((change) => {
      if (change.batch !== undefined) return
      const since = Math.max(0, ...reportsNow().map(({ id }) => id))
      const timer = setTimeout(() => {
        timers.delete(timer)
        tell(change, since).catch(console.error)
      }, after)
      timers.add(timer)
    })
    return () => {
      stop()
      timers.forEach(clearTimeout)
    }
  }, [book, say, w])
  return null
}

/** A message that came up meanwhile says it, as after Ctrl+Z. */
const isShown = (since: number): boolean =>
  reportsNow().some(({ id, tone }) => id > since && tone === 'done')

type Step = { readonly deed: Change; readonly did: 'saved' | 'undone' | 'savedAgain' }

/** The deed behind a chain of undos and redos, and what the newest of them did to it. */
async function stepOf({ records }: Book, change: Change): Promise<Step> {
  let deed = change
  let turns = 0
  for (; deed.undoes !== undefined; turns++) {
    const before = await records.changes.where('id').equals(deed.undoes).first()
    // A damaged Change must not make a circle.
    if (!before || before.seq >= deed.seq) break
    deed = before
  }
  return { deed, did: turns === 0 ? 'saved' : turns % 2 === 1 ? 'undone' : 'savedAgain' }
}
