import { fold, spellings } from './text.ts'

/**
 * The words that a text is found by, in every spelling. Words are found together too, up to `reach`
 * blanks apart: "mcdonald" finds "Mc Donald", "obrien" finds "O'Brien". In a script without blanks a
 * word may begin at any letter.
 */
export function searchWordsOf(text: string, reach = 0): readonly string[] {
  const [plain = '', ...others] = spellings(text)
  const words = wordsOf(plain, reach)
  if (others.length === 0) return words
  return [...new Set([...words, ...others.flatMap((each) => wordsOf(each, reach))])]
}

/** What is typed, as words: apostrophes, hyphens and dots inside a word are left out. */
export const typedWords = (typed: string): readonly string[] =>
  fold(typed)
    .split(/[^\p{L}\p{N}\p{M}'.@_-]+/u)
    .map((word) => word.replace(notInWord, ''))
    .filter((word) => word !== '')

/** How many typed words begin a word of the text. */
export function wordsFound(text: string, typed: readonly string[], reach = 0): number {
  const words = searchWordsOf(text, reach)
  return typed.filter((each) => words.some((word) => word.startsWith(each))).length
}

/** Whether every typed word begins a word of the text. */
export const isFoundIn = (text: string, typed: string): boolean => {
  const asked = typedWords(typed)
  return wordsFound(text, asked, 1) === asked.length
}

/** Whether they differ by one letter: another, one more, one less, or two in the wrong order. */
export function isOneTypo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  if (long.length > short.length) return short.slice(same) === long.slice(same + 1)
  const isSwapped = short[same] === long[same + 1] && short[same + 1] === long[same]
  return [1, ...(isSwapped ? [2] : [])].some(
    (letters) => short.slice(same + letters) === long.slice(same + letters),
  )
}

const notInWord = /[^\p{L}\p{N}\p{M}]+/gu
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Written without blanks, so a letter more or less is another word. */
export const isUnspaced = (text: string): boolean => unspaced.test(text)

/** Letters that a search inside such words may have; the longest names are shorter. */
const mostInside = 16

function wordsOf(folded: string, reach: number): readonly string[] {
  const tokens = folded.split(' ').filter((token) => token !== '')
  if (isSimple.test(folded))
    return reach === 0 ? tokens : [...tokens, ...joinedTokens(tokens, reach)]
  const parts = tokens.flatMap((token, at) =>
    token.split(notInWord).flatMap((word) => (word === '' ? [] : [{ word, token: at }])),
  )
  const words = parts.map(({ word }) => word)
  const all = [...words, ...joined(parts, reach)]
  return unspaced.test(folded) ? [...new Set([...all, ...all.flatMap(endings)])] : all
}

/** Most texts, and most of the time goes into them. */
const isSimple = /^[a-z0-9 ]*$/

const joinedTokens = (tokens: readonly string[], reach: number): readonly string[] =>
  tokens.length === 2 && !tokens.some((token) => /^\d/.test(token))
    ? [tokens.join('')]
    : joined(
        tokens.map((word, token) => ({ word, token })),
        reach,
      )

type Part = { readonly word: string; readonly token: number }

/** The longest word from each part on: a shorter one begins it. */
function joined(parts: readonly Part[], reach: number): readonly string[] {
  const found: string[] = []
  parts.slice(0, mostJoined).forEach(({ word, token }, from) => {
    let together = word
    for (let at = from + 1; at < parts.length; at++) {
      const next = parts[at]
      if (!next || next.token > token + reach || isNumber(together, next.word)) break
      together += next.word
    }
    if (together !== word) found.push(together)
  })
  return found
}

/** A long description is not a name. */
const mostJoined = 16

/** "12 34" is not 1234. */
const isNumber = (one: string, other: string): boolean => /\d$/.test(one) && /^\d/.test(other)

/** 花子 finds 山田花子. */
const endings = (word: string): readonly string[] =>
  unspaced.test(word)
    ? Array.from(word)
        .map((_, at, letters) => letters.slice(at, at + mostInside).join(''))
        .slice(1)
    : []
