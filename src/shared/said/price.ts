import type { Money } from '../base/money.ts'
import { present } from '../base/present.ts'
import { currencyMarks, namesOtherMoney, type ShopMoney } from './currency-marks.ts'
import { type FoundAmount, findAmounts } from './find-amounts.ts'
import { isNoPrice } from './no-price.ts'
import { plainOf, type Span } from './plain.ts'
import { rateAfter, rateBeforeIt } from './rate-said.ts'

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

const eachBefore =
  /(?:^|[\s,(])(?:at|a|(?:zu\s+)?je|zu|zum preis von|@|por|each|(?<!\d\s*)(?:stuck|stk\.?))\s*$/
/** Also before a bare "80"; an "at" or "a" may begin a time. */
const surelyEach = /(?:^|[\s,(])(?:à|(?:zu )?je)\s*$/iu
const allAfter =
  /^\s*(?:(?:in )?total|in all|all in|all together|the lot|altogether|together|insgesamt|zusammen|gesamt|en total)(?=$|[\s,;.)])/
const allBefore =
  /(?:^|[\s,(])(?:for|fur|fuer|por|total|together|insgesamt|zusammen|en total|=)\s*$/

/** "à 2,50", "at €2.50", "€4 each", "for 7.50", "£1,234.56": an amount that is said to be a price. */
export function findPrices(text: string, shop: ShopMoney): readonly SaidPrice[] {
  const plain = plainOf(text)
  return findAmounts(text, shop).flatMap((found) => priceOf(found, text, plain) ?? [])
}

function priceOf(found: FoundAmount, text: string, plain: string): SaidPrice | undefined {
  const before = plain.slice(0, found.start)
  const behind = plain.slice(found.end)
  const { rate, each, total, isNone } = saidAround(before, behind)
  if (isNone) return undefined
  const all = allBefore.exec(before)?.[0]
  const cents = /\d[.,](\d\d)\b/.exec(plain.slice(found.start, found.end))?.[1]
  const isByWords = !found.isMarked && (rate ?? total) === undefined
  const isLed = cents !== undefined && (each ?? all) !== undefined
  if (isByWords && !isLed && !isSurelyEach(text.slice(0, found.start), behind)) return undefined
  const start = found.start - trimmedLength(each ?? all ?? '')
  const end = found.end + (rate ?? total ?? '').length
  const isOfEach = /\d\s*[x×*]\s*$/.test(before) || (each !== undefined && !isForAll(found, each))
  const mayBeTime = isByWords && isClock(found.amount, cents) && !/[€$£@]/.test(each ?? '')
  return present({
    ...{ start, end, amount: found.amount, other: found.other },
    isEach: rate !== undefined || (isOfEach && total === undefined),
    mayBeTime: mayBeTime && !saysTime(plain, { start, end }),
  })
}

/** What the words on both sides of an amount say of it. */
function saidAround(before: string, behind: string) {
  const others = `${before},${behind}`
  const rate = rateAfter(behind, others)
  const led = rate ? undefined : rateBeforeIt(before, others)
  return {
    rate: rate?.words,
    each: led?.words ?? eachBefore.exec(before)?.[0],
    total: allAfter.exec(behind)?.[0],
    isNone: isNoPrice(before, behind) || (rate ?? led)?.isEach === false,
  }
}

/** "12 rolls por 20 €". */
const isForAll = (found: FoundAmount, each: string): boolean => found.isMarked && /por/.test(each)

const isSurelyEach = (before: string, behind: string): boolean =>
  surelyEach.test(before) && /^\s*(?:$|[,;.)\n]|(?:\+|plus|und|and|y|zzgl)\s)/.test(behind)

/** "at 2.30"; "at 0.15" is no time of day. */
const isClock = (amount: Money, cents: string | undefined): boolean =>
  /^(?:00|15|30|45)$/.test(cents ?? '') && amount >= 100 && amount < 2300

/** "20 € deposit" is no price, and no day, time or number of things either. */
export const moneyIn = (text: string, shop: ShopMoney): readonly Span[] =>
  findAmounts(text, shop).filter((each) => each.isMarked)

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
