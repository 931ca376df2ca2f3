import { useCallback } from 'react'
import type { Done } from '#book/book.ts'
import type { Deed } from '#book/define-deed.ts'
import { words } from '#book/words/en.ts'
import { useReport } from '#ui/use-report.ts'
import { useBook } from './use-book.ts'
import { useSay } from './use-words.ts'

/**
 * The only way a screen does anything: resolves to what was done, or to nothing when it could not
 * be; then the owner has been told why.
 */
export function useDeed<Input, Loaded>(
  deed: Deed<Input, Loaded>,
): (input: Input) => Promise<Done | undefined> {
  const book = useBook()
  const say = useSay()
  const report = useReport()
  return useCallback(
    async (input: Input) => {
      const result = await book.perform(deed, input)
      if (result.ok) {
        const { copied } = result.value
        if (copied) report({ tone: 'note', text: say(words.say('copyLate')), about: 'copy' })
        return result.value
      }
      report({ tone: 'trouble', text: say(result.error) })
      return undefined
    },
    [book, deed, report, say],
  )
}
