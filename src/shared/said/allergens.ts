import { isOneTypo } from '../base/find-words.ts'
import { isSameWord, lexicon, singularsOf } from './allergen-lexicon.ts'
import { type Unit, unitsIn, wordSet } from './allergen-units.ts'
import { allergenRows } from './allergen-words.ts'
import { animals, type Content, type Contents, contentsOf } from './contents.ts'
import { withSubstitutes } from './substitutes.ts'

/** Whether someone who can't have this must be asked about that: "nuts" and "hazelnut cream". */
export const isHeldAgainst = (cantHave: string, text: string): boolean =>
  whatIsHeld([{ value: cantHave }], [text]).length > 0

/** Those of the allergies that something in these texts is held against. Each text stands alone. */
export function whatIsHeld<A extends { readonly value: string }>(
  allergies: readonly A[],
  texts: readonly string[],
): readonly A[] {
  if (allergies.length === 0) return []
  const all = texts.map(contentsOf)
  return allergies.filter(({ value }) => {
    const cant = readCantHave(value)
    return all.some((contents) => isMet(cant, contents))
  })
}

/**
 * Whether someone who says this can't have what is asked for, or a kind of it: "nuts" finds those
 * who can't have hazelnuts, and "hazelnut" those who can't have nuts.
 */
export function isAllergyTo(asked: string): (value: string) => boolean {
  const contents = contentsOf(asked)
  const cant = readCantHave(asked)
  return (value) => isMet(readCantHave(value), contents) || isMet(cant, contentsOf(value))
}

/** What a text names of the table: "gluten", "hazelnut"; a word of the everyday kind counts. */
export const allergensNamed = (text: string): readonly string[] => [
  ...new Set(unitsIn(text).flatMap(({ meaning }) => meaning?.named ?? [])),
]

/** It speaks of an allergy, though it may not be said of what: "allergic", "verträgt kein", "Zöliakie". */
export const smellsOfAllergy = (text: string): boolean =>
  unitsIn(text).some(({ text: word }) => isOfAllergy.test(word)) ||
  refusal.test(
    unitsIn(text)
      .map((each) => each.text)
      .join(' '),
  )

const isOfAllergy =
  /^(?:\w*allerg|llerg|alerg|anaph|anaf|coeliac|celiac|zoli(?:$|ak)|zoeliak|\w*intol{1,2}er|intol$|\w*unvertrag|\w*unvertraeg|hypersens|hipersens|uberempf|epipen)/
