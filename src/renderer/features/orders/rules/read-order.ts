import type { Day, Minute } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import { findMinutes } from '#shared/said/duration.ts'
import { readItems, type SaidItem } from '#shared/said/items.ts'
import { findMarks, maybeSurprise, type SaidMark } from '#shared/said/order-marks.ts'
import { masked, type Span } from '#shared/said/plain.ts'
import { moneyIn, otherMoneyIn, type SaidPrice } from '#shared/said/price.ts'
import { unclearCountIn } from '#shared/said/quantity.ts'
import { readWhen, type When, wordsBetween } from '#shared/said/when.ts'
import type { WhenTrouble } from '#shared/said/when-day.ts'
import type { Repeat, SaidAt } from '#shared/said/when-pieces.ts'
import type { PartOfDay } from '#shared/said/when-words.ts'
import type { Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order } from '../model.ts'
import { wordsByDay } from './by-day.ts'
import { payingOf, readMoney, tooLarge } from './read-paying.ts'
import { type Shelf, shelfOf } from './shelf.ts'

/** Why an order can't be written as said: the panel asks. */
export type OrderTrouble =
  | WhenTrouble
  | { readonly kind: 'no day' }
  /** The shop is shut that day; `days` has it and the next open one. */
  | { readonly kind: 'closed'; readonly day: Day; readonly days: readonly Day[] }
  | { readonly kind: 'two prices' }
  /** Dollars in a shop that counts in euros. */
  | { readonly kind: 'other money'; readonly words: string }
  /** "0 rolls", "-2 rolls", "2-3 rolls". */
  | { readonly kind: 'no number'; readonly words: string }
  /** "€1.234", "at 2.30". */
  | { readonly kind: 'unclear price'; readonly words: string }
  /** More than the book can hold; nothing is rounded. */
  | { readonly kind: 'too much' }
  | { readonly kind: 'deposit over price' }

export type ReadOrder = {
  /** Absent while only a day is typed. */
  readonly words?: string
  readonly lines: readonly PurchaseLine[]
  readonly day?: Day
  readonly minute?: Minute
  readonly part?: PartOfDay
  readonly repeat?: Repeat
  /** Of all together. */
  readonly price?: Money
  /** Paid when it is ordered: a part of it, or all. */
  readonly deposit?: Money
  readonly paid?: true
  /** What is left goes on the slate. */
  readonly slate?: true
  readonly gift?: true
  readonly surprise?: true
  /** A word that may say it is a surprise, or only name a cake: it is asked. */
  readonly maybeSurprise?: string
  /** How long the visit takes. */
  readonly minutes?: number
  readonly trouble?: OrderTrouble
  /** The words that were understood as a day, a time or a price. */
  readonly spans: readonly Span[]
}

/** `isVisit`: a job, of which it may be said how long it takes. */
export type OrderSaidAt = SaidAt & ShopMoney & { readonly isVisit?: boolean }

/** What "two almond croissants saturday" orders, of what this shop sells. */
export function readOrder(text: string, at: OrderSaidAt, sold: readonly Product[]): ReadOrder {
  const whole = text.normalize('NFC')
  const { prices, paid } = readMoney(whole, at)
  const long = at.isVisit
    ? findMinutes([...prices, ...paid.spans].reduce(masked, whole))
    : undefined
  const lasts = long ? [long] : []
  const when = readWhen(
    [...prices, ...moneyIn(whole, at), ...paid.spans, ...lasts].reduce(masked, whole),
    at,
  )
  const found = [...when.spans, ...prices, ...paid.spans, ...lasts]
  const marks = findMarks(found.reduce(masked, whole))
  const apart = marks.filter((each) => each.isApart)
  const spans = [...found, ...apart].sort(firstFirst)
  const rest = wordsBetween(whole, spans)
  const each = prices.find((price) => price.isEach)
  const lines = wordsByDay(whole, when.days, spans).flatMap(({ start, end, words }) =>
    linesOf(
      words,
      at,
      sold,
      each && each.start >= start && each.end <= end ? each.amount : undefined,
    ),
  )
  const price = prices.find((found) => !found.isEach)?.amount
  const isMarked = (mark: SaidMark['mark']) => marks.some((found) => found.mark === mark)
  const paying = payingOf({ ...paid, isPaid: isMarked('paid') }, lines, price)
  // "3 h at 75 + travel €20": neither is the price of all.
  const isSum = lines.some((line) => Math.round(line.quantity * (each?.amount ?? 0)) === price)
  const isTwo = each !== undefined && price !== undefined && !isSum
  const twoPrices: OrderTrouble | undefined = isTwo ? { kind: 'two prices' } : undefined
  return present({
    words: rest.length === 0 ? undefined : rest.join(' '),
    lines,
    ...whenOf(when),
    ...paying,
    minutes: long?.minutes,
    slate: isMarked('slate') || undefined,
    gift: isMarked('gift') || undefined,
    surprise: isMarked('surprise') || undefined,
    maybeSurprise: isMarked('surprise') ? undefined : maybeSurprise(rest.join('\n')),
    trouble:
      tooLarge(whole, at, { lines, ...paying }) ??
      troubleIn(whole, when, prices) ??
      twoPrices ??
      unmeant(rest) ??
      foreign(rest.join('\n'), at),
    spans: spans.map(({ start, end }) => ({ start, end })),
  })
}

