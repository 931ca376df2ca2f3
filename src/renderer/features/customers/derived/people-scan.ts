import { type Searched, searched } from '#book/people.ts'
import { digitsOf, fold, foldBoth } from '#shared/base/text.ts'

export type Searchable = Readonly<Record<Searched, readonly string[]>>

const between = '\n'
const end = '\u0000'

/**
 * One person's searchable text: a folded line per field, with a blank before each word, so that "
 * mar" finds the start of a word. Phones and codes also appear as digits alone.
 */
export function haystackOf(person: Searchable): string {
  let hay = ''
  for (const field of searched) {
    for (const text of person[field]) {
      // A number is found by any three digits of it; not by the "4" of every +49.
      if (field === 'phones') hay += `#${digitsOf(text)}`
      else hay += ` ${wordsOf(foldBoth(text))}`
      if (field === 'codes') hay += ` ${digitsOf(text)}`
    }
    hay += between
  }
  return hay + end
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
    // A number is dialled with a leading 0, which is absent after +49.
    .map((word) => (/^\d{3,}$/.test(word) ? word.replace(/^0{1,2}(?=\d{3})/, '') : ` ${word}`))
  // The longest first: it rules out most people, so the others are checked for few.
  return needles.sort((one, other) => other.length - one.length)
}

/** Starts with a blank, as words do in a haystack. */
export const isWord = (needle: string): boolean => needle.startsWith(' ')

/**
 * Lower is better, -1 is no match: how telling the fields are, and whether the name begins with the
 * query. `fieldOf` works the field out again; thousands are scored for eight that are shown.
 */
export function scoreOf(hay: string, needles: readonly string[], typed: string): number {
  let score = 0
  for (const needle of needles) {
    const at = hay.indexOf(needle)
    if (at < 0) return -1
    score += lineOf(hay, at) * 10
  }
  return hay.startsWith(typed, 1) ? score : score + 5
}

/** The least telling field that a needle was found in. */
export const fieldOf = (hay: string, needles: readonly string[]): Searched =>
  searched[Math.max(...needles.map((needle) => lineOf(hay, hay.indexOf(needle))))] ?? 'name'

export function lineOf(text: string, at: number, from = 0): number {
  let line = 0
  for (let next = text.indexOf(between, from); next >= 0 && next < at; ) {
    line++
    next = text.indexOf(between, next + 1)
  }
  return line
}
