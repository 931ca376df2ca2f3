import { replaceEqualDeep } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Records } from '#book/records.ts'
import { useBook } from './use-book.ts'

type Answer<T> = { readonly value?: T; readonly failed?: { readonly why: unknown } }

/**
 * Ranges and single rows that stay up to date; nothing until the first answer, and the last one until
 * the next. Never a whole table: the people index holds what is searched. It is read again after every
 * Change, of this window or another; parts that come out equal stay the same objects.
 */
export function useLive<T>(
  query: (records: Records) => Promise<T>,
  deps: readonly unknown[],
): T | undefined {
  const { records, onChange } = useBook()
  const [answer, setAnswer] = useState<Answer<T>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: as in `useEffect`, they are the caller's
  useEffect(() => {
    const take = (value: T): void =>
      setAnswer((old) => {
        const next = replaceEqualDeep(old.value, value)
        return 'value' in old && next === old.value ? old : { value: next }
      })
    const fail = (why: unknown): void => setAnswer({ failed: { why } })
    const reading = readAgain(() => query(records), take, fail)
    const stopListening = onChange(reading.ask)
    return () => {
      stopListening()
      reading.end()
    }
  }, [records, onChange, ...deps])
  // To the boundary of the screen.
  if (answer.failed) throw answer.failed.why
  return answer.value
}

/** Reads at once and whenever it is asked to; asked while it reads, it reads once more. */
function readAgain<T>(
  read: () => Promise<T>,
  take: (value: T) => void,
  fail: (why: unknown) => void,
) {
  let asked = 0
  let isEnded = false
  const ask = async (): Promise<void> => {
    asked++
    if (asked > 1) return
    try {
      while (asked > 0 && !isEnded) {
        asked = 1
        const value = await read()
        asked--
        if (!isEnded) take(value)
      }
    } catch (why) {
      if (!isEnded) fail(why)
    }
  }
  void ask()
  return {
    ask: () => void ask(),
    end: () => {
      isEnded = true
    },
  }
}
