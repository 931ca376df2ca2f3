import type { AnyDeed, Deed } from '#book/define-deed.ts'
import { useBook } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { useReport } from '#ui/use-report.ts'

/** Performs whatever deed a row's key names; the owner is told when it could not be done. */
export function usePerform(
  onDone: (change: Change) => void,
): (deed: AnyDeed, input: unknown) => Promise<void> {
  const book = useBook()
  const say = useSay()
  const report = useReport()
  return async (deed, input) => {
    // The row brought the input with its own deed, and `perform` reads it through the deed's schema.
    const result = await book.perform(deed as unknown as Deed<unknown, unknown>, input)
    if (!result.ok) report({ tone: 'trouble', text: say(result.error) })
    else if (result.value.change) onDone(result.value.change)
  }
}
