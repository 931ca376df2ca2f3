import { digitsOf, fold, tidy } from '#shared/base/text.ts'
import { isMarkerAlone, readAllergySaid } from '#shared/said/allergy-said.ts'
import { type DateSaid, readDateSaid } from '#shared/said/date-said.ts'
import { isKnownAllergen } from '#shared/said/known-allergen.ts'
import {
  isNameLike,
  isSomeoneAtFirm,
  type PersonSaid,
  personIn,
  readPersonSaid,
} from '#shared/said/person-said.ts'
import { plainOf } from '#shared/said/plain.ts'
import { isServing, isTaken } from '#shared/said/said-words.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'

/** A piece of a line, and how it was understood. */
export type Part =
  | { readonly kind: 'words' | 'since' | 'phone' | 'email'; readonly text: string }
  /** `of` is someone inside; absent, it is the customer's own. */
  | { readonly kind: 'allergy'; readonly text: string; readonly of?: PersonSaid }
  | { readonly kind: 'person'; readonly person: PersonSaid }
  | { readonly kind: 'date'; readonly date: DateSaid }

/** By what a line is read. */
export type Manner = SaidAt & { readonly trade: 'counter' | 'jobs' }

/** Reads the text between two dashes: one thing, or a list in which some are allergies. */
export function readPart(text: string, manner: Manner): readonly Part[] {
  const { bare, inside } = openBrackets(text, manner)
  const pieces = withMarkers(piecesOf(bare))
  const parts: Part[] = []
  const words: string[] = []
  const isAllAllergies = pieces.every((each) => readAllergySaid(each) !== undefined)
  let owner: PersonSaid | undefined
  let list: 'all' | 'or' | undefined
  pieces.forEach((piece, at) => {
    if (list && goesOn(pieces.slice(at), list, manner)) {
      const more = readAllergySaid(`no ${piece}`)?.what ?? [piece]
      parts.push(...more.map((each) => allergy(each, owner)))
      return
    }
    const read = readNext(piece, owner, manner, isAllAllergies)
    const said = read.flatMap((each) => (each.kind === 'allergy' ? [each] : []))
    list = said.length === 0 ? undefined : readAllergySaid(piece)?.isOutright ? 'all' : 'or'
    owner = ownerIn(read) ?? (said.length > 0 ? owner : undefined)
    for (const each of read) {
      if (each.kind === 'words') words.push(each.text)
      else parts.push(each.kind === 'allergy' ? allergy(each.text, each.of ?? owner) : each)
    }
  })
  const opened = inside.map((each) =>
    each.kind === 'allergy' && !each.of ? allergy(each.text, owner) : each,
  )
  return [
    ...(words.length === 0 ? [] : [{ kind: 'words' as const, text: words.join(', ') }]),
    ...parts,
    ...opened,
  ]
}

/** "peanuts, epipen" and "EpiPen, hazelnut" are said together. */
function withMarkers(pieces: readonly string[]): readonly string[] {
  const at = pieces.findIndex(isMarkerAlone)
  if (at < 0) return pieces
  const beside = [at + 1, at - 1].find((each) => isShortAllergen(pieces[each]))
  if (beside === undefined) return pieces
  const joined = `allergy: ${pieces[beside]}`
  return pieces.flatMap((each, place) => (place === beside ? [joined] : place === at ? [] : [each]))
}

const isShortAllergen = (text = ''): boolean =>
  text.split(' ').length <= 2 && isKnownAllergen(text.split(' ').at(-1) ?? '')

const allergy = (text: string, of: PersonSaid | undefined): Part =>
  of ? { kind: 'allergy', text, of } : { kind: 'allergy', text }

function ownerIn(read: readonly Part[]): PersonSaid | undefined {
  for (const each of read) {
    if (each.kind === 'person') return each.person
    if (each.kind === 'allergy' && each.of) return each.of
  }
  return undefined
}

/** "December 3, 1941" is one piece. */
const piecesOf = (text: string): readonly string[] =>
  text
    .split(
      /(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}(?:st|nd|rd|th)?),\s+/iu,
    )
    .flatMap((each) => tidy(each) ?? [])

/** "allergic to nuts, eggs": the list goes on until something is taken. */
function goesOn(rest: readonly string[], list: 'all' | 'or', manner: Manner): boolean {
  const [piece = ''] = rest
  const words = piece.split(' ')
  const isNamed = words.length <= 4 && isKnownAllergen(words.at(-1) ?? '')
  const hasOr = /(?:^|\s)(?:or|nor|oder|o|ni|and|und|y)\s/iu
  if (list === 'or')
    return (
      isNamed &&
      words.length <= 2 + 2 * Number(hasOr.test(piece)) &&
      rest.some((each) => hasOr.test(each))
    )
  if (readPiece(piece, manner, false).some((each) => each.kind !== 'words')) return false
  if (hasOr.test(piece)) return isNamed || !isTaken(piece)
  return (isNamed && words.length <= 2) || (words.length === 1 && !isTaken(piece))
}