const refusal = new RegExp(
  [
    /\b(?:cant|can ?not|must not|mustnt|may not|never|doesnt) (?:have|eat|eats|drink|take|tolerate)\b/,
    /\b(?:react(?:s|ion)? to|sensitive to|makes? \w+ (?:ill|sick))\b/,
    /\bvertra(?:e?gt|gen|ge)\b.*\b(?:kein\w*|nicht|nix)\b/,
    /\b(?:kann|darf|soll)\b.*\b(?:kein\w*|nicht)\b.*\b(?:essen|trinken|haben|vertragen|zu sich)\b/,
    /\bno (?:puede|tolera|come|toma|bebe|soporta)\b|\ble sienta[n]? mal\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

type CantHave = {
  readonly of: readonly string[]
  /** It is lactose alone: what is free of lactose may be had. */
  readonly lactoseOnly: boolean
  readonly except: readonly string[]
  /** Words the table does not know. */
  readonly words: readonly string[]
}

/** "I can't have nuts (but almonds are fine)", "gluten-free", "alérgica a la lactosa". */
function readCantHave(value: string): CantHave {
  const except: string[] = []
  const of: string[] = []
  const words: string[] = []
  for (const part of cut(withSubstitutes(unitsIn(value)))) {
    const named = part.units.flatMap(({ is, meaning }) =>
      is === 'vegan' ? animals : (meaning?.named ?? []),
    )
    if (part.isExcept) except.push(...named)
    else if (named.length > 0) of.push(...named)
    else words.push(...part.units.filter(isTelling).map((unit) => unit.text))
  }
  return {
    // Milk is the allergen of the list: whoever can't have it can have no butter.
    of: of.map((is) => (is === 'milk' || is === 'lactose' ? 'dairy' : is)),
    lactoseOnly: of.includes('lactose') && !of.some((is) => is === 'milk' || is === 'dairy'),
    except,
    words,
  }
}

type Cut = { readonly units: Unit[]; isExcept: boolean }

function cut(units: readonly Unit[]): readonly Cut[] {
  const parts: Cut[] = [{ units: [], isExcept: false }]
  units.forEach((unit, at) => {
    const last = parts.at(-1)
    if (isException(unit.text) || (unit.is === 'no' && isBut(units[at - 1]?.text ?? '')))
      parts.push({ units: [], isExcept: true })
    else if (unit.is === 'and' || unit.is === 'or')
      parts.push({ units: [], isExcept: last?.isExcept ?? false })
    else if (unit.is === 'comma' || unit.is === 'item' || isBut(unit.text))
      parts.push({ units: [], isExcept: false })
    else {
      if (last && isFine(unit.text)) last.isExcept = true
      last?.units.push(unit)
    }
  })
  return parts
}

const isBut = wordSet('but, aber, pero')
const isException = wordSet('except, apart, außer, ausser, ausgenommen, excepto, salvo, menos')
const isFine = wordSet('ok, okay, fine, allowed, erlaubt, geht, gehen, vale, bien')

const isTelling = ({ is, text }: Unit): boolean =>
  is === 'word' &&
  text.length > 1 &&
  !isFiller(text) &&
  !isOfAllergy.test(text) &&
  !/^\d/.test(text)

const isFiller = wordSet(
  'all, any, anything, everything, with, in, bad, very, severe, severely, strong, mild, trace, traces, too, the, thing, product, food, fruit, raw, fresh, cooked, free, not, have, has, eat, drink, can, cant, cannot, must, may, to, is, are, am, she, he, they, we, it, im, her, his, my, because, disease, intolerance, sensitive, makes, gets, ill, sick, only, also, of, or, ' +
    'alles, alle, jede, jegliche, sehr, stark, schwer, leicht, spuren, spur, von, gegen, auf, verträgt, vertraegt, darf, kann, hat, ist, isst, essen, nicht, kein, der, die, das, den, dem, ihr, sein, produkt, obst, roh, roher, frisch, bitte, ' +
    'todo, toda, todos, todas, muy, grave, leve, trazas, traza, soy, es, la, el, los, las, al, por, puede, puedo, tomar, comer, tiene, tengo, cosas, producto, fruta, crudo, cruda, tolera, tolero, intolerancia, red, green, white, black, blue, yellow, rot, grün, weiß, rojo, roja, verde',
)

function isMet(cant: CantHave, { found, words }: Contents): boolean {
  return (
    found.some((content) => cant.of.some((is) => isOf(is, content, cant))) ||
    cant.words.some((word) => words.some((each) => isTheWord(word, each)))
  )
}

function isOf(is: string, content: Content, cant: CantHave): boolean {
  const isOne = isUnder(content.is, is)
  // "Nut bread" may be of almonds.
  const mayBeOne = wholes.has(content.is) && isUnder(is, content.is)
  if (!isOne && !mayBeOne) return false
  if (isOne && cant.except.some((each) => isUnder(content.is, each))) return false
  return !content.without.some((each) => isWithout(each, is, content, cant))
}

/** Whether being free of this makes it safe: wheat in a gluten-free roll is still wheat. */
function isWithout(left: string, is: string, content: Content, cant: CantHave): boolean {
  if (left === 'lactose') return cant.lactoseOnly
  if (!isUnder(content.is, left)) return false
  if (content.isImplied || content.is === left) return true
  return left === 'gluten'
    ? is === 'gluten'
    : isUnder(left, 'dairy') || animals.some((each) => each === left)
}

function isUnder(one: string, other: string): boolean {
  return one === other || (parents.get(one) ?? []).some((each) => isUnder(each, other))
}

const parents: ReadonlyMap<string, readonly string[]> = new Map(
  allergenRows.map(({ is, of = [] }) => [is, of]),
)
const wholes: ReadonlySet<string> = new Set(
  allergenRows.filter((row) => row.whole).map(({ is }) => is),
)

/** The word itself, in the plural, misspelt by a letter, or in a German compound: "Apfelkuchen". */
function isTheWord(word: string, other: string): boolean {
  if (word[0] !== other[0]) return false
  if (isSameWord(word, other)) return true
  if (singularsOf(word).some((each) => each.length >= 7 && isOneTypo(each, other))) return true
  return stemsOf(word).some((stem) => other.startsWith(stem) && isHead(other.slice(stem.length)))
}

const stemsOf = (word: string): readonly string[] =>
  [word, word.replace(/(?:en|[nes])$/, '')].filter((stem) => stem.length >= 4)

const isHead = (rest: string): boolean =>
  rest !== '' &&
  ['', 'n', 's', 'en', 'e', 'er'].some(
    (joint) =>
      rest.startsWith(joint) &&
      (heads(rest.slice(joint.length)) || isBaked(rest.slice(joint.length))),
  )

const isBaked = (rest: string): boolean =>
  rest.length > 3 && lexicon().meanings.get(rest)?.isWheatDish === true

const heads = wordSet(
  'Saft, Suppe, Eis, Marmelade, Konfitüre, Creme, Soße, Sauce, Salat, Mus, Kompott, Tee, Sirup, Schnitte, Milch, Quark, Joghurt, Butter, Käse, Öl, Pulver, Gelee, Likör, Schorle, Limonade, Füllung, Stück, Püree, Smoothie, Shake, Bonbon, Aroma, Scheibe, allergie',
)
