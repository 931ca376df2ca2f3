import { type Weekday, weekdayOf } from '../base/day.ts'
import type { Span } from './plain.ts'
import { dateSaid } from './when-dates.ts'
import { daySaid } from './when-days.ts'
import { monthDays } from './when-month-day.ts'
import { withOpenWords } from './when-open.ts'
import { isDaySaid, type Meaning, type Phrase, type Piece, type SaidAt } from './when-pieces.ts'
import { repeatSaid } from './when-repeats.ts'
import { shortDays } from './when-short.ts'
import { spokenTimes } from './when-spoken.ts'
import { timeSaid } from './when-times.ts'

const tongues = ['en', 'de', 'es'] as const

const phrasesOf = Object.fromEntries(
  tongues.map((tongue) => [
    tongue,
    [
      ...dateSaid,
      ...daySaid,
      ...repeatSaid,
      ...timeSaid,
      ...spokenTimes,
      ...shortDays(tongue),
      ...monthDays(tongue),
    ],
  ]),
)

/** The phrases that say when, in the order of the text; `plain` is `whole` as readers compare it. */
export function findPieces(plain: string, whole: string, at: SaidAt): readonly Piece[] {
  const tongue = tongues.find((each) => at.language.startsWith(each)) ?? 'en'
  const found = withoutOverlap(findAll(plain, phrasesOf[tongue] ?? [], at)).map((piece) =>
    promoted(piece, plain, whole),
  )
  const placed = found.map((piece) => ({
    ...piece,
    sure:
      piece.sure === 1 && isBesideAnother(piece, found, plain, whole) ? (2 as const) : piece.sure,
  }))
  return withOpenWords(withoutNames(withSurest(placed, plain), plain), plain)
}

function findAll(plain: string, phrases: readonly Phrase[], at: SaidAt): readonly Piece[] {
  return phrases.flatMap(({ sure, pattern, read }) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const meaning = read(match.groups ?? {}, at)
      if (meaning === undefined) return []
      const span = { start: match.index, end: match.index + match[0].length }
      return [meaning].flat().map((each: Meaning) => ({ ...span, sure, meaning: each }))
    }),
  )
}

/** From left to right the longest phrase; one phrase may mean a day and a part of it. */
function withoutOverlap(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  const inOrder = pieces.toSorted(
    (one, other) => one.start - other.start || other.end - one.end || other.sure - one.sure,
  )
  for (const piece of inOrder) {
    const last = kept.at(-1)
    const isSamePhrase =
      last?.start === piece.start && last.end === piece.end && last.meaning.is !== piece.meaning.is
    const goesTogether = isSamePhrase && last.sure === piece.sure && piece.meaning.is === 'part'
    if (!last || piece.start >= last.end || goesTogether) kept.push(piece)
  }
  return kept
}

/** "sat" is a day where a day stands: at the end, before a number, before a comma or an "and". */
function promoted(piece: Piece, plain: string, whole: string): Piece {
  if (piece.sure !== 1 || piece.meaning.is === 'time') return piece
  const after = plain.slice(piece.end)
  const standsAlone =
    /^\s*(?:$|[,;.!?)]|\p{Sc}?\s?\d|(?:and|und|y|or|oder|o|please|pls|bitte|por favor|thanks|danke|gracias)\b|(?:after|before|from|around|ab|nach|gegen)\s+\d)/u.test(
      after,
    )
  const isFirst = plain.slice(0, piece.start).trim() === '' && /^\s*\d/.test(after)
  // Germans write "Mo" and "So" for the days, "so" and "do" for other words.
  const word = whole.slice(piece.start, piece.end).trim().split(/\s/).at(-1) ?? ''
  const isWord = /^(?:mo|di|mi|do|fr|sa|so)$/.test(word) && !isFirst
  const isLed = /^(?:am|bis)\s+(?:mo|di|mi|do|fr|sa|so)$/.test(plain.slice(piece.start, piece.end))
  return (standsAlone || isLed) && !isWord ? { ...piece, sure: 2 } : piece
}

function isBesideAnother(
  piece: Piece,
  all: readonly Piece[],
  plain: string,
  whole: string,
): boolean {
  return all.some(
    (other) =>
      other !== piece &&
      other.sure > 1 &&
      // "lunes 10h" is a time, "support 3h monday" takes so long.
      (piece.meaning.is !== 'time' || (isDayOrRepeat(other) && other.start < piece.start)) &&
      // "sun morning" is a day, "morning sun" and "so früh" are words.
      (other.meaning.is !== 'part' ||
        (other.start > piece.start && !germanShort.test(whole.slice(piece.start, piece.end)))) &&
      isBeside(piece, other, plain),
  )
}

const isDayOrRepeat = ({ meaning }: Piece): boolean => isDaySaid(meaning) || meaning.is === 'repeat'

const germanShort = /(?:^|\s)(?:mo|di|mi|do|fr|sa|so)\.?$/

/** Only blanks, a comma or a hyphen are between them. */
function isBeside(one: Span, other: Span, plain: string): boolean {
  const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start]
  return /^[\s,.-]*$/.test(plain.slice(from, to))
}

/** Of words that may be a day or a time only those that surely are; the others stay words. */
function withSurest(pieces: readonly Piece[], plain: string): readonly Piece[] {
  const sure = pieces.filter((each) => each.sure > 1)
  const hasDay = sure.some(({ meaning }) => isDaySaid(meaning))
  const hasSureTime = sure.some((each) => each.sure === 3 && each.meaning.is === 'time')
  const kept = sure.filter(({ meaning, sure: how }) => {
    if (meaning.is === 'some day') return !hasDay
    return meaning.is !== 'time' || how === 3 || !hasSureTime
  })
  return kept.filter((piece) => piece.meaning.is !== 'part' || isPartOf(piece, kept, plain))
}

/** "morning rolls" is no part of a day, "Saturday morning" and "in the morning" are. */
function isPartOf(piece: Piece, kept: readonly Piece[], plain: string): boolean {
  const others = kept.filter(({ meaning }) => meaning.is !== 'part' && meaning.is !== 'two times')
  const hasLead = /^(?:in|am|por|de|a|en|first)\s/.test(plain.slice(piece.start, piece.end))
  return others.some(
    (other) => hasLead || other.start === piece.start || isBeside(piece, other, plain),
  )
}

/** "Sunday Times sunday", "Sunday Times tomorrow": of two that name one weekday, one that words follow is a name. */
function withoutNames(pieces: readonly Piece[], plain: string): readonly Piece[] {
  const isName = ({ start, end, meaning }: Piece): boolean =>
    meaning.is === 'weekday' &&
    bareDay.test(plain.slice(start, end)) &&
    wordAfter.test(plain.slice(end)) &&
    !pieces.some((each) => each.start === end + 1)
  return pieces.filter((piece) => {
    const weekday = weekdayIn(piece.meaning)
    if (weekday === undefined) return true
    const isSaidAgain = (each: Piece) => weekdayIn(each.meaning) === weekday && !isName(each)
    return !isName(piece) || !pieces.some(isSaidAgain)
  })
}

const bareDay = /^(?:(?:of|the|el|la|del|der|die|das) )*\p{L}+$/u
const wordAfter =
  /^ (?!(?:and|or|at|by|for|with|in|und|oder|um|bis|mit|fur|y|o|a|con|para|por)(?!\p{L}))\p{L}/u

const weekdayIn = (meaning: Meaning): Weekday | undefined =>
  meaning.is === 'weekday' && meaning.which === 'coming'
    ? meaning.weekday
    : meaning.is === 'day'
      ? weekdayOf(meaning.day)
      : undefined
