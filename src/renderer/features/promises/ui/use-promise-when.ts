import { type SayWhen, useNearWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'

/** "Thursday, 14:00", and after that day "was due 2 days ago". */
export function usePromiseWhen(): SayWhen {
  const w = useWords(words)
  return useNearWhen((when) => w('wasDue', { when }))
}
