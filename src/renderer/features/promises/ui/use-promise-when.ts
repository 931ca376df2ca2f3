import { useNearWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import type { Promised } from '../model.ts'
import { words } from '../words/en.ts'
import { useSayRepeat } from './StopRepeating.tsx'
import { sayMoved } from './say-moved.ts'

/** "Thursday, 14:00", after that "was due 2 days ago"; then where it was moved from. */
export function usePromiseWhen(): (promise: Promised) => string {
  const w = useWords(words)
  const sayRepeat = useSayRepeat()
  const near = useNearWhen((when) => w('wasDue', { when }))
  return (promise) => {
    const day = near(promise.due, promise.dueMinute)
    const { repeat } = promise
    const when = repeat === undefined ? day : [day, sayRepeat(repeat)].join(' · ')
    const moved = sayMoved(promise)
    return moved ? w('andMoved', { when, moved }) : when
  }
}
