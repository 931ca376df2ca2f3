import { type Searched, searched } from '#book/people.ts'
import { searchWordsOf, typedWords } from '#shared/base/find-words.ts'
import { digitsOf, fold } from '#shared/base/text.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { plainPhone } from '#shared/said/plain-phone.ts'
import { type TypedPhone, typedPhone } from '#shared/said/same-phone.ts'

/** The texts of each field; those of a person inside stand together. */
export type Searchable = Readonly<Record<Exclude<Searched, 'people'>, readonly string[]>> & {
  readonly people: readonly (readonly string[])[]
}

const between = '\n'
const betweenPeople = '\u0001'
const end = '\u0000'
/** Names are written together and apart: "Mc Donald", "de la Cruz". */
const nameReach = 3

/**
 * One person's searchable text: a folded line per field, in the order of `searched`, with a blank before each word, so that "
 * mar" finds the start of a word. Phones and codes also appear as digits alone.
 */
export function haystackOf(person: Searchable): string {
  const { name, people, description, tags, codes, phones, emails } = person
  return [
    inWords(name, nameReach),
    people.length === 0 ? '' : people.map((each) => inWords(each, nameReach)).join(betweenPeople),
    inWords(description),
    inWords(tags),
    codes.length === 0 ? '' : inWords([...codes, ...codes.map(digitsOf)]),
    inDigits(phones),
    inWords(emails),
    end,
  ].join(between)
}

function inWords(texts: readonly string[], reach = 0): string {
  let words = ''
  for (const text of texts) for (const word of searchWordsOf(text, reach)) words += ` ${word}`
  return words
}

/** A number is found by any three digits of it; not by the "4" of every +49. */
function inDigits(phones: readonly string[]): string {
  let found = ''
  for (const phone of phones) {
    const { number, others, words } = plainPhone(phone)
    found += `#${number}`
    for (const other of others) found += `#${other}`
    // The words in every spelling, and the hour said with them.
    if (words !== '') found += inWords([phone.replace(/\p{Nd}+/gu, ' '), words])
  }
  return found
}

/** What is asked for. */
export type Asked = {
  /** The whole query: names that begin with it come first. */
  readonly typed: string
  /** " mar" and " n" for "mar n"; digits are found anywhere in a number. The longest first. */
  readonly needles: readonly string[]
  readonly phone?: TypedPhone
}

export function askedBy(query: string, country?: PhoneCountry): Asked {
  const typed = sortedBy(query)
  const phone = typedPhone(query, country)
  if (phone) return { typed, needles: [phone.core], phone }
  const needles = typedWords(query)
    // A number is dialled with a leading 0, which is absent after +49.
    .map((word) => (/^\d{3,}$/.test(word) ? word.replace(/^0{1,2}(?=\d{3})/, '') : ` ${word}`))
  // The longest first: it rules out most people, so the others are checked for few.
  return { typed, needles: needles.sort((one, other) => other.length - one.length) }
}

/** "mc donald" may be written down as "McDonald": the query with two or three words as one. */
export function askedTogether(query: string): readonly Asked[] {
  const words = typedWords(query)
  if (words.length < 2 || words.length > mostWords || words.some((word) => /^\d/.test(word)))
    return []
  return words.flatMap((_, at) =>
    [2, 3].flatMap((many) => {
      const together = words.slice(at, at + many)
      if (together.length < many) return []
      return [
        askedBy([...words.slice(0, at), together.join(''), ...words.slice(at + many)].join(' ')),
      ]
    }),
  )
}

/** More are a sentence. */
const mostWords = 4

/** How a haystack begins, and what names are sorted by. */
export const sortedBy = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** Starts with a blank, as words do in a haystack. */
export const isWord = (needle: string): boolean => needle.startsWith(' ')

/**
 * Lower is better, -1 is no match: how telling the fields are, and whether the name begins with the
 * query. `fieldOf` works the field out again; thousands are scored for eight that are shown.
 */
export function scoreOf(hay: string, asked: Asked): number {
  let sum = 0
  for (const needle of asked.needles) {
    const at = placeOf(hay, needle, asked)
    if (at < 0) return -1
    sum += lineOf(hay, at)
  }
  if (sum > 0 && isOfSeveral(hay, asked)) {
    const lines = linesOfOne(hay, asked)
    if (!lines) return -1
    sum = sumOf(lines)
  }
  return sum * 10 + (hay.startsWith(asked.typed, 1) ? 0 : 5)
}

/** The least telling field that a needle was found in. */
export function fieldOf(hay: string, asked: Asked): Searched {
  const lines = isOfSeveral(hay, asked)
    ? linesOfOne(hay, asked)
    : asked.needles.map((needle) => lineOf(hay, placeOf(hay, needle, asked)))
  return searched[Math.max(...(lines ?? [0]))] ?? 'name'
}

function placeOf(hay: string, needle: string, { phone }: Asked): number {
  if (!phone) return hay.indexOf(needle)
  const anywhere = phone.anywhere === undefined ? -1 : hay.indexOf(phone.anywhere)
  if (anywhere >= 0) return anywhere
  for (const found of hay.matchAll(number)) if (phone.isMeant(found[1] ?? '')) return found.index
  return -1
}

const number = /#(\+?\d+)/g

/** Every phone number of someone. */
export const numbersIn = (hay: string): readonly string[] =>
  [...hay.matchAll(number)].flatMap((found) => found[1] ?? [])

/** Two people's words are not one's: "frau p" is not Frau Yılmaz who works with Pedro. */
const isOfSeveral = (hay: string, { needles }: Asked): boolean =>
  needles.length > 1 && hay.includes(betweenPeople)

/** The line of each needle, all found in the customer and one of the people inside. */
function linesOfOne(hay: string, { needles }: Asked): readonly number[] | undefined {
  const [name = '', people = '', ...others] = hay.split(between)
  const own = [name, '', ...others]
  const found = people.split(betweenPeople).flatMap((person) => {
    const texts = own.with(peopleLine, person)
    const lines = needles.map((needle) => texts.findIndex((text) => text.includes(needle)))
    return lines.every((line) => line >= 0) ? [lines] : []
  })
  return found.toSorted((one, other) => sumOf(one) - sumOf(other))[0]
}

const peopleLine = searched.indexOf('people')
const sumOf = (lines: readonly number[]): number => lines.reduce((sum, line) => sum + line, 0)

export function lineOf(text: string, at: number, from = 0): number {
  let line = 0
  for (let next = text.indexOf(between, from); next >= 0 && next < at; ) {
    line++
    next = text.indexOf(between, next + 1)
  }
  return line
}
