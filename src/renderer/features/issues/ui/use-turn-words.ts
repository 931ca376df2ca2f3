import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import type { Issue } from '../model.ts'
import { waitedFor } from '../rules/turns.ts'
import { words } from '../words/en.ts'

/** "your turn for 3 days". */
export function useTurnWords(): (issue: Issue, shut: readonly ClosedPeriod[]) => string {
  const w = useWords(words)
  const today = useToday()
  return (issue, shut) => {
    const count = waitedFor(issue, today, shut)
    if (issue.turn === 'ours') return count === 0 ? w('oursToday') : w('oursFor', { count })
    return count === 0 ? w('theirsToday') : w('theirsFor', { count })
  }
}
