import { isOneTypo, isUnspaced } from '#shared/base/find-words.ts'
import { type HeadsOfOne, headsOfOne } from './people-heads.ts'
import { type Asked, isWord } from './people-scan.ts'
import { type Head, headOf } from './people-segment.ts'

/** At least one of the two words has as many letters; shorter ones have too many neighbours: "Anna" is not "Ana". */
const fewest = 5

/** What someone is found by when each word may have one wrong letter. */
export type Like = {
  readonly asked: Asked
  /** The words as they are written down. */
  readonly words: readonly string[]
}

/** Absent when a word is not like any of theirs, or when nothing is misspelt. */
export function likeOf(hay: string, asked: Asked): Like | undefined {
  const words: string[] = []
  const needles: string[] = []
  for (const needle of asked.needles) {
    const like = hay.includes(needle) ? needle : wordLike(hay, needle)
    if (like === undefined) return undefined
    if (like !== needle) words.push(like.trim())
    needles.push(like)
  }
  return words.length === 0 ? undefined : { asked: { ...asked, needles }, words }
}

function wordLike(hay: string, needle: string): string | undefined {
  if (!mayBeMisspelt(needle)) return undefined
  const typed = needle.slice(1)
  for (let at = hay.indexOf(' '); at >= 0; at = hay.indexOf(' ', at + 1)) {
    const length = lengthOfWord(hay, at + 1)
    if (Math.max(length, typed.length) < fewest || Math.abs(length - typed.length) > 1) continue
    const word = hay.slice(at + 1, at + 1 + length)
    // "aria" is the middle of Maria, and no misspelling of it.
    const isStart = typed.length >= fewest || word[0] === typed[0]
    if (isStart && !/\d/.test(word) && isOneTypo(word, typed)) return ` ${word}`
  }
  return undefined
}

/** A blank ends it, and what is between fields and people. */
function lengthOfWord(hay: string, from: number): number {
  let at = from
  while (hay.charCodeAt(at) > 32) at++
  return at - from
}

/** A number is another number with one digit changed. */
const mayBeMisspelt = (needle: string): boolean =>
  isWord(needle) && needle.length >= fewest && !/\d/.test(needle) && !isUnspaced(needle)

/** How a word begins that may be meant, for each word; absent when no word can be misspelt. */
export function headsLike({ needles, phone }: Asked): readonly HeadsOfOne[] | undefined {
  if (phone || !needles.some(mayBeMisspelt)) return undefined
  return needles
    .filter(isWord)
    .map((needle) =>
      headsOfOne(mayBeMisspelt(needle) ? misspelt(needle.slice(1)) : [headOf(needle, 1)]),
    )
}

/** One wrong letter after the first two leaves those; before that it leaves what follows. */
function misspelt(word: string): readonly Head[] {
  const [first = '', second = '', third = ''] = word
  const rest = word.slice(2)
  return [
    headOf(first + second, 0),
    // Another letter.
    { ...headOf(word, 0), mask: 0x00ffffff },
    { ...headOf(word, 0), mask: 0xff00ffff },
    // One too many.
    headOf(second + rest, 0),
    headOf(first + rest, 0),
    // One missing.
    { ...headOf(` ${word}`, 0), mask: 0x00ffffff },
    { ...headOf(`${first} ${second}${rest}`, 0), mask: 0xff00ffff },
    // In the wrong order.
    headOf(second + first + rest, 0),
    headOf(first + third + second + rest.slice(1), 0),
  ].map(({ letters, mask }) => ({ letters: (letters & mask) >>> 0, mask }))
}
