import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNumber } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Day } from '#shared/base/day.ts'
import { ruleOf } from '#shared/said/recurrence.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { sayNear } from '#ui/say-day.ts'
import type { Order } from '../model.ts'
import { closedOf } from '../repo/repeats.ts'
import { roomFrom, roomOn } from '../repo/room.ts'
import { takenWith } from '../rules/fullness.ts'
import type { ReadOrder } from '../rules/read-order.ts'
import { daysOf, weeksFrom } from '../rules/repeats.ts'
import { words } from '../words/en.ts'
import { useSayDays } from './use-say-rhythm.ts'

type Props = { readonly read: ReadOrder; readonly of?: Order }

/**
 * "Saturday: 9 of 10", with what is being said, and the later days of what comes round that it fills;
 * nothing where the owner set no limit.
 */
export function RoomThere({ read: { day, repeat, lines }, of }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const today = useToday()
  const number = useNumber()
  const sayDays = useSayDays()
  const isRound = repeat !== undefined
  const read = useLive(
    async (records) =>
      day && {
        room: await (isRound ? roomFrom : roomOn)(records, day),
        shut: isRound ? await closedOf(records) : [],
      },
    [day, isRound],
  )
  if (!read?.room || day === undefined) return null
  const { room, shut } = read
  const takenOn = (on: Day) =>
    takenWith({ day: on, lines, ...(of ? { id: of.id } : {}) }, room.others, room.limits, room)
  const taken = takenOn(day)
  if (taken.length === 0) return null
  const days = repeat
    ? daysOf({ rule: ruleOf(repeat, day), from: day }, weeksFrom(day), shut)
    : [day]
  const later = days.filter((each) => each > day && takenOn(each).some(({ isOver }) => isOver))
  const all = taken.map(({ limit, count, isOver }) => {
    const many = { made: number(count), limit: number(limit.count) }
    const { category } = limit
    const words =
      category === undefined ? w('taken', many) : w('takenOf', { ...many, of: category })
    return isOver ? w('takenOver', { taken: words }) : words
  })
  return (
    <Text fw={later.length > 0 || taken.some(({ isOver }) => isOver) ? 700 : 400}>
      <Aloud>
        {w('roomOn', { day: sayNear(day, today, locale), all: all.join(' · ') })}
        {later.length > 0 && ` · ${w('roomLater', { days: sayDays(later) })}`}
      </Aloud>
    </Text>
  )
}
