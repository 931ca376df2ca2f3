import { Text } from '@mantine/core'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useNumber } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { sayNear } from '#ui/say-day.ts'
import type { Order } from '../model.ts'
import { roomOn } from '../repo/room.ts'
import { takenWith } from '../rules/fullness.ts'
import type { ReadOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'

type Props = { readonly read: ReadOrder; readonly of?: Order }

/** "Saturday: 9 of 10", with what is being said; nothing where the owner set no limit. */
export function RoomThere({ read: { day, lines }, of }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const today = useToday()
  const number = useNumber()
  const room = useLive(async (records) => day && (await roomOn(records, day)), [day])
  if (!room || day === undefined) return null
  const said = { day, lines, ...(of ? { id: of.id } : {}) }
  const taken = takenWith(said, room.others, room.limits, room)
  if (taken.length === 0) return null
  const all = taken.map(({ limit, count, isOver }) => {
    const many = { made: number(count), limit: number(limit.count) }
    const { category } = limit
    const words =
      category === undefined ? w('taken', many) : w('takenOf', { ...many, of: category })
    return isOver ? w('takenOver', { taken: words }) : words
  })
  return (
    <Text fw={taken.some(({ isOver }) => isOver) ? 700 : 400}>
      <Aloud>{w('roomOn', { day: sayNear(day, today, locale), all: all.join(' · ') })}</Aloud>
    </Text>
  )
}
