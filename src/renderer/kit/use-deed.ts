import { useCallback, useId } from 'react'
import type { AnyDeed, Deed } from '#book/define-deed.ts'
import { words } from '#book/words/en.ts'
import type { Done } from '#book/writer.ts'
import { isQuestion } from '#shared/base/said.ts'
import { endReports, useReport } from '#ui/use-report.ts'
import { useBook } from './use-book.ts'
import { type Ask, useAsk } from './use-question.ts'
import { useSay } from './use-words.ts'

/** What was done, if it changed anything; nothing when it was refused, and the owner is told why. */
export type Perform = <Input, Loaded>(
  deed: Deed<Input, Loaded>,
  input: Input,
) => Promise<Done | undefined>

/**
 * The only way a screen writes. `here` asks a deed's questions in place; `place` names where it is
 * refused: the next success there ends the message.
 */
export function usePerform(here?: Ask, place?: string): Perform {
  const book = useBook()
  const say = useSay()
  const report = useReport()
  const own = useId()
  const about = place ?? own
  const above = useAsk()
  const ask = here ?? above
  return useCallback(
    async (deed, input) => {
      let result = await book.perform(deed, input)
      for (let sure: string[] = []; !result.ok && isQuestion(result.error); ) {
        const { asks, or } = result.error
        const answer = await ask(result.error)
        if (!answer) return undefined
        sure = [...sure, answer === 'or' && or ? or.asks : asks]
        // A deed that asks takes `sure`.
        result = await book.perform(deed, { ...input, sure })
      }
      if (result.ok) {
        const { copied } = result.value
        endReports((each) => each.about === about || (each.about === 'copy' && !copied))
        if (copied) report({ tone: 'note', text: say(words.say('copyLate')), about: 'copy' })
        return result.value
      }
      report({ tone: 'trouble', text: say(result.error), about })
      return undefined
    },
    [about, ask, book, report, say],
  )
}

/** One deed, for a component that does it in several places. */
export function useDeed<Input, Loaded>(
  deed: Deed<Input, Loaded>,
): (input: Input) => Promise<Done | undefined> {
  const perform = usePerform()
  return useCallback((input: Input) => perform(deed, input), [deed, perform])
}

/** The deed that a row's key names; `perform` checks its input by the deed's own schema. */
export const anyDeed = (deed: AnyDeed): Deed =>
  // `never` in its arguments lets any deed into a registry; its input comes from the same place.
  deed as unknown as Deed
