import { decimalsOf } from '../base/money.ts'
import {
  type CurrencyMarks,
  currencyMarks,
  gap,
  inAnyCase,
  type ShopMoney,
} from './currency-marks.ts'
import { type Decimal, type NumberStyle, plainDigits, readDecimal } from './decimal.ts'

/** How amounts are written in one shop. */
export type AmountPattern = {
  readonly marks: CurrencyMarks
  readonly style: NumberStyle
  readonly language: string
  /** One amount in a text that is nothing else, and in a sentence. */
  readonly alone: string
  readonly inSentence: string
}

/** One written number of an amount, with what marks it as money. */
export type Factor = {
  readonly readings: readonly Decimal[]
  readonly isMarked: boolean
}

/** Made once for each language and currency: it asks Intl for many names. */
export function amountPattern(shop: ShopMoney): AmountPattern {
  const key = `${shop.language} ${shop.currency}`
  const made = known.get(key) ?? makePattern(shop)
  known.set(key, made)
  return made
}
const known = new Map<string, AmountPattern>()

/** What a match of the pattern says; absent when its digits are no number. */
export function factorOf(
  groups: Readonly<Record<string, string | undefined>>,
  style: NumberStyle,
): Factor | undefined {
  const { small, digits = '', before, after, dash } = groups
  if (small !== undefined) return { readings: [hundredths('0', small, style)], isMarked: true }
  const isMarked = (before ?? after ?? dash) !== undefined
  const cents = groups.exact ?? groups.part ?? groups.behind
  if (cents === undefined) {
    const readings = readDecimal(digits, style)
    const isCut = dash !== undefined && readings.some((each) => each.places > 0)
    return readings.length === 0 || isCut ? undefined : { readings, isMarked }
  }
  // "4 € 50": the first number is whole, and something says that it is money.
  const whole = plainDigits(digits)
  if (!/^(?:0|[1-9]\d*)$/.test(whole) || (before ?? after) === undefined) return undefined
  return { readings: [hundredths(whole, cents, style)], isMarked }
}

/** A number with all its separators, never a part of it. */
export const numberPattern =
  "(?:(?<![\\p{L}\\p{N}.,])[.,])?\\p{Nd}(?:\\p{Nd}|[.,'’‘ʼ٬٫](?=\\p{Nd})|[\\u0020\\u00a0\\u2009\\u202f](?=\\p{Nd}{3}(?!\\p{Nd})))*"

function makePattern(shop: ShopMoney): AmountPattern {
  const marks = currencyMarks(shop)
  const style = styleOf(shop)
  return {
    marks,
    style,
    language: shop.language,
    alone: written(marks, style.places, gap),
    // "4 € 20 rolls" is not four twenty; "4€20" is, and "4 € 20" where nothing follows.
    inSentence: written(marks, style.places, `(?:${gap}(?=\\p{Nd}+${gap}(?:$|[,;)\\n]))|)`),
  }
}

function written({ whole, parts }: CurrencyMarks, places: number, beforeCents: string): string {
  const two = `\\p{Nd}{${Math.max(places, 1)}}`
  const isAlone = `(?!\\p{Nd}|[.,'’:]\\p{Nd}|${gap}\\p{Sc}|[\\p{L}%])`
  const exact =
    places === 0
      ? ''
      : `|(?:${gap}${inAnyCase('con')}(?=\\s))?${beforeCents}(?<exact>${two})${isAlone}`
  const dash = '(?<dash>[.,:][-−–—]{1,2}(?!\\s*\\p{Nd}))?'
  const and = `(?:${gap}(?:${['and', 'und', 'y', 'con'].map(inAnyCase).join('|')})(?=\\s))?`
  return [
    `(?:(?<small>\\p{Nd}{1,6})${parts}|`,
    `(?:(?<before>${whole})${gap})?(?<digits>${numberPattern})${dash}`,
    `(?:${gap}(?<after>${whole})(?:${and}${gap}(?<part>\\p{Nd}{1,2})${parts}${exact})?`,
    `|${and}${gap}(?<behind>\\p{Nd}{1,2})${parts})?)`,
  ].join('')
}

const hundredths = (whole: string, cents: string, { places }: NumberStyle): Decimal => ({
  units: BigInt(whole) * 10n ** BigInt(places) + BigInt(plainDigits(cents)),
  places,
})

function styleOf({ language, currency }: ShopMoney): NumberStyle {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: 1,
    maximumFractionDigits: 4,
  }).formatToParts(1234567.5)
  const mark = (type: 'decimal' | 'group') =>
    plainDigits(parts.find((each) => each.type === type)?.value ?? '')
  const groups = parts.filter((each) => each.type === 'integer')
  return {
    decimal: mark('decimal'),
    group: mark('group'),
    hasLakh: groups[0]?.value.length === 2,
    places: decimalsOf(currency),
  }
}
