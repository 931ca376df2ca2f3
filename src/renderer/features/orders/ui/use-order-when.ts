import { useDayMinute } from '#kit/use-today.ts'
import { useNearWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { isOver } from '#shared/base/day.ts'
import type { Order } from '../model.ts'
import { words } from '../words/en.ts'

/** "Thursday, 14:00", after that "due 2 days ago"; "ready, for Thursday" and "ready, due 14:00". */
export function useOrderWhen(): (order: Order) => string {
  const w = useWords(words)
  const now = useDayMinute()
  const say = useNearWhen((when) => w('wasDue', { when }))
  return ({ day, minute, state }) => {
    const when = say(day, minute)
    if (state !== 'ready') return when
    return isOver(day, minute, now) ? w('readyWas', { when }) : w('readyFor', { day: when })
  }
}
