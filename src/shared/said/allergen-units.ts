import { fold, spellings } from '../base/text.ts'
import { anyone, lexicon, listed, type Meaning, nameMeant } from './allergen-lexicon.ts'
import { partsOf } from './compound-words.ts'

/** A word or a phrase of what was said, and what it does to the others. */
export type Unit = {
  readonly is:
    | 'word'
    | 'no'
    | 'non'
    | 'free'
    | 'vegan'
    | 'with'
    | 'and'
    | 'or'
    | 'of'
    | 'count'
    | 'comma'
    | 'item'
  readonly text: string
  readonly meaning?: Meaning
  /** "milk" of oats. */
  readonly isSubstitute?: true
  /** "gluten- und laktosefrei": it leans on a word that follows. */
  readonly hangs?: boolean
  /** Joined to the word before it, with or without a hyphen. */
  readonly joins?: boolean
}

type Token = { readonly word: string; readonly gap: string }

const longestPhrase = 5

export function unitsIn(text: string): readonly Unit[] {
  const tokens = tokensIn(text)
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; ) {
    const { gap = '' } = tokens[at] ?? {}
    const broken = at === 0 ? undefined : breakIn(gap)
    if (broken) units.push({ is: broken, text: gap })
    const [unit, length] = longestAt(tokens, at)
    const joins = gap === joint || gap === '-'
    units.push({ ...unit, joins, hangs: /^-[\s,]/.test(tokens[at + length]?.gap ?? '') })
    at += length
  }
  return units
}

const joint = ''

function tokensIn(text: string): readonly Token[] {
  const plain = fold(text)
    .replace(/\bw\/(o\b)?/g, (_, o) => (o ? 'without ' : 'with '))
    .replace(/(?<![\p{L}\d])([sc])\/(?=\p{L})/gu, (_, of) => (of === 's' ? 'sin ' : 'con '))
    .replace(/(?<![\p{L}\d])o\. (?=\p{L})/gu, 'ohne ')
    .replace(/(?<![\p{L}\d])([gdl])f(?![\p{L}\d])/gu, (_, of) => `${freeOf.get(of)} free`)
    .replace(/&/g, ' and ')
    .replace(/(\p{L})['’´`](\p{L}+)/gu, (_, one, rest) => one + (rest === 's' ? '' : rest))
  const tokens: Token[] = []
  let end = 0
  for (const found of plain.matchAll(/\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{N}]+/gu)) {
    const gap = plain.slice(end, found.index)
    end = found.index + found[0].length
    const [first = '', ...more] = joinedOrParts(tokens, found[0], gap)
    tokens.push({ word: first, gap }, ...more.map((word) => ({ word, gap: joint })))
  }
  return tokens
}

/** "coco-nut" is "coconut": with a hyphen the whole word is looked up first. */
function joinedOrParts(before: Token[], word: string, gap: string): readonly string[] {
  const last = gap === '-' ? before.at(-1) : undefined
  const whole = last && last.word + word
  if (whole === undefined || !lexicon().meanings.has(whole)) return partsOf(word)
  before.pop()
  return [whole]
}

/** GF, DF, LF. */
const freeOf = new Map([
  ['g', 'gluten'],
  ['d', 'dairy'],
  ['l', 'lactose'],
])

function breakIn(gap: string): 'comma' | 'item' | undefined {
  if (/[;+\n]/.test(gap)) return 'item'
  return /[^\s-]|\s-+\s/.test(gap) ? 'comma' : undefined
}

function longestAt(tokens: readonly Token[], at: number): readonly [Unit, number] {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 1; length--) {
    const some = tokens.slice(at, at + length)
    if (some.slice(1).some(({ gap }) => breakIn(gap))) continue
    const text = some.map(({ word }) => word).join(' ')
    const unit = known(text)
    if (unit) return [unit, length]
  }
  const text = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  // Spanish "soy" is "I am".
  if (text === 'soy' && afterIAm.test(next)) return [{ is: 'word', text }, 1]
  if (text === 'free' && /^(?:range|style|hand|trade)/.test(next)) return [{ is: 'word', text }, 1]
  const meant = known(text) ?? known(nameMeant(text) ?? '')
  return [meant ? { ...meant, text: meant.meaning ? meant.text : text } : { is: 'word', text }, 1]
}

const afterIAm = /^(?:celiac|alerg|intoler|vegan|vegetar|diabet|hipersens|muy|una?$|el$|la$|de$)/

function known(text: string): Unit | undefined {
  const meaning = lexicon().meanings.get(text)
  if (meaning) return { is: 'word', text, meaning }
  const is = /^\d\S*$/.test(text) ? 'count' : roles.get(text)
  return is && { is, text }
}

const roleWords: Readonly<Partial<Record<Unit['is'], string>>> = {
  no: 'no, not, without, doesnt, dont, isnt, ohne, kein, keine, keinen, keiner, keinem, keines, nicht, nix, sin, nada de, hold, hold the, minus, free of, free from, frei von, freie von, libre de, libres de, exento de, exenta de, instead of, rather than, statt, anstatt, anstelle von, en vez de, en lugar de, neither, weder, never, nie, leave out, omit, sans, senza',
  non: 'non',
  free: 'free, frei, freie, freies, freier, freien, freiem, los, lose, loses, loser, losen, less',
  vegan:
    'vegan, vegane, veganer, veganes, veganen, veganem, vegano, vegana, veganos, veganas, plant based, plantbased, pflanzlich, pflanzliche, pflanzliches, pflanzlicher, pflanzlichen, rein pflanzlich',
  with: 'with, mit, con, plus, extra, but, aber, pero, sondern, sino, also, auch, dazu, tambien, topped, topped with, filled, gefullt, relleno, rellena, only, nur, solo, on top of',
  and: 'and, und, y, sowie, n',
  or: 'or, oder, o, u, nor, ni, noch',
  of: 'of, from, de, del, aus, von, made from, made with, hecho de, hecha de, a base de, auf basis von',
  count:
    'one, two, three, four, five, six, ein, eine, einen, zwei, drei, vier, funf, sechs, un, una, unos, unas, dos, tres, cuatro, cinco, seis, a, an, another, otro, otra, half, dozen, halbes, medio, media',
}

const roles: ReadonlyMap<string, Unit['is']> = new Map(
  Object.entries(roleWords).flatMap(([is, words]) =>
    // The keys are roles.
    listed(words).map((word) => [word, is as Unit['is']] as const),
  ),
)

/** A set of words and phrases, in any spelling and in the plural. */
export function wordSet(words: string): (text: string) => boolean {
  let all: ReadonlySet<string> | undefined
  return (text) => {
    all ??= new Set(listed(words).flatMap(spellings).flatMap(anyone))
    return all.has(text)
  }
}
