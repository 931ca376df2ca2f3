import { digitsOf, fold, foldBoth } from '#shared/base/text.ts'

/** What is searched of a person, most telling first; a match says in which it was. */
export const searched = [
  'name',
  'people',
  'description',
  'tags',
  'codes',
  'phones',
  'emails',
] as const
export type Searched = (typeof searched)[number]

export type Searchable = Readonly<Record<Searched, readonly string[]>>

const between = '\n'
const end = '\u0000'

/**
 * One person's searchable text: a folded line per field, each word after a blank, so that " mar" is
 * a word's start. Phones and codes are kept as their digits as well.
 */
export function haystackOf(person: Searchable): string {
  const lines = searched.map((field) => {
    const texts = person[field].map((text) => wordsOf(foldBoth(text)))
    if (field === 'phones' || field === 'codes') texts.push(...person[field].map(digitsOf))
    return texts.map((text) => ` ${text}`).join('')
  })
  return `${lines.join(between)}${between}${end}`
}

/** Breaks at everything that is no letter or digit, so "o'brien" is found by "brien" too. */
const wordsOf = (folded: string): string =>
  /^[a-z0-9 ]*$/.test(folded)
    ? folded
    : `${folded.replace(/\p{Cc}+/gu, ' ')} ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')}`

/** The needles of a query: " mar" and " n" for "mar n"; digits are found anywhere in a number. */
export function needlesOf(query: string): readonly string[] {
  const joined = /^[\d\s+()/.-]{4,}$/.test(query) ? digitsOf(query) : query
  const needles = fold(joined)
    .split(/\s+/)
    .filter((word) => word.length > 0)
    .map((word) => (/^\d{3,}$/.test(word) ? word : ` ${word}`))
  // The longest first: it rules out most, so the others are looked for in few.
  return needles.sort((one, other) => other.length - one.length)
}

/** Lower is better: how telling the field is, and whether the name begins with what was typed. */
export type Hit = { readonly score: number; readonly field: Searched }

export function scoreOf(
  hay: string,
  needles: readonly string[],
  typed: string,
  /** Where the first needle was found, when a scan has found it already. */
  firstAt?: number,
): Hit | undefined {
  let score = 0
  let field = 0
  for (let n = 0; n < needles.length; n++) {
    const at = n === 0 && firstAt !== undefined ? firstAt : hay.indexOf(needles[n] ?? '')
    if (at < 0) return undefined
    const line = lineOf(hay, at)
    score += line * 10
    field = Math.max(field, line)
  }
  if (!hay.startsWith(` ${typed}`)) score += 5
  return { score, field: searched[field] ?? 'name' }
}

function lineOf(hay: string, at: number): number {
  let line = 0
  for (let next = hay.indexOf(between); next >= 0 && next < at; ) {
    line++
    next = hay.indexOf(between, next + 1)
  }
  return line
}

/**
 * Many people's texts in one string: one native search runs over thousands at a time. `starts` are
 * offsets, in order; the last is the length.
 */
export type Segment = { readonly text: string; readonly starts: readonly number[] }

export function segmentOf(hays: readonly string[]): Segment {
  const starts = [0]
  let at = 0
  for (const hay of hays) {
    at += hay.length
    starts.push(at)
  }
  return { text: hays.join(''), starts }
}

/** Places within the segment of those whose text holds the needle, in order, and where in it. */
export function scan(
  segment: Segment,
  needle: string,
  found: (place: number, at: number) => void,
): void {
  const { text, starts } = segment
  let place = 0
  for (
    let at = text.indexOf(needle);
    at >= 0;
    at = text.indexOf(needle, starts[place] ?? text.length)
  ) {
    place = placeAt(starts, at, place)
    found(place, at - (starts[place] ?? 0))
    place++
    if ((starts[place] ?? text.length) >= text.length) return
  }
}

function placeAt(starts: readonly number[], at: number, from: number): number {
  let low = from
  let high = starts.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}
