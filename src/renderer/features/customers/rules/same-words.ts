import { spellings } from '#shared/base/text.ts'

/** The ways people type it, without the marks and blanks they leave out: "O'Brien" is "obrien". */
export const foldings = (text: string): readonly string[] => [
  ...new Set(spellings(text).map(withoutMarks)),
]

/** Whether one spelling of the one equals one spelling of the other. */
export function isSameText(one: string, other: string): boolean {
  const ways = foldings(other)
  return foldings(one).some((way) => ways.includes(way))
}

/** Whether every word is in the text, in any order, any spelling, and written together or apart. */
export function isWithin(words: string, text: string): boolean {
  const held = new Set(spellings(text).flatMap((way) => together(wordsOf(way))))
  return spellings(words).some((way) => isMadeOf(wordsOf(way), held))
}

/** Blanks stay between digits, and signs that tell names apart: "C++" is not "C". */
function withoutMarks(folded: string): string {
  const bare = folded.replace(/(?<!\d)[\s'._-]+|[\s'._-]+(?!\d)/g, '')
  return bare === '' ? folded : bare
}

const wordsOf = (folded: string): readonly string[] =>
  folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)

/** Each word, and each two or three written as one. */
const together = (words: readonly string[]): readonly string[] =>
  words.flatMap((_, at) => [1, 2, 3].map((many) => words.slice(at, at + many).join('')))

function isMadeOf(words: readonly string[], held: ReadonlySet<string>): boolean {
  // Up to which word all is held; each can be reached in more than one way.
  const reached = new Set([0])
  for (const at of words.keys())
    if (reached.has(at))
      for (const many of [1, 2, 3])
        if (held.has(words.slice(at, at + many).join(''))) reached.add(at + many)
  return reached.has(words.length)
}
