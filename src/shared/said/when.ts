import { type Day, type Minute, minute, weekdayOf } from '../base/day.ts'
import { present } from '../base/present.ts'
import { tidy } from '../base/text.ts'
import { plainOf, type Span } from './plain.ts'
import { readDay, repeatIn, type WhenTrouble } from './when-day.ts'
import { findPieces } from './when-find.ts'
import { type ClockSaid, isDaySaid, type Piece, type Repeat, type SaidAt } from './when-pieces.ts'
import type { PartOfDay } from './when-words.ts'

/** What was read; `parts` are all other words, broken where words were taken out. */
export type When = {
  readonly day?: Day
  readonly minute?: Minute
  readonly part?: PartOfDay
  readonly repeat?: Repeat
  /** Then `day` is absent. */
  readonly trouble?: WhenTrouble
  /** The words that were understood, in the text in NFC. */
  readonly spans: readonly Span[]
  /** Those of them that name a day. */
  readonly days: readonly Span[]
  readonly parts: readonly string[]
}

/**
 * Reads day, time and repetition out of what is typed, in English, German or Spanish: "call back
 * thursday 2 pm", "übermorgen", "cada sábado". A time alone is the next such moment.
 */
export function readWhen(text: string, at: SaidAt): When {
  const whole = text.normalize('NFC')
  const pieces = findPieces(plainOf(whole), whole, at)
  const said = pieces.map(({ meaning }) => meaning)
  const part = said.find((each) => each.is === 'part')?.part
  const repeat = repeatIn(said)
  const moment = said.find((each) => each.is === 'moment')
  const times = [
    ...new Set(said.flatMap((each) => (each.is === 'time' ? minuteOf(each.time, part) : []))),
  ]
  const [time] = times
  const read = readDay(pieces, at, time, part)
  const trouble = troubleIn(whole, pieces, times) ?? read.trouble
  const spansOf = (some: readonly Piece[]) => some.map(({ start, end }) => ({ start, end }))
  const spans = spansOf(pieces)
  const day = trouble ? undefined : read.day
  return present({
    ...{ day, part, trouble, spans },
    minute: times.length > 1 ? undefined : (moment?.minute ?? time),
    repeat: repeat && withWeekday(repeat, day),
    days: spansOf(pieces.filter(({ meaning }) => isDaySaid(meaning))),
    parts: wordsBetween(whole, spans),
  })
}

/** All words that were not read, as one line. */
export const restOf = ({ parts }: Pick<When, 'parts'>): string => parts.join(' ')

/** What can't be meant at all, before any day is worked out. */
function troubleIn(
  whole: string,
  pieces: readonly Piece[],
  times: readonly Minute[],
): WhenTrouble | undefined {
  const unreal = pieces.find(({ meaning }) => meaning.is === 'nothing real')
  if (unreal) return { kind: 'no such date', words: wordsAt(whole, unreal) }
  const vague = pieces.find(({ meaning }) => meaning.is === 'some day')
  const hasDay = pieces.some(({ meaning }) => isDaySaid(meaning))
  if (vague && !hasDay) return { kind: 'some day', words: wordsAt(whole, vague) }
  const isTwo = times.length > 1 || pieces.some(({ meaning }) => meaning.is === 'two times')
  if (isTwo) return { kind: 'two times' }
  const loose = times.length === 0 ? looseHour(whole, pieces) : undefined
  return loose === undefined ? undefined : { kind: 'unclear time', words: loose }
}

/**
 * The number of "rolls monday 10", "monday 3h" or "3 dec 8.30", with nothing after it that it could
 * count, and of "monday 8h 30 rolls".
 */
function looseHour(whole: string, pieces: readonly Piece[]): string | undefined {
  const day = pieces.findLast(({ meaning }) => isDaySaid(meaning) || meaning.is === 'part')
  const after = day && loose.exec(whole.slice(day.end))?.[1]
  return after !== undefined && Number(after.replace(' ', '.')) <= 24 ? after : undefined
}

const loose = /^\s+(\d{1,2}(?:[. ][0-5]\d)?)(?:\s*h?\s*$|\s?h(?=\s+\d+\s+(?!min)\p{L}))/iu

const wordsAt = (whole: string, { start, end }: Span): string => whole.slice(start, end).trim()

/** Shops are open from seven: "at 2" is the afternoon unless the morning is named. */
function minuteOf({ hour, minutes, isSure }: ClockSaid, part: PartOfDay | undefined): Minute {
  const isLate =
    part === 'afternoon' || part === 'evening' || (part === 'night' && hour > 5) || hour < 7
  const isLater = !isSure && hour > 0 && hour < 12 && isLate && part !== 'morning'
  return minute((isLater ? hour + 12 : hour) * 60 + minutes)
}

/** "every 6 weeks, tuesday" comes on Tuesdays. */
function withWeekday(repeat: Repeat, day: Day | undefined): Repeat {
  if (repeat.unit !== 'week' || repeat.weekdays || day === undefined) return repeat
  return { ...repeat, weekdays: [weekdayOf(day)] }
}

/** The words outside these stretches, which are in order and apart; a text for each gap. */
export function wordsBetween(whole: string, spans: readonly Span[]): readonly string[] {
  const cuts = [...spans.map(({ start }) => start), whole.length]
  const from = [0, ...spans.map(({ end }) => end)]
  return cuts.flatMap((end, at) => {
    const part = tidy(whole.slice(from[at] ?? end, end)) ?? ''
    // The marks and the "and" that joined it to the day.
    const bare = part.replace(/^[\s,;:.–—-]+(?=\s|$)|[\s,;:–—-]+$|^[,;:]\s*/gu, '').trim()
    return bare === '' ? [] : [bare]
  })
}
