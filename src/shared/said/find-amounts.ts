import { type Money, money } from '../base/money.ts'
import { present } from '../base/present.ts'
import { type AmountPattern, amountPattern, type Factor, factorOf } from './amount-pattern.ts'
import { mostMoney } from './calculation.ts'
import { namesOtherMoney, type ShopMoney } from './currency-marks.ts'
import { type Decimal, minorOf } from './decimal.ts'
import { isPartOfMore, type Stretch } from './part-of-more.ts'

/** A stretch of a longer text that is an amount; `start` and `end` are UTF-16 offsets. */
export type FoundAmount = {
  readonly start: number
  readonly end: number
  readonly amount: Money
  /** Its second reading: "€1.234" in English. */
  readonly other?: Money
  /** With a currency sign or word; a bare number may as well be a quantity. */
  readonly isMarked: boolean
}

/**
 * Each amount in a sentence, never inside a number, a date, a time or a word. An amount in another
 * currency is none.
 */
export function findAmounts(text: string, shop: ShopMoney): readonly FoundAmount[] {
  const pattern = amountPattern(shop)
  return [...text.matchAll(new RegExp(pattern.inSentence, 'gu'))].flatMap((match) => {
    const factor = factorOf(match.groups ?? {}, pattern.style)
    if (!factor) return []
    const { isMarked } = factor
    const start = match.index
    const end = start + match[0].length
    const stretch = {
      before: text.slice(0, start),
      here: match[0],
      after: text.slice(end),
      isMarked,
    }
    if (isPartOfMore(stretch, shop.language) || isUnsure(stretch, pattern)) return []
    const [amount, other] = amountsOf(factor, pattern.style.places)
    return amount === undefined ? [] : [present({ start, end, amount, other, isMarked })]
  })
}

/** The words of an amount that no book holds: it is asked about, not rounded and not left out. */
export function tooLargeIn(text: string, shop: ShopMoney): string | undefined {
  const pattern = amountPattern(shop)
  const found = [...text.matchAll(new RegExp(pattern.inSentence, 'gu'))].find((match) => {
    const factor = factorOf(match.groups ?? {}, pattern.style)
    const isLarge = (each: Decimal) => minorOf(each, pattern.style.places) > mostMoney
    return factor?.isMarked && factor.readings.some(isLarge)
  })
  return found?.[0].trim()
}

/** Two numbers side by side where nobody groups by blanks, or money of another place. */
function isUnsure({ before, here, after, isMarked }: Stretch, pattern: AmountPattern): boolean {
  const isTwo = /(?<!\p{Nd})\p{Nd}{1,3} \p{Nd}{3}(?![\p{Nd}., ])/u.test(here)
  if (isTwo && pattern.style.group !== ' ') return true
  const beside = `${signBefore.exec(before)?.[0] ?? ''} ${signAfter.exec(after)?.[0] ?? ''}`
  return !isMarked && namesOtherMoney(beside, pattern.marks)
}
const signBefore = /(?:\p{Sc}|\p{L}+\p{Sc}?)\.?[\s\p{Cf}]?$/u
const signAfter = /^[\s\p{Cf}]?(?:\p{Sc}|\p{L}+\p{Sc}?)/u

function amountsOf({ readings }: Factor, places: number): readonly Money[] {
  if (readings.length === 1 && readings.some((each) => each.places > places)) return []
  const minor = readings.map((each) => minorOf(each, places))
  return minor.every((each) => each <= mostMoney) ? minor.map(money) : []
}
