import { useNearWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import type { Promised } from '../model.ts'
import { words } from '../words/en.ts'
import { sayMoved } from './say-moved.ts'

/** "Thursday, 14:00", after that "was due 2 days ago"; then where it was moved from. */
export function usePromiseWhen(): (promise: Promised) => string {
  const w = useWords(words)
  const near = useNearWhen((when) => w('wasDue', { when }))
  return (promise) => {
    const when = near(promise.due, promise.dueMinute)
    const moved = sayMoved(promise)
    return moved ? w('andMoved', { when, moved }) : when
  }
}
