import { askFirst, askOfAllergies } from '#kit/ask-first.ts'
import type { Question, Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { contentsIn } from '../../purchases/model.ts'
import type { Order } from '../model.ts'
import type { cautionsOf } from '../repo.ts'
import { moneyTrouble } from '../rules/agreed.ts'
import { words } from '../words/en.ts'

/** Money that can't be agreed so; nothing is rounded. */
export function refusal(given: Parameters<typeof moneyTrouble>[0]): Said | undefined {
  switch (moneyTrouble(given)) {
    case 'too much':
      return words.say('tooMuch')
    case 'below nothing':
      return words.say('belowNothing')
    case 'deposit over price':
      return words.say('depositOverPrice')
    default:
      return undefined
  }
}

/** Words and lines: a product's name may have taken the place of what was said of it. */
export const asked = (
  { words: what, lines }: Pick<Order, 'words' | 'lines'>,
  { allergies, products }: Awaited<ReturnType<typeof cautionsOf>>,
  sure: readonly string[] | undefined,
): Question | undefined =>
  askOfAllergies({ what, texts: [what, ...contentsIn(lines, products)], allergies, sure })

/** One key says yes; a no leaves everything in the shop. */
export const askCheck = (
  { words: what }: Pick<Order, 'words'>,
  sure: readonly string[] | undefined,
): Question | undefined =>
  askFirst(words.say('checkAsk', { what: shorten(what, 120) }), 'check', sure)
