import type { Said } from '#shared/base/said.ts'
import { isMeasured } from '#shared/said/quantity.ts'
import type { PurchaseLine } from '../model.ts'
import { words } from '../words/en.ts'

/** What was bought, with numbers as the shop writes them: "1,5 × pan + café". */
export function linesSaid(lines: readonly PurchaseLine[]): string | Said {
  const [first, ...others] = lines
  if (!first) return ''
  const one = lineSaid(first)
  return others.length === 0 ? one : words.say('linesAnd', { one, others: linesSaid(others) })
}

function lineSaid({ quantity, words: what, modifiers = [] }: PurchaseLine): string | Said {
  const thing = [what, ...modifiers].join(', ')
  if (isMeasured(what)) return words.say('measureOf', { quantity, thing })
  return quantity === 1 ? thing : words.say('severalOf', { quantity, thing })
}
