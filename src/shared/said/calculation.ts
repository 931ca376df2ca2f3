import { type Money, money } from '../base/money.ts'
import { type AmountPattern, type Factor, factorOf } from './amount-pattern.ts'
import { gap } from './currency-marks.ts'
import { type Decimal, minorOf, type NumberStyle, readDecimal, timesDecimal } from './decimal.ts'
import type { WhyNoAmount } from './why-no-amount.ts'

/** One number of a calculation and the sign before it. */
export type Step = {
  readonly sign: '+' | '−' | '×'
  readonly text: string
  readonly factor: Factor
  /** In percent of what stands before it. */
  readonly isShare: boolean
  /** "3 h", "2 pcs": how many, never the price. */
  readonly isCount: boolean
}

/** Ten thousand million of a currency with cents; a longer number is a slip of the keys. */
export const mostMoney = 1e12

/** Absent when even one letter is not understood. */
export function stepsOf(said: string, pattern: AmountPattern): readonly Step[] | undefined {
  const steps: Step[] = []
  let sign: Step['sign'] = '+'
  for (let at = 0; ; ) {
    const step = stepAt(said, at, sign, steps.length === 1, pattern)
    if (!step) return undefined
    steps.push(step)
    at += step.text.length
    if (at === said.length) return termsOf(steps).every(hasPrice) ? steps : undefined
    between.lastIndex = at
    const next = step.isShare ? null : between.exec(said)
    if (!next || isRange(said, next)) return undefined
    if (next.groups?.fr && pattern.language.startsWith('fr')) return undefined
    sign = next.groups?.plus ? '+' : next.groups?.minus ? '−' : '×'
    at += next[0].length
  }
}

/** `way`: which reading of the numbers that have two. */
export function calculated(
  steps: readonly Step[],
  way: number,
  { places }: NumberStyle,
): Money | WhyNoAmount {
  let total = 0
  for (const term of termsOf(steps)) {
    const [first] = term
    const part = first?.isShare ? shareOf(total, first) : productOf(term, way, places)
    if (typeof part === 'string') return part
    total += first?.sign === '−' ? -part : part
    if (total > mostMoney) return 'too large'
  }
  return total < 0 ? 'negative' : money(total)
}

/** "3 × 2.50" of "3x2.50". */
export const sumOf = (steps: readonly Step[]): string =>
  steps.map(({ sign, text }, at) => (at === 0 ? text : `${sign} ${text}`)).join(' ')

function stepAt(
  said: string,
  at: number,
  sign: Step['sign'],
  mayBeShare: boolean,
  { alone, style }: AmountPattern,
): Step | undefined {
  percent.lastIndex = at
  const share = mayBeShare && sign !== '×' ? percent.exec(said) : null
  if (share) {
    const readings = readDecimal(share.groups?.digits ?? '', style)
    const factor = { readings, isMarked: false }
    return readings.length === 1
      ? { sign, text: share[0], factor, isShare: true, isCount: false }
      : undefined
  }
  const pattern = new RegExp(alone, 'uy')
  pattern.lastIndex = at
  const match = pattern.exec(said)
  const factor = match ? factorOf(match.groups ?? {}, style) : undefined
  if (!match || !factor) return undefined
  unit.lastIndex = pattern.lastIndex
  const measure = factor.isMarked ? undefined : unit.exec(said)?.[0]
  const text = match[0] + (measure ?? '')
  return { sign, text, factor, isShare: false, isCount: measure !== undefined }
}
const percent =
  /(?<digits>\p{Nd}+(?:[.,٫]\p{Nd}+)?)\s?%(?:\s(?:vat|gst|tax|mwst\.?|ust\.?|iva|tva))?$/iuy
const unit =
  /\s?(?:h|hrs?|hours?|std\.?|stunden?|horas?|min|mins|minuten?|days?|tage?|d[ií]as?|kg|kilos?|l|m|km|pcs?|pieces?|pers?\.?|personen|people|personas?|stück|stueck|stk\.?|st\.?|unidades|uds?\.?)(?![\p{L}\p{N}])/iuy

const asWord = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`
const between = new RegExp(
  `${gap}(?:[x×*✕✖@]|${asWord('mal|times|por|at|je')}|(?<fr>${asWord('à')})|` +
    `(?<plus>\\+|${asWord('plus|más|mas|zzgl')}\\.?)|(?<minus>[-−–]|${asWord('minus|less|menos|weniger|abzgl')}\\.?))${gap}`,
  'iuy',
)

/** "40-50" and "24-12" are from and to, or a date; "50 - 20" and "4.50-1.20" are calculations. */
const isRange = (said: string, { 0: sign, index }: RegExpExecArray): boolean =>
  /^[-–]$/.test(sign) &&
  /\p{Nd}$/u.test(said.slice(0, index)) &&
  !/[.,']\p{Nd}+$/u.test(said.slice(0, index))

function termsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const terms: Step[][] = []
  for (const step of steps)
    if (step.sign === '×') terms.at(-1)?.push(step)
    else terms.push([step])
  return terms
}

const hasPrice = (term: readonly Step[]): boolean =>
  term.length > term.filter((each) => each.isCount).length &&
  term.filter((each) => each.isCount).length < 2

/** One of the factors is the price, the others say how many. */
function productOf(term: readonly Step[], way: number, places: number): number | WhyNoAmount {
  const numbers = term.map(({ factor, isCount }) => ({
    value: factor.readings[way] ?? factor.readings[0] ?? nothing,
    isSure: factor.readings.length === 1,
    isMarked: factor.isMarked,
    isCount,
  }))
  if (numbers.filter((each) => each.isMarked).length > 1) return 'no amount'
  const isPrice = ({ value, isSure, isCount }: (typeof numbers)[number]) =>
    !isCount && (value.places <= places || !isSure)
  const prices = numbers.filter((each) => each.isMarked)
  const isPriced = prices.length > 0 ? prices.every(isPrice) : numbers.some(isPrice)
  if (!isPriced || numbers.some(({ value }) => value.places > Math.max(places, 3)))
    return 'decimals'
  const product = numbers.map(({ value }) => value).reduce(timesDecimal)
  return minorOf(product, places)
}
const nothing: Decimal = { units: 0n, places: 0 }

function shareOf(total: number, { factor }: Step): number {
  const { units, places } = factor.readings[0] ?? nothing
  return minorOf({ units: BigInt(total) * units, places: places + 2 }, 0)
}
