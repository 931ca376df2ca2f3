import type { Money } from '../base/money.ts'
import { present } from '../base/present.ts'
import { currencyMarks, namesOtherMoney, type ShopMoney } from './currency-marks.ts'
import { findAmounts } from './find-amounts.ts'
import { plainOf, type Span } from './plain.ts'

/** A price said along; its span has the words that say so. */
export type SaidPrice = Span & {
  readonly amount: Money
  /** Its second reading: "€1.234" in English. */
  readonly other?: Money
  /** Of one thing; else of all. */
  readonly isEach: boolean
  /** "at 2.30" could be half past two as well. */
  readonly mayBeTime: boolean
}

const eachBefore = /(?:^|[\s,(])(?:at|a|je|zu|zum preis von|@|por)\s*$/
const eachAfter =
  /^\s*(?:each|apiece|a piece|per piece|per item|per|pro stuck|pro stueck|das stuck|je stuck|pro|stuckpreis|je(?=$|[\s,])|cada un[oa]|la unidad|por unidad|la pieza|c\/u)(?:\s+(?:kg|kilo|piece|stuck))?(?=$|[\s,;.)])/
/** "up to 30 euros" is a wish, and no price yet. */
const limitBefore =
  /(?:^|[\s,(])(?:up to|at most|max\.?|maximum|maximal|less than|more than|about|around|roughly|from|under|over|bis(?: zu)?|hochstens|hoechstens|etwa|ungefahr|ungefaehr|circa|ca\.?|rund|ab|unter|uber|ueber|mindestens|hasta|maximo|como mucho|unos|sobre|desde|menos de|mas de)\s*$/
const allAfter =
  /^\s*(?:(?:in )?total|in all|all in|all together|altogether|together|insgesamt|zusammen|gesamt|en total)(?=$|[\s,;.)])/
const allBefore =
  /(?:^|[\s,(])(?:for|fur|fuer|por|total|together|insgesamt|zusammen|en total|=)\s*$/

/** "à 2,50", "at €2.50", "€4 each", "for 7.50", "£1,234.56": an amount that is said to be a price. */
export function findPrices(text: string, shop: ShopMoney): readonly SaidPrice[] {
  const plain = plainOf(text)
  return findAmounts(text, shop).flatMap((found): readonly SaidPrice[] => {
    const before = plain.slice(0, found.start)
    if (limitBefore.test(before)) return []
    const total = allAfter.exec(plain.slice(found.end))?.[0]
    const after = eachAfter.exec(plain.slice(found.end))?.[0]
    const each = eachBefore.exec(before)?.[0]
    const all = allBefore.exec(before)?.[0]
    const cents = /\d[.,](\d\d)\b/.exec(plain.slice(found.start, found.end))?.[1]
    const saysPrice =
      found.isMarked || (after ?? total) !== undefined || (cents !== undefined && (each ?? all))
    if (!saysPrice) return []
    const isByWords = !found.isMarked && (after ?? total) === undefined
    const start = found.start - trimmedLength(each ?? all ?? '')
    const end = found.end + (after ?? total ?? '').length
    const isEach =
      after !== undefined ||
      (each !== undefined && total === undefined && !(found.isMarked && /por/.test(each)))
    // "at 0.15" is no time of day.
    const isClock =
      /^(?:00|15|30|45)$/.test(cents ?? '') &&
      found.amount >= 100 &&
      found.amount < 2300 &&
      !saysTime(plain, { start, end })
    return [
      present({
        ...{ start, end, amount: found.amount, other: found.other, isEach },
        mayBeTime: isByWords && isClock && !/[€$£@]/.test(each ?? ''),
      }),
    ]
  })
}

/** "$20" in a shop that counts in euros: its words, so that they are asked about and not ordered. */
export function otherMoneyIn(text: string, shop: ShopMoney): string | undefined {
  const marks = currencyMarks(shop)
  const said = text.matchAll(/(?:\p{Sc}\s?|\b[A-Z]{3}\s?)?\d[\d.,'’]*(?:\s?(?:\p{Sc}|\p{L}+))?/gu)
  return [...said].find((match) => {
    const isWeight = /^\s+(?:of|de)\s/i.test(text.slice(match.index + match[0].length))
    return !isWeight && namesOtherMoney(match[0], marks)
  })?.[0]
}

const trimmedLength = (lead: string): number => lead.replace(/^[\s,(]/, '').length

/** Another part of the text is surely a time of day. */
const saysTime = (plain: string, { start, end }: Span): boolean =>
  /\d\s?[ap]\.?m\b|\d:\d\d|\buhr\b|\d\s?h\b|\bnoon\b|a las/.test(
    `${plain.slice(0, start)} ${plain.slice(end)}`,
  )
