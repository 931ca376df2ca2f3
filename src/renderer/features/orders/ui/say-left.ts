import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Order } from '../model.ts'
import { isPartGiven, leftOf } from '../rules/parts.ts'
import { words } from '../words/en.ts'

/** What is wanted: in the order's words, or what is left of it once a part is gone. */
export const sayWanted = (order: Order, most: number): Said | string =>
  isPartGiven(order) ? sayLeft(order) : shorten(order.words, most)

/** "12 rolls left", in the numbers of the shop. */
export const sayLeft = ({ lines }: Order): Said =>
  words.say('linesLeft', {
    lines: saidAll(
      lines
        .filter((each) => leftOf(each) > 0)
        .map((each) => words.say('thing', { many: leftOf(each), what: shorten(each.words, 60) })),
    ),
  })

const saidAll = ([first, ...others]: readonly Said[]): string | Said =>
  first === undefined
    ? ''
    : others.length === 0
      ? first
      : words.say('thingsAnd', { one: first, others: saidAll(others) })