/** "Lena (Kind Paul: Nussallergie)": what is in the brackets, where it is more than words. */
function openBrackets(text: string, manner: Manner) {
  const inside: Part[] = []
  const bare = text.replace(/\s*[([]([^()[\]]{2,})[)\]]/g, (whole, said: string) => {
    const read = readPart(said, manner)
    const isRead =
      read.length > 0 &&
      read.every((each) => each.kind !== 'words') &&
      read.some((each) => each.kind !== 'person' || each.person.role !== undefined)
    if (!isRead) return whole
    inside.push(...read)
    return ' '
  })
  return { bare: tidy(bare.replace(/\s+([,:])/g, '$1')) ?? '', inside }
}

/** "kids: Max, Mia": the next name is one of them too. */
function readNext(
  piece: string,
  before: PersonSaid | undefined,
  manner: Manner,
  isAlone: boolean,
): readonly Part[] {
  const isOneMore =
    before?.role !== undefined && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(piece) && !isTaken(piece)
  if (isOneMore) return [{ kind: 'person', person: { ...before, name: piece } }]
  return readPiece(piece, manner, isAlone)
}

/** One thing between two commas; what is left of it stays as words. */
export function readPiece(text: string, manner: Manner, isAlone: boolean): readonly Part[] {
  const { parts, rest } = waysIn(text)
  if (rest === undefined) return parts
  return [...parts, ...(readWhole(rest, manner, isAlone) ?? [{ kind: 'words', text: rest }])]
}

function readWhole(text: string, manner: Manner, isAlone: boolean): readonly Part[] | undefined {
  const date = readDateSaid(text, manner)
  if (date) return [...peopleInDate(date), { kind: 'date', date }]
  return readSince(text, manner) ?? readAllergy(text, manner, isAlone) ?? readPerson(text, manner)
}

/** "wife Ada birthday 3 May" tells of Ada as well. */
function peopleInDate({ forWhom }: DateSaid): readonly Part[] {
  const person = forWhom === undefined ? undefined : personIn(forWhom, false)
  return person?.role === undefined ? [] : [{ kind: 'person', person }]
}

const year = '(?:19|20)\\d\\d'
const wholeYear = new RegExp(`^${year}$`)
const wholeSince =
  /^(?:(?:an?|eine?|un|una|is|ist|es|our|unser\w*)\s+)*(?:(?:regular|client|customer|here|coming|comes|been\s+here|been\s+coming|with\s+us|stammkund\w*|stammgast|kund\w*|gast|kommt|dabei|da|hier|bei\s+uns|cliente|clienta|viene|aqui|con\s+nosotros)\s+)?(?:since|seit|desde)\s+(?<since>.{1,60})$/u
const sinceAtEnd = new RegExp(
  `(?<!\\bnot)\\s(?:(?:regular|client|customer|here|kund\\w*|stammkund\\w*|kommt|cliente|viene)\\s+)?(?:since|seit|desde)\\s+(?<since>(?:\\p{L}+\\s+){0,2}${year})$`,
  'u',
)

function readSince(text: string, manner: Manner): readonly Part[] | undefined {
  const plain = plainOf(text)
  const whole = wholeSince.exec(plain)?.groups?.since
  if (whole !== undefined) return [{ kind: 'since', text: text.slice(-whole.length) }]
  if (wholeYear.test(plain)) return [{ kind: 'since', text }]
  const end = sinceAtEnd.exec(plain)
  const since = end?.groups?.since
  if (!end || since === undefined) return undefined
  return [
    ...readPiece(text.slice(0, end.index), manner, false),
    { kind: 'since', text: text.slice(-since.length) },
  ]
}

const labels =
  /(?:(?<![\p{L}])(?:tel(?:ephone|efon|efono)?|phone|ph|mobile?|mob|cell|fon|handy|movil|tlf|tfno|festnetz|privat|work|home|buro|whatsapp|(?:phone\s+)?(?:number|nummer)(?:\s+(?:is|ist))?|call|t|m)\b\.?\s*:?\s*)?/u
