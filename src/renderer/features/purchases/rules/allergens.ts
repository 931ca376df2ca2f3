import type { Product } from '../../catalog/model.ts'
import { isCurrent, type Preference } from '../../preferences/model.ts'
import type { PurchaseLine } from '../model.ts'
import { wordsIn } from './read-lines.ts'

/**
 * Which of their allergies these lines name: by word, in what was said and in what the product
 * contains. It knows only what is written there (an almond is not a "nut" to it), so it asks and
 * never reassures.
 */
export function allergensIn(
  lines: readonly PurchaseLine[],
  products: readonly Product[],
  allergies: readonly Preference[],
): readonly string[] {
  const inside = new Set(lines.flatMap((line) => wordsOf(line, products)))
  return allergies
    .filter((each) => each.kind === 'allergy' && isCurrent(each))
    .filter((each) => wordsIn(each.value).some((word) => !isFiller(word) && inside.has(word)))
    .map((each) => each.value)
}

/** Only their own: the daughter's nut allergy does not block the mother's cake. */
export const ownAllergies = (
  known: readonly Preference[],
  personId: Preference['personId'],
): readonly Preference[] =>
  known.filter((each) => each.kind === 'allergy' && each.personId === personId)

function wordsOf({ productId, words, modifiers = [] }: PurchaseLine, products: readonly Product[]) {
  const product = productId && products.find((each) => each.id === productId)
  const said = [words, ...(product ? [product.name] : []), ...modifiers]
  return [...said.map(withoutRefusals), ...(product ? (product.contains ?? []) : [])].flatMap(
    wordsIn,
  )
}

/** "no nuts", "cake without nuts" and "nut-free" name what is left out. */
const withoutRefusals = (said: string): string =>
  said
    .replace(/[\p{L}\p{N}]+[\s-]free\b/giu, ' ')
    .replace(/(?:^|\s)(?:no|not|without|hold the)\s.*$/iu, ' ')

/** Words of an allergy that name no food; the "s" of "cow's" becomes a single letter. */
const isFiller = (word: string): boolean => filler.has(word) || /^[a-z\d]$/.test(word)

const filler: ReadonlySet<string> = new Set(
  wordsIn(
    'all allergic allergy and any bad can free in no not of or product severe the thing to too trace very with',
  ),
)
