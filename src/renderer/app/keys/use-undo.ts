import { useMemo, useRef } from 'react'
import type { Done } from '#book/writer.ts'
import { useNameChange } from '#kit/name-change.ts'
import { useBook } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { dayOf, minuteOf } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import { sayPast, sayTime } from '#ui/say-day.ts'
import { useReport } from '#ui/use-report.ts'
import { words } from '../words/en.ts'

/**
 * Undo and redo by key. A deed of this session is undone and named; an older one is only named at
 * first, since a stray key must not quietly undo yesterday's work.
 */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const book = useBook()
  const name = useNameChange()
  const report = useReport()
  const say = useSay()
  const w = useWords(words)
  const locale = useLocale()
  const sitting = useRef(book.clock.now())
  const named = useRef<Change['id']>(undefined)
  const turn = useRef(Promise.resolve())

  return useMemo(() => {
    const refuse = (why: Said): void => report({ tone: 'note', text: say(why), about: 'undo' })
    const tell = async (done: Result<Done, Said>, key: 'undone' | 'redone', what?: string) => {
      if (!done.ok) return refuse(done.error)
      const named = what ?? (done.value.change ? await name(done.value.change) : '')
      report({ tone: 'done', text: w(key, { what: named }), about: 'undo' })
    }
    const undo = async () => {
      const change = await book.undoable()
      // Without settings there is no shop: the first deed of a book can't be undone.
      if (!change) return tell(await book.undo(), 'undone')
      const what = await name(change)
      const isOld = change.at < sitting.current && !change.batch
      if (isOld && named.current !== change.id) {
        named.current = change.id
        const when = sayWhen(change, dayOf(book.clock.now()), locale)
        return report({ tone: 'note', text: w('undoOlder', { what, when }), about: 'undo' })
      }
      named.current = undefined
      await tell(await book.undo(), 'undone', what)
    }
    const redo = async () => tell(await book.redo(), 'redone')
    // One after the other: a second press must see the result of the first, and none is lost.
    const inTurn = (act: () => Promise<void>) => () => {
      turn.current = turn.current.then(act, act)
    }
    return { undo: inTurn(undo), redo: inTurn(redo) }
  }, [book, locale, name, report, say, w])
}

const sayWhen = ({ at }: Change, today: ReturnType<typeof dayOf>, locale: string): string =>
  `${sayPast(dayOf(at), today, locale)} ${sayTime(minuteOf(at), locale)}`