const phone = new RegExp(
  `${labels.source}(?<![\\p{L}\\d.,/+*-])(?<number>\\(?\\+?\\(?\\d[\\d\\s()./–-]{4,28}\\d)(?![\\p{L}\\d%])`,
  'gu',
)
const email =
  /(?:(?<!\p{L})(?:e-?mail|mail|correo)\s*:?\s+)?(?<![^\s<:,])(?<address>[^\s@<>,:]{1,250}@[^\s@<>,]{1,60}\.[^\s@.<>,]{1,8})(?![^\s>,])/giu
const dateLike = /^\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})$|^\d{4}-\d\d-\d\d$/

/** Phones and e-mails, wherever they stand; `rest` is what else is said. */
function waysIn(text: string): { readonly parts: readonly Part[]; readonly rest?: string } {
  const parts: Part[] = []
  const whole = text.normalize('NFC')
  const bare = whole.replace(email, (...found) => {
    parts.push({ kind: 'email', text: String(found[1]) })
    return ' '
  })
  let rest = bare
  for (const match of [...plainOf(bare).matchAll(phone)].reverse()) {
    const number = match.groups?.number ?? ''
    const start = match.index + match[0].length - number.length
    const isLabelled = match[0].length > number.length
    const isAlone = match[0].length === bare.trim().length
    if (!isPhone(number, isLabelled || isAlone)) continue
    parts.unshift({ kind: 'phone', text: bare.slice(start, start + number.length).trim() })
    rest = `${rest.slice(0, match.index)} ${rest.slice(start + number.length)}`
  }
  if (parts.length === 0) return { parts, rest: text }
  const left = tidy(rest.replace(/^[\s,;:·|/()]+|[\s,;:·|/(]+$/g, ''))
  return left === undefined ? { parts } : { parts, rest: left }
}

function isPhone(number: string, isSaid: boolean): boolean {
  const digits = digitsOf(number)
  if (dateLike.test(number) || digits.length < 6 || digits.length > 15) return false
  return isSaid || /^[+0(]/.test(number) || digits.length >= 9
}

/**
 * "no nuts" between dashes. A refusal without a reason counts as an allergy at a counter: mistaking
 * a dislike for one costs nothing, the reverse may cost a life. How a drink is served is neither
 * ("no sugar"), and clients refuse other things ("no calls before ten").
 */
function readAllergy(
  text: string,
  { trade }: Manner,
  isAlone: boolean,
): readonly Part[] | undefined {
  const said = readAllergySaid(text)
  if (!said || said.what.length === 0) return undefined
  const { what, before, isOutright } = said
  const of = before === undefined ? undefined : whoIs(before)
  const isFirst = before === undefined || of !== undefined
  const isWhole = isAlone || (of !== undefined && /:\s/.test(text))
  if (!isOutright) {
    if (what.some(isServing)) return undefined
    const isKnown = what.some(isKnownAllergen)
    const harms = isKnown && !what.every((each) => tastes.test(fold(each)))
    if (!isFirst && !(harms && /\s(?:no|kein\w*)\s/iu.test(text))) return undefined
    if (isFirst && isWhole ? trade === 'jobs' && !isKnown : !harms) return undefined
  }
  const words = isFirst ? [] : [{ kind: 'words' as const, text: before }]
  return [...words, ...what.map((each) => allergy(each, of))]
}

/** So many drinks are had without milk by taste. */
const tastes = /^(?:milk|cream|butter|milch|sahne|rahm|leche|nata|mantequilla)$/

/** Whose an allergy is: "Lina", "daughter", "Kind Paul"; "flat white" is nobody. */
function whoIs(before: string): PersonSaid | undefined {
  // "son (Max)" is "son Max".
  const person =
    personIn(before, true) ??
    personIn(before.replace(/\s*\((\p{Lu}[^()]*)\)$/u, ' $1'), true) ??
    readPersonSaid(before)?.person
  if (person) return person
  const [, name = before, years] = /^(.*\S)\s*\((\d{1,2})\)$/u.exec(before) ?? []
  if (!isNameLike(name) || isTaken(name)) return undefined
  return years === undefined ? { name } : { name, role: years }
}

function readPerson(text: string, { trade }: Manner): readonly Part[] | undefined {
  const said = readPersonSaid(text)
  if (said && !isTaken(said.person.name)) {
    const { person, hasMore } = said
    return [{ kind: 'person', person }, ...(hasMore ? [{ kind: 'words' as const, text }] : [])]
  }
  const [left, right] = /^([^:]{1,60}):\s+(\S.*)$/u.exec(text)?.slice(1) ?? []
  const named = left === undefined || right === undefined ? undefined : personIn(left, false)
  if (named?.role !== undefined)
    return [
      { kind: 'person', person: named },
      { kind: 'words', text },
    ]
  if (trade === 'jobs' && isSomeoneAtFirm(text)) return [{ kind: 'person', person: { name: text } }]
  return undefined
}
