import { asMinute, sayMovedTime, sayOn } from '#kit/say-when.ts'
import { isDay } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { purchases } from '../../purchases/model.ts'
import { orders } from '../model.ts'
import { words } from '../words/en.ts'

type OrderIn = {
  readonly what: string | Said
  readonly day?: Said
  /** Within its day. */
  readonly moved?: Said
  /** Something of it is still in the shop. */
  readonly isOpen: boolean
}

/**
 * What was ordered and for when, as far as the Change or the book still says. A surprise is "an
 * order" until it is handed over: these words may be read over the counter.
 */
export function orderIn({ rows }: Change): OrderIn {
  const row = rows.find(({ table }) => table === orders.name)
  const { words: what, day, surprise, state } = row?.now ?? row?.was ?? {}
  const isGiven = state === 'handed over'
  // What was no surprise before is named no more either, and the other way round.
  const isHidden = !isGiven && (surprise === true || row?.was?.surprise === true)
  const isNamed = typeof what === 'string' && !isHidden
  return present({
    what: isNamed ? shorten(what, 60) : words.say(isHidden ? 'anyOrder' : 'anOrder'),
    day: typeof day === 'string' && isDay(day) ? sayOn(day) : undefined,
    moved: sayMovedTime(asMinute(row?.was?.minute), asMinute(row?.now?.minute)),
    isOpen: !isGiven,
  })
}

/** "18 rolls": what was sold in the same Change. */
export function soldIn({ rows }: Change): string | undefined {
  const lines = rows.find(({ table }) => table === purchases.name)?.now?.lines
  if (!Array.isArray(lines)) return undefined
  const said = lines.flatMap((line: unknown) => {
    const { quantity, words: what } = Object(line)
    return typeof what === 'string' ? [`${Number(quantity)} ${what}`] : []
  })
  return shorten(said.join(', '), 60)
}
