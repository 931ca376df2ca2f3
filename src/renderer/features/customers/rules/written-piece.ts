import { fold } from '#shared/base/text.ts'
import { type AllergySaid, readAllergySaid } from '#shared/said/allergy-said.ts'
import { type DateSaid, readDateSaid } from '#shared/said/date-said.ts'
import { isKnownAllergen, isPureAllergen } from '#shared/said/known-allergen.ts'
import {
  childrenSaid,
  isSomeoneAtFirm,
  type PersonSaid,
  peopleIn,
  readPeopleSaid,
  someoneNamed,
} from '#shared/said/person-said.ts'
import { isServing, isTaken } from '#shared/said/said-words.ts'
import { readSinceSaid } from '#shared/said/since-said.ts'
import { readWaysSaid } from '#shared/said/ways-said.ts'
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

/** One thing between two commas; what is left of it stays as words. */
export function readPiece(text: string, manner: Manner, isAlone: boolean): readonly Part[] {
  const { phones, emails, rest } = readWaysSaid(text)
  return [
    ...emails.map((each): Part => ({ kind: 'email', text: each })),
    ...phones.map((each): Part => ({ kind: 'phone', text: each })),
    ...(rest === undefined
      ? []
      : (readWhole(rest, manner, isAlone) ?? [{ kind: 'words' as const, text: rest }])),
  ]
}

function readWhole(text: string, manner: Manner, isAlone: boolean): readonly Part[] | undefined {
  const date = readDateSaid(text, manner)
  if (date) return [...inRoles(peopleIn(date.forWhom ?? '', false)), { kind: 'date', date }]
  const said = readSinceSaid(text)
  if (said) {
    const before = said.before === '' ? [] : readPiece(said.before, manner, false)
    return [...before, { kind: 'since', text: said.since }]
  }
  return readAllergy(text, manner, isAlone) ?? readPeople(text, manner)
}

const asParts = (people: readonly PersonSaid[]): readonly Part[] =>
  people.map((person) => ({ kind: 'person', person }))

/** "wife Ada birthday 3 May" tells of Ada as well. */
const inRoles = (people: readonly PersonSaid[]): readonly Part[] =>
  asParts(people.filter(({ role }) => role !== undefined))

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
  if (/!!\s*$/.test(text) && isPureAllergen(text))
    return [{ kind: 'allergy', text: text.replace(/[\s!]+$/, '') }]
  const said = readAllergySaid(text)
  if (!said || said.what.length === 0) return undefined
  const { what, after, isOutright } = said
  const { before, owners, words } = ownersIn(said, text)
  const isFirst = before === undefined || owners.length > 0
  if (!isOutright) {
    if (what.some(isServing)) return undefined
    const isKnown = what.some(isKnownAllergen)
    const harms = isKnown && !what.every((each) => tastes.test(fold(each)))
    if (!isFirst && !(harms && /\s(?:no|kein\w*)\s/iu.test(text))) return undefined
    const isWhole = isAlone || (owners.length > 0 && /:\s/.test(text))
    if (isFirst && isWhole ? trade === 'jobs' && !isKnown : !harms) return undefined
  }
  const others = [...words, ...(isFirst ? [] : [before]), ...(after === undefined ? [] : [after])]
  return [
    ...(others.length === 0 ? [] : [{ kind: 'words' as const, text: others.join(', ') }]),
    ...ownedBy(
      owners,
      what.map((each) => ({ kind: 'allergy', text: each })),
    ),
  ]
}

/** Whose it is, and the words before that: "2 barras: Nil", "mum to Leo who has". */
function ownersIn({ before }: AllergySaid, text: string) {
  const none = { before, owners: [], words: [] }
  if (before === undefined) return none
  const owners = whoAre(before)
  if (owners.length > 0) return { before, owners, words: [] }
  const children = /(?<!\p{L})(?:who|que)(?!\p{L})/iu.test(text) ? childrenSaid(before) : []
  if (children.length > 0) return { before, owners: children, words: [before] }
  const [, first, last] = /^(.+?)[:;]\s+([^:;]+)$/u.exec(before) ?? []
  const named = last === undefined ? [] : whoAre(last)
  return first !== undefined && named.length > 0 ? { before, owners: named, words: [first] } : none
}

/** So many drinks are had without milk by taste. */
const tastes = /^(?:milk|cream|butter|milch|sahne|rahm|leche|nata|mantequilla)$/

/** Whose an allergy is: "Lina", "daughter", "Kind Paul", "Ada and Leo"; "flat white" is nobody. */
export function whoAre(before: string): readonly PersonSaid[] {
  const people = peopleIn(before, true)
  if (people.length > 0) return people
  return readPeopleSaid(before)?.people ?? [someoneNamed(before)].flatMap((each) => each ?? [])
}

function readPeople(text: string, { trade }: Manner): readonly Part[] | undefined {
  const children = childrenSaid(text)
  if (children.length > 0) return [...asParts(children), { kind: 'words', text }]
  const said = readPeopleSaid(text)
  if (said && !said.people.some(({ name }) => isTaken(name)))
    return [...asParts(said.people), ...(said.hasMore ? [{ kind: 'words' as const, text }] : [])]
  // "twins Ada and Leo: two hot chocolates"
  const [, left = ''] = /^([^:]{1,60}):\s+\S/u.exec(text) ?? []
  const named = inRoles(peopleIn(left, false))
  if (named.length > 0) return [...named, { kind: 'words', text }]
  if (trade === 'counter') return undefined
  const several = peopleIn(text, true)
  const atFirm = several.length > 1 ? several : [{ name: text }]
  return atFirm.every(({ name }) => isSomeoneAtFirm(name)) ? asParts(atFirm) : undefined
}

/** Each has it: "twins Ada and Leo: no eggs". */
export const ownedBy = (owners: readonly PersonSaid[], parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((each): readonly Part[] =>
    each.kind !== 'allergy' || each.of || owners.length === 0
      ? [each]
      : owners.map((of) => ({ ...each, of })),
  )
