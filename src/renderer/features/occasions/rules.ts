import { type Day, day, daysBetween, isDay, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { isLiving } from '#shared/book/living.ts'
import { dateKindIn } from '#shared/said/date-said.ts'
import { findMarks } from '#shared/said/order-marks.ts'
import { masked, type Span } from '#shared/said/plain.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'
import { type NoYearDay, readYearDay } from '#shared/said/year-day.ts'
import { longestLead, type Occasion } from './model.ts'

/** Days ahead as typed: none when it is no number, and never more than can be announced. */
export const leadOf = (typed: string | number): number =>
  Math.min(longestLead, Math.max(0, Number(typed) || 0))

/** 29 February is kept on the 28th in other years: owners would rather greet early than late. */
export function nextOccurrence(monthDay: string, today: Day): Day {
  const year = Number(today.slice(0, 4))
  const thisYear = inYear(monthDay, year)
  return thisYear >= today ? thisYear : inYear(monthDay, year + 1)
}

/** The date in the year it was written down: where "every year" may begin without telling an age. */
export const firstKept = (monthDay: string, written: Day): Day =>
  inYear(monthDay, Number(written.slice(0, 4)))

function inYear(monthDay: string, year: number): Day {
  const text = `${year}-${monthDay}`
  return isDay(text) ? text : day(`${year}-02-28`)
}

export const daysUntil = (of: Occasion, today: Day): number =>
  daysBetween(today, nextOccurrence(of.monthDay, today))

/** Due soon, with no gift yet. */
export const isComing = (of: Occasion, today: Day): boolean =>
  isLiving(of) && daysUntil(of, today) <= of.lead && giftNow(of, today) === undefined

/** The age in years, when the first year is known. */
export function yearsThen(of: Occasion, today: Day): number | undefined {
  const years = Number(nextOccurrence(of.monthDay, today).slice(0, 4)) - (of.year ?? Number.NaN)
  return years > 0 ? years : undefined
}

/** "Grandma’s birthday" needs no grandma before it. */
export const saysWhose = ({ what, forWhom }: Pick<Occasion, 'what' | 'forWhom'>): boolean =>
  forWhom !== undefined && fold(what).includes(fold(forWhom))

export type Gift = Occasion['given'][number]

/** For so many days after the date an owner may hear how a gift was received. */
const lookBack = 60

/** The gift of this year: ahead of the coming day, or for the one just past. */
export function giftNow(of: Occasion, today: Day): Gift | undefined {
  const next = nextOccurrence(of.monthDay, today)
  const isAhead = daysBetween(today, next) <= of.lead
  const since = plusDays(isAhead ? next : today, isAhead ? -of.lead : -lookBack)
  return lastGift(of, since)
}

/** The previous gift, to do better or the same. */
export const giftBefore = (of: Occasion, today: Day): Gift | undefined => {
  const now = giftNow(of, today)
  return lastGift({ ...of, given: of.given.filter((each) => each !== now) })
}

const lastGift = (of: Pick<Occasion, 'given'>, since?: Day): Gift | undefined =>
  [...of.given]
    .filter((each) => since === undefined || each.on >= since)
    .sort((one, other) => other.on.localeCompare(one.on))[0]

/** Adds a gift, or replaces the words of the same one. */
export const withGift = (given: readonly Gift[], gift: Gift): Gift[] =>
  given.some((each) => each.on === gift.on)
    ? given.map((each) => (each.on === gift.on ? gift : each))
    : [...given, gift]

export type ReadOccasion = {
  readonly monthDay: string
  readonly year?: number
  /** "birthday", "funeral", in the words said; absent when only a date and a name were typed. */
  readonly what?: string
  readonly forWhom?: string
  readonly surprise?: true
  /** The words that were understood as the date. */
  readonly spans: readonly Span[]
}

/** "grandma 14 may, surprise", "our anniversary 3/6/1998", "funeral of his mother 2 November 2026". */
export function readOccasion(text: string, at: SaidAt): ReadOccasion | NoYearDay {
  const whole = text.normalize('NFC')
  const dated = readYearDay(whole, at)
  if (typeof dated === 'string') return dated
  const mark = surpriseIn(dated.spans.reduce(masked, whole))
  // What is said of the date is neither whose it is nor what.
  const read = mark?.isApart ? readYearDay(withBlank(whole, mark), at) : dated
  if (typeof read === 'string') return read
  const { monthDay, year, rest } = read
  const spans = mark?.isApart ? [...read.spans, mark].sort(firstFirst) : read.spans
  const what = dateKindIn(rest)
  const whom = tidy(what ? rest.replace(what, ' ') : rest)
    ?.replace(/^(?:of|for|von|vom|der|für|de|del|para) /i, '')
    .replace(/(?:['’]s?|,|:|\s(?:is|has|will be|ist|hat|tiene))$/i, '')
  const isOwn = whom === undefined || own.test(whom)
  const surprise = mark ? (true as const) : undefined
  return present({ monthDay, year, spans, what, forWhom: isOwn ? undefined : whom, surprise })
}

/** Read as it is of an order; "surprise for grandma" and "surprise: grandma" say it and no more. */
function surpriseIn(text: string): (Span & { readonly isApart: boolean }) | undefined {
  const found = findMarks(text).find(({ mark }) => mark === 'surprise')
  if (!found) return undefined
  const { start, end, isApart } = found
  const joint = /^(?::|\s+(?:for|für|fuer|para))(?=\s)/i.exec(text.slice(end))?.[0]
  if (joint === undefined) return { start, end, isApart }
  const article = /(?<!\p{L})a\s+$/iu.exec(text.slice(0, start))?.[0].length ?? 0
  return { start: start - article, end: end + joint.length, isApart: true }
}

const withBlank = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

const firstFirst = (one: Span, other: Span): number => one.start - other.start

const own =
  /^(?:(?:it'?s|its|\*|es|ist|our|my|their|his|her|own|the|is|on|unser|mein|ihr|sein|eigener|su|nuestro|mi|el)\s*)+$/i
