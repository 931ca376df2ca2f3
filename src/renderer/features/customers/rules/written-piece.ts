import { type DateSaid, readDateSaid } from '#shared/said/date-said.ts'
import { mayBeAllergy } from '#shared/said/known-allergen.ts'
import {
  childrenSaid,
  isSomeoneAtFirm,
  type PersonSaid,
  peopleIn,
  readPeopleSaid,
} from '#shared/said/person-said.ts'
import { isTaken } from '#shared/said/said-words.ts'
import { readSinceSaid, type SinceSaid } from '#shared/said/since-said.ts'
import { readWaysSaid } from '#shared/said/ways-said.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'
import { readAllergy } from './written-allergy.ts'

/** A piece of a line, and how it was understood. */
export type Part =
  | { readonly kind: 'words' | 'note' | 'since' | 'phone' | 'email'; readonly text: string }
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
  // "egg allergy bday 3/12" and "3 sugars bday 3/5" have a birthday, and nobody's name.
  if (date?.forWhom !== undefined && (mayBeAllergy(date.forWhom) || isTaken(date.forWhom))) {
    const { forWhom, ...own } = date
    return [...readPiece(forWhom, manner, true), { kind: 'date', date: own }]
  }
  if (date) return [...inRoles(peopleIn(date.forWhom ?? '', false)), { kind: 'date', date }]
  const since = readSinceSaid(text)
  if (since) return readSince(since, text, manner)
  const allergy = readAllergy(text, manner, isAlone)
  if (!allergy) return readPeople(text, manner)
  const { before, parts } = allergy
  return before === undefined ? parts : [...readBefore(before, manner), ...parts]
}

/** "allergic to nuts since 2019": the allergy is as old, the customer may be here for longer. */
function readSince({ since, before }: SinceSaid, text: string, manner: Manner): readonly Part[] {
  const parts = before === '' ? [] : readPiece(before, manner, false)
  const whole = text.slice(before.length).trim()
  const allergies = parts.flatMap((part) => (part.kind === 'allergy' ? [part.text] : []))
  return allergies.length > 0 && /^(?:since|seit|desde)\s/i.test(whole)
    ? [...parts, { kind: 'note', text: `${allergies.join(', ')} ${whole}` }]
    : [...parts, { kind: 'since', text: since }]
}

/** "nut allergy & coeliac" are two. */
function readBefore(before: string, manner: Manner): readonly Part[] {
  // Each allergy is read off the end of all before it: of a pasted page that takes seconds.
  if (before.length > longestBefore) return [{ kind: 'words', text: before }]
  const bare = before.replace(/(?:[\s&+]|\s(?:and|und|y))+$/iu, '')
  const read = readPiece(bare, manner, false)
  return read.some(({ kind }) => kind === 'allergy') ? read : [{ kind: 'words', text: before }]
}

/** Longer words stay as they are, and an allergy in them is pointed out. */
const longestBefore = 300

const asParts = (people: readonly PersonSaid[]): readonly Part[] =>
  people.map((person) => ({ kind: 'person', person }))

/** "wife Ada birthday 3 May" tells of Ada as well. */
const inRoles = (people: readonly PersonSaid[]): readonly Part[] =>
  asParts(people.filter(({ role }) => role !== undefined))

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
