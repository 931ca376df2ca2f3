import { fold, foldBoth } from '#shared/base/text.ts'

/** The ways people type it: "Müller" is "muller" and "mueller", "José" only "jose". */
export function foldings(text: string): readonly string[] {
  const plain = fold(text)
  const both = foldBoth(text)
  return both === plain ? [plain] : [plain, both.slice(plain.length + 1)]
}

/** Whether one spelling of the one equals one spelling of the other. */
export function isSameText(one: string, other: string): boolean {
  const ways = foldings(other)
  return foldings(one).some((way) => ways.includes(way))
}

/** Whether every word is in the text, in any order and any spelling. */
export function isWithin(words: string, text: string): boolean {
  const held = new Set(wordsOf(text).flat())
  const [plain = [], spelled = plain] = wordsOf(words)
  return plain.every((word, at) => held.has(word) || held.has(spelled[at] ?? word))
}

const wordsOf = (text: string): readonly (readonly string[])[] =>
  foldings(text).map((way) => way.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
