import { askFirst } from '#kit/ask-first.ts'
import { sayClock, sayOn } from '#kit/say-when.ts'
import type { Day } from '#shared/base/day.ts'
import type { Question, Said } from '#shared/base/said.ts'
import type { Order } from '../model.ts'
import type { Placed, Taken } from '../rules/fullness.ts'
import { noRoom, type Room } from '../rules/room.ts'
import { words } from '../words/en.ts'

type Sure = readonly string[] | undefined

/** Asks once about a day that is full, and about two visits at one time; it never forbids. */
export const askOfRoom = (
  said: Placed,
  room: Room | undefined,
  sure: Sure,
  was?: Order,
): Question | undefined => askOfRooms([said], room, sure, () => was)

/** The same of all the days of what comes round. */
export function askOfRooms(
  placed: readonly Placed[],
  room: Room | undefined,
  sure: Sure,
  was: (day: Day) => Order | undefined = () => undefined,
): Question | undefined {
  if (!room) return undefined
  const days = placed.map((each) => ({ ...noRoom(each, room, was(each.day)), day: each.day }))
  const full = days.flatMap(({ over: [first], day }) => (first ? [{ ...first, day }] : []))
  const [first, ...later] = full
  const question = first && askFirst(fullSaid(first, later.length), 'room', sure)
  if (question) return question
  const [other] = days.flatMap(({ overlaps }) => overlaps)
  if (other?.minute === undefined) return undefined
  const at = { day: sayOn(other.day), time: sayClock(other.minute) }
  return askFirst(words.say('overlapAsk', at), 'room', sure)
}

function fullSaid({ day, count: made, limit }: Taken & { readonly day: Day }, later: number): Said {
  const many = { day: sayOn(day), made, limit: limit.count }
  const { category: of } = limit
  if (later === 0)
    return of === undefined ? words.say('fullAsk', many) : words.say('fullOfAsk', { ...many, of })
  const more = { ...many, count: later }
  return of === undefined ? words.say('fullOnAsk', more) : words.say('fullOfOnAsk', { ...more, of })
}
