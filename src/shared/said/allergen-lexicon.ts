import { isOneTypo } from '../base/find-words.ts'
import { spellings } from '../base/text.ts'
import {
  allergenRows,
  dishRows,
  harmless,
  lookalikes,
  milkyDrinks,
  wheatDishes,
} from './allergen-words.ts'

/** What a word or phrase says of what is in it. */
export type Meaning = {
  /** Named by its own word. */
  readonly named?: readonly string[]
  /** In it as a rule: a dish's. */
  readonly implied?: readonly string[]
  readonly isMilky?: true
  readonly isWheatDish?: true
}

type Lexicon = {
  readonly meanings: ReadonlyMap<string, Meaning>
  /** Beginnings and ends of German compounds. */
  readonly starts: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  /** Names that a typo may be meant for, by their first letter: few are mistyped in that. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

/** Made at the first use: a shop without allergies never needs it. */
export function lexicon(): Lexicon {
  made ??= makeLexicon()
  return made
}

let made: Lexicon | undefined

export const listed = (words: string): readonly string[] => words.split(', ')

type Compound = 'both' | 'start' | 'end' | 'none'

function makeLexicon(): Lexicon {
  const meanings = new Map<string, Meaning>()
  const starts = new Set<string>()
  const ends = new Set<string>()
  const names = new Map<string, string[]>()
  const addName = (name: string): void => {
    const alike = names.get(name[0] ?? '')
    if (alike) alike.push(name)
    else names.set(name[0] ?? '', [name])
  }
  const add = (word: string, meaning: Meaning, inflect: Inflect, compound: Compound): void => {
    for (const spelling of spellings(word)) {
      for (const form of inflect(spelling)) {
        meanings.set(form, joined(meanings.get(form), meaning))
        if (compound === 'both' || compound === 'end') ends.add(form)
        if (meaning.named && spelling.length >= 6 && !form.includes(' ')) addName(form)
      }
      if (compound === 'both' || compound === 'start') starts.add(spelling)
    }
  }
  for (const { is, en, de, es } of allergenRows) {
    for (const word of listed(en ?? '')) add(word, { named: [is] }, english, 'none')
    for (const word of listed(es ?? '')) add(word, { named: [is] }, spanish, 'none')
    for (const word of listed(de ?? ''))
      add(word.replace(/[+>=]$/, ''), { named: [is] }, german, compoundOf(word))
  }
  for (const { has, words } of dishRows)
    for (const word of listed(words))
      add(word.replace('+', ''), { implied: has }, anyone, word.endsWith('+') ? 'both' : 'none')
  const wheat: Meaning = { implied: ['wheat'], isWheatDish: true }
  for (const word of listed(wheatDishes.en)) add(word, wheat, english, 'none')
  for (const word of listed(wheatDishes.es)) add(word, wheat, spanish, 'none')
  for (const word of listed(wheatDishes.de)) add(word, wheat, german, 'end')
  for (const word of listed(milkyDrinks))
    add(word, { implied: ['milk'], isMilky: true }, anyone, 'none')
  for (const word of listed(harmless)) {
    for (const form of spellings(word).flatMap(anyone)) meanings.set(form, {})
    if (word.length < 5 || word.includes(' ')) continue
    for (const form of spellings(word)) {
      starts.add(form)
      ends.add(form)
    }
  }
  meanings.delete('')
  return { meanings, starts, ends, names }
}

const compoundOf = (word: string): Compound => {
  if (word.endsWith('=') || word.includes(' ')) return 'none'
  if (word.endsWith('>')) return 'start'
  return word.endsWith('+') || word.length >= 5 ? 'both' : 'none'
}

/** "Sepia" is a squid in two languages: both meanings count, of the same kind once. */
function joined(one: Meaning | undefined, other: Meaning): Meaning {
  if (!one) return other
  const all = (key: 'named' | 'implied') => [
    ...new Set([...(one[key] ?? []), ...(other[key] ?? [])]),
  ]
  return { ...one, ...other, named: all('named'), implied: all('implied') }
}

type Inflect = (word: string) => readonly string[]

const english: Inflect = (word) =>
  /[^aeiou]y$/.test(word)
    ? [word, `${word.slice(0, -1)}ies`]
    : [word, `${word}s`, ...(/(?:s|x|z|ch|sh|o)$/.test(word) ? [`${word}es`] : [])]

const german: Inflect = (word) =>
  word.length < 4 ? [word] : [word, ...['n', 'en', 'e', 's'].map((end) => `${word}${end}`)]

const spanish: Inflect = (word) => [
  word,
  `${word}s`,
  `${word}es`,
  ...(word.endsWith('z') ? [`${word.slice(0, -1)}ces`] : []),
]

/** As the plural of any of the three languages would have it. */
export const anyone: Inflect = (word) => [...english(word), ...german(word), ...spanish(word)]

/** One word is the other in its plural, in any of the three languages. */
export const isSameWord = (one: string, other: string): boolean =>
  one === other || anyone(one).includes(other) || anyone(other).includes(one)

/** The singulars that a word may be the plural of. */
export const singularsOf = (word: string): readonly string[] => [
  word,
  word.replace(/ies$/, 'y'),
  word.replace(/ces$/, 'z'),
  ...['s', 'es', 'n', 'en', 'e'].map((end) => word.replace(new RegExp(`${end}$`), '')),
]

const different: ReadonlySet<string> = new Set(listed(lookalikes).flatMap(spellings))

/** The name a misspelt word is meant for: "hazlenut". */
export const nameMeant = (word: string): string | undefined =>
  word.length < 5 || different.has(word)
    ? undefined
    : lexicon()
        .names.get(word[0] ?? '')
        ?.find((name) => isOneTypo(word, name))
