import type { Day } from '#shared/base/day.ts'
import { type Money, timesMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import { findAmounts } from '#shared/said/find-amounts.ts'
import { masked, type Span } from '#shared/said/plain.ts'
import { findPrices, otherMoneyIn } from '#shared/said/price.ts'
import { readQuantity } from '#shared/said/quantity.ts'
import { readWhen, wordsBetween } from '#shared/said/when.ts'
import type { WhenTrouble } from '#shared/said/when-day.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'

/** What "10 coffees for €25 until 31 March" pays ahead. */
export type ReadAhead = {
  /** Absent: money. */
  readonly unit?: string
  /** Units, or minor units of money. Absent while it can't be said. */
  readonly count?: number
  readonly price?: Money
  readonly until?: Day
  readonly trouble?: AheadTrouble
  readonly spans: readonly Span[]
}

export type AheadTrouble =
  | WhenTrouble
  /** How many of what, or how much money? */
  | { readonly kind: 'how much' }
  /** "€1.234": two readings. */
  | { readonly kind: 'unclear amount'; readonly words: string }
  /** Dollars in a shop that counts in euros. */
  | { readonly kind: 'other money'; readonly words: string }
  /** Numbers that found no place: "10 coffees for 25". */
  | { readonly kind: 'unplaced'; readonly words: string }

export function readAhead(text: string, at: SaidAt & ShopMoney): ReadAhead {
  const whole = text.normalize('NFC')
  const money = moneyIn(whole, at)
  const when = readWhen(money.reduce(masked, whole), at)
  const spans = [...when.days, ...money].sort((one, other) => one.start - other.start)
  const rest = wordsBetween(whole, spans).map(bare).filter(Boolean).join(' ')
  const counted = readQuantity(rest, at.language)
  const [amount, second] = money
  const read = present({
    until: when.day,
    spans: spans.map(({ start, end }) => ({ start, end })),
    trouble: when.trouble ?? troubleOf(whole, rest, money, at),
  })
  if (counted) {
    const price =
      amount && (amount.isEach ? timesMoney(amount.amount, counted.quantity) : amount.amount)
    const { quantity: count, what: unit } = counted
    const unplaced =
      second || /\d/.test(unit) ? ({ kind: 'unplaced', words: unit } as const) : undefined
    return present({ unit, count, price, ...read, trouble: read.trouble ?? unplaced })
  }
  if (amount && !second && rest === '') return { count: amount.amount, ...read }
  return present({ ...read, trouble: read.trouble ?? ({ kind: 'how much' } as const) })
}

type SaidMoney = Span & {
  readonly amount: Money
  readonly other?: Money
  readonly isEach: boolean
}

/** Prices with the words that say so, and amounts with a mark of money. */
function moneyIn(whole: string, at: ShopMoney): readonly SaidMoney[] {
  const prices = findPrices(whole, at)
  const others = findAmounts(whole, at)
    .filter((each) => each.isMarked && !prices.some((price) => overlap(price, each)))
    .map((each) => ({ ...each, isEach: false }))
  return [...prices, ...others].sort((one, other) => one.start - other.start)
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

function troubleOf(
  whole: string,
  rest: string,
  money: readonly SaidMoney[],
  at: ShopMoney,
): AheadTrouble | undefined {
  const unclear = money.find((each) => each.other !== undefined)
  if (unclear)
    return { kind: 'unclear amount', words: whole.slice(unclear.start, unclear.end).trim() }
  const words = otherMoneyIn(rest, at)
  return words === undefined ? undefined : { kind: 'other money', words }
}

/** Without the words that only lead to the day or the price. */
const bare = (part: string): string => part.replace(leading, '').replace(trailing, '').trim()

const lead =
  'until|till?|valid|good|gültig|bis(?:\\s+zum)?|hasta(?:\\s+el)?|for|für|fuer|por|paid ahead|ahead'
const leading = new RegExp(`^(?:(?:${lead})(?:\\s+|$))+`, 'iu')
const trailing = new RegExp(`(?:(?:^|[\\s,;]+)(?:${lead}))+$`, 'iu')

const ownKinds: readonly AheadTrouble['kind'][] = [
  'how much',
  'unclear amount',
  'other money',
  'unplaced',
]

/** Which day is meant is asked by the kit. */
export const isAboutDay = (trouble: AheadTrouble): trouble is WhenTrouble =>
  !ownKinds.includes(trouble.kind)

/** The reading with the owner's own answer to which day. */
export function aheadWith(read: ReadAhead, answer: Day | undefined): ReadAhead {
  const { trouble, ...rest } = read
  return answer !== undefined && trouble && isAboutDay(trouble) ? { ...rest, until: answer } : read
}
