import { type Asked, isWord, lineOf } from './people-scan.ts'

/**
 * Many people's texts in one string, and numbers that rule most of them out: a scan over adjacent
 * numbers costs a fraction of a visit to as many objects. `starts` and `words` say where each place
 * begins in `text`, and among the words; the last of both is the length.
 */
export type Segment = {
  readonly text: string
  readonly starts: readonly number[]
  readonly words: Uint32Array
  /** How each word begins, and the line it is in. */
  readonly heads: Uint32Array
  readonly lines: Uint8Array
  /** The first two letters that each person is sorted by. */
  readonly firsts: Uint32Array
}

type Sorted = { readonly hay: string; readonly sortKey: string }

/** A place may be empty. */
export function segmentOf(people: readonly (Sorted | undefined)[]): Segment {
  const starts = [0]
  const words = [0]
  const heads: number[] = []
  const lines: number[] = []
  let text = ''
  for (const person of people) {
    const hay = person?.hay ?? ''
    let line = 0
    for (let at = 0; at < hay.length; at++) {
      const letter = hay.charCodeAt(at)
      if (letter === newLine) line++
      if (letter !== blank) continue
      const head = headAt(hay, at + 1)
      // "mariahuber" begins like "maria": one of them is enough to look at.
      if (isAmongLast(heads, lines, words.at(-1) ?? 0, head, line)) continue
      heads.push(head)
      lines.push(line)
    }
    text += hay
    starts.push(text.length)
    words.push(heads.length)
  }
  return {
    text,
    starts,
    words: Uint32Array.from(words),
    heads: Uint32Array.from(heads),
    lines: Uint8Array.from(lines),
    firsts: Uint32Array.from(people, (person) => twoLetters(person?.sortKey ?? '', 0)),
  }
}

function isAmongLast(
  heads: readonly number[],
  lines: readonly number[],
  first: number,
  head: number,
  line: number,
): boolean {
  for (let at = heads.length - 1; at >= Math.max(first, heads.length - few); at--)
    if (heads[at] === head && lines[at] === line) return true
  return false
}

/** More than a name has. */
const few = 8

const newLine = 10
const blank = 32

/** Four letters in one number: equal letters give equal numbers; others may collide. */
const headAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 24) |
    ((text.charCodeAt(at + 1) & 0xff) << 16) |
    ((text.charCodeAt(at + 2) & 0xff) << 8) |
    (text.charCodeAt(at + 3) & 0xff)) >>>
  0

/** In the order of the texts themselves, as far as two letters decide. */
export const twoLetters = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0

/** Called for each possible match: their best possible score, and what they are sorted by. */
type Possible = (place: number, least: number, first: number) => void

/**
 * Visits all possible matches in order. `least` is never more than their score: only the head of a
 * word is checked, digits count anywhere.
 */
export function scan(segment: Segment, { needles, typed }: Asked, possible: Possible): void {
  const words = needles.filter(isWord).map((needle) => headOf(needle, 1))
  const [digits] = needles
  const beginning = headOf(typed, 0)
  if (words.length > 0) scanWords(segment, words, beginning, possible)
  else if (digits !== undefined) scanText(segment, digits, beginning, possible)
}

/** A head with as many letters as there are. */
export type Head = { readonly letters: number; readonly mask: number }

export function headOf(text: string, at: number): Head {
  const missing = Math.max(4 - (text.length - at), 0) * 8
  const mask = (0xffffffff << missing) >>> 0
  return { letters: (headAt(text, at) & mask) >>> 0, mask }
}

export const isHead = (head: number, { letters, mask }: Head): boolean =>
  (head & mask) >>> 0 === letters

function scanWords(
  segment: Segment,
  needles: readonly Head[],
  beginning: Head,
  possible: Possible,
): void {
  const { starts, firsts } = segment
  for (let place = 0; place < starts.length - 1; place++) {
    let least = bestFor(segment, place, beginning)
    for (const needle of needles) {
      const line = lineOfWord(segment, place, needle)
      if (line < 0) {
        least = -1
        break
      }
      least += line * 10
    }
    if (least >= 0) possible(place, least, firsts[place] ?? 0)
  }
}

/** The first line with such a word, the most telling one; -1 for none. */
function lineOfWord({ words, heads, lines }: Segment, place: number, needle: Head): number {
  const end = words[place + 1] ?? 0
  for (let at = words[place] ?? 0; at < end; at++)
    if (isHead(heads[at] ?? 0, needle)) return lines[at] ?? 0
  return -1
}

/** Only a name that begins with the query can score less than 5. */
const bestFor = ({ words, heads }: Segment, place: number, beginning: Head): number =>
  isHead(heads[words[place] ?? 0] ?? 0, beginning) ? 0 : 5

/** One native search covers everyone: digits match inside words as well. */
function scanText(segment: Segment, needle: string, beginning: Head, possible: Possible): void {
  const { text, starts, firsts } = segment
  let place = 0
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, starts[place])) {
    while ((starts[place + 1] ?? text.length) <= at) place++
    const least = bestFor(segment, place, beginning) + lineOf(text, at, starts[place]) * 10
    possible(place, least, firsts[place] ?? 0)
    place++
    if ((starts[place] ?? text.length) >= text.length) return
  }
}
