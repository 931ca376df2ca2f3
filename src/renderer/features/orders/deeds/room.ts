import { askFirst } from '#kit/ask-first.ts'
import { sayClock, sayOn } from '#kit/say-when.ts'
import type { Question } from '#shared/base/said.ts'
import type { Order } from '../model.ts'
import type { Placed } from '../rules/fullness.ts'
import { noRoom, type Room } from '../rules/room.ts'
import { words } from '../words/en.ts'

type Sure = readonly string[] | undefined

/** Asks once about a day that is full, and about two visits at one time; it never forbids. */
export function askOfRoom(
  said: Placed,
  room: Room | undefined,
  sure: Sure,
  was?: Order,
): Question | undefined {
  if (!room) return undefined
  const { over, overlaps } = noRoom(said, room, was)
  const day = sayOn(said.day)
  const [full] = over
  if (full) {
    const { count, limit } = full
    const many = { day, made: count, limit: limit.count }
    const of = limit.category
    const said =
      of === undefined ? words.say('fullAsk', many) : words.say('fullOfAsk', { ...many, of })
    const question = askFirst(said, 'room', sure)
    if (question) return question
  }
  const [other] = overlaps
  if (other?.minute === undefined) return undefined
  const at = { day: sayOn(other.day), time: sayClock(other.minute) }
  return askFirst(words.say('overlapAsk', at), 'room', sure)
}
