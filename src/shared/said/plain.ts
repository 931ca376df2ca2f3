import { fold } from '../base/text.ts'

/** A stretch of a text: from `start` to just before `end`, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/**
 * A text as readers compare it: lower case, without accents, every blank a space. It is as long as
 * the text in NFC, so that a span of it is a span of what was typed.
 */
export function plainOf(text: string): string {
  let plain = ''
  for (const letter of text.normalize('NFC')) {
    const folded = /[\p{Z}\p{Cc}]/u.test(letter) ? ' ' : plainMarks(fold(letter))
    plain += folded.length === letter.length ? folded : letter.toLowerCase().slice(0, letter.length)
  }
  return plain
}

const plainMarks = (letter: string): string =>
  /[’‘`´ʼ]/.test(letter) ? "'" : /[‐‑‒–—−]/.test(letter) ? '-' : letter

/** The text with commas in the place of a stretch, so that all other spans stay right and none crosses it. */
export const masked = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ','.repeat(end - start) + text.slice(end)

const wideMarks = '、，،；؛：（）'
const theirPlain = [', ', ', ', ', ', '; ', '; ', ': ', ' (', ') ']

/** Commas, colons and brackets of Japanese, Chinese and Arabic as others write them. */
export const withPlainMarks = (text: string): string =>
  text.replace(/[、，،；؛：（）]\s*/g, ([mark = '']) => theirPlain[wideMarks.indexOf(mark)] ?? mark)

/** Any of these words, the longest first; blanks in them match any number of blanks. */
export const anyOf = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|')})`