const firstFirst = (one: Span, other: Span): number => one.start - other.start

const whenOf = ({ day, minute, part, repeat }: When) => present({ day, minute, part, repeat })

function unmeant(rest: readonly string[]): OrderTrouble | undefined {
  const [words] = rest.flatMap(
    (part) =>
      /^(?:0+|[-−]\d+(?:[.,]\d+)?)(?=\s+\p{L})/u.exec(part)?.[0] ?? unclearCountIn(part) ?? [],
  )
  return words === undefined ? undefined : { kind: 'no number', words }
}

function foreign(rest: string, at: ShopMoney): OrderTrouble | undefined {
  const words = otherMoneyIn(rest, at)
  return words === undefined ? undefined : { kind: 'other money', words }
}

function troubleIn(
  whole: string,
  when: When,
  prices: readonly SaidPrice[],
): OrderTrouble | undefined {
  if (when.trouble) return when.trouble
  const unclear = prices.find((price) => price.mayBeTime || price.other !== undefined)
  if (unclear) return { kind: 'unclear price', words: wordsOf(whole, unclear) }
  const hour = hourBefore(whole, when, prices)
  if (hour !== undefined) return { kind: 'unclear time', words: hour }
  const isTwo = [true, false].some(
    (isEach) => prices.filter((price) => price.isEach === isEach).length > 1,
  )
  if (isTwo) return { kind: 'two prices' }
  return when.day === undefined ? { kind: 'no day' } : undefined
}

/** The 8 of "saturday 8h à 0.45": eight o'clock, or eight hours at that. */
function hourBefore(
  whole: string,
  { spans }: When,
  prices: readonly SaidPrice[],
): string | undefined {
  const unclear = prices.filter((price) => price.isEach && !perHour.test(wordsOf(whole, price)))
  const leads = unclear.flatMap(({ start }) =>
    spans.filter(({ end }) => end <= start).map(({ end }) => whole.slice(end, start)),
  )
  return leads.flatMap((each) => /^\s*(\d{1,2})\s?h\s*$/i.exec(each)?.[1] ?? [])[0]
}

const perHour = /(?:h|hrs?|hours?|std\.?|stunde|hora)$/i

const wordsOf = (whole: string, { start, end }: Span): string => whole.slice(start, end).trim()

/** The same order in other words; parts that are not repeated stay as they were. */
export function reread(
  order: Order,
  text: string,
  at: OrderSaidAt,
  sold: readonly Product[],
): ReadOrder {
  const { day, minute, lines } = order
  const was = present({ day, minute })
  if (text === order.words) return { words: text, lines, ...was, spans: [] }
  const read = readOrder(text, at, sold)
  if (read.trouble?.kind !== 'no day') return read
  const { trouble: _, ...rest } = read
  return { ...rest, ...was, ...(rest.words === order.words ? { lines } : {}) }
}

/** "two croissants and a loaf, sliced": a part that names no product describes the one before. */
export function linesOf(
  words: string,
  { language }: Pick<SaidAt, 'language'>,
  sold: readonly Product[],
  each?: Money,
): readonly PurchaseLine[] {
  // A long text is not a list; its words are kept with the order anyway.
  if (words.length > 1000) return []
  const shelf = shelfOf(sold)
  const items = readItems(words, language, (said) => shelf.productIn(said) !== undefined)
  const lines = atMost(items).map((item) => lineOf(item, shelf))
  const last = lines.at(-1)
  return each === undefined || !last ? lines : [...lines.slice(0, -1), { ...last, price: each }]
}

const mostLines = 200
const mostModifiers = 50

/** The last line takes all the rest. */
function atMost(items: readonly SaidItem[]): readonly SaidItem[] {
  if (items.length <= mostLines) return items
  const rest = items.slice(mostLines - 1).map((each) => `${each.quantity} ${each.what}`)
  const what = rest.join(', ')
  return [...items.slice(0, mostLines - 1), { quantity: 1, said: what, what, parts: [what] }]
}

function lineOf({ quantity, what, parts }: SaidItem, shelf: Shelf): PurchaseLine {
  const product = shelf.productIn(what)
  if (!product) return { words: what, quantity }
  const at = parts.findIndex((part) => shelf.productIn(part)?.id === product.id)
  const isLong = parts.length > mostModifiers || parts.some((part) => part.length > 200)
  const isWhole = at < 0 || isLong
  const modifiers = parts.filter((_, place) => place !== at)
  return present({
    productId: product.id,
    words: isWhole ? what : (parts[at] ?? what),
    quantity,
    price: product.price,
    modifiers: isWhole || modifiers.length === 0 ? undefined : modifiers,
  })
}
