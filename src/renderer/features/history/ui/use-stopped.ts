import { useEffect, useState } from 'react'
import { nameChange } from '#kit/name-change.ts'
import { useBook } from '#kit/use-book.ts'
import type { Said } from '#shared/base/said.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import { lineOfBatch } from '../repo.ts'
import { words } from '../words/en.ts'
import { everyoneIn } from './use-line-name.ts'

/** A batch that no window works on, in words. */
export type Stopped = {
  readonly what: Said
  /** How many people it is about, and how many of them are in the book. */
  readonly of: number
  readonly still: number
  /** Whether what was still to come of it is kept in this book. */
  readonly hasRest: boolean
}

type Book = ReturnType<typeof useBook>

/** Nothing while a window works on it: each Change of the work begins the waiting again. */
export function useStopped(row: BatchUnderWay): Stopped | undefined {
  const book = useBook()
  const [found, setFound] = useState<{ readonly at: number; readonly stopped: Stopped }>()
  useEffect(() => {
    const waiting = new AbortController()
    const { signal } = waiting
    const look = async (): Promise<void> => {
      await book.batches.whenIdle(row.id, signal)
      const stopped = await lookAt(book, row)
      if (!signal.aborted) setFound({ at: row.rev, stopped })
    }
    look().catch((thrown: unknown) => {
      if (!signal.aborted) console.error(thrown)
    })
    return () => waiting.abort()
  }, [book, row])
  return found?.at === row.rev ? found.stopped : undefined
}

async function lookAt(book: Book, row: BatchUnderWay): Promise<Stopped> {
  const { done, holds } = await lineOfBatch(book.records, row)
  const [first = 0] = done
  const [change, everyone, hasRest] = await Promise.all([
    book.records.changes.get(first),
    everyoneIn(book, done),
    book.batches.hasRest(row),
  ])
  const still = holds === 'all' ? everyone : await everyoneIn(book, holds === 'none' ? [] : holds)
  const of = row.people ?? everyone.size
  const said = change && (await nameChange(book, change))
  const who = words.say('people', { count: of })
  const what = said
    ? { ...said, with: { ...said.with, who } }
    : words.say('unknown', { deed: row.deed })
  return { what, of, still: still.size, hasRest }
}
