import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import type { DateSaid } from '#shared/said/date-said.ts'
import { mayBeAllergy } from '#shared/said/known-allergen.ts'
import { cutLine } from './written-cut.ts'
import { type Face, faceOf } from './written-face.ts'
import { readPart } from './written-part.ts'
import {
  allergiesOf,
  everyoneIn,
  mostWays,
  type WrittenPerson,
  withWhose,
} from './written-people.ts'
import type { Manner, Part } from './written-piece.ts'
import { sortWords } from './written-words.ts'

/** One line of "Write down your regulars", as far as it was understood. */
export type WrittenRegular = {
  /** Counts from 1, as in the text. */
  readonly line: number
  readonly name?: string
  readonly description?: string
  /** How they take it. */
  readonly usual?: string
  readonly allergies: readonly string[]
  readonly since?: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly people: readonly WrittenPerson[]
  readonly dates: readonly DateSaid[]
  /** The rest that was not understood, kept as words. */
  readonly note?: string
}

/** A line too long to be a person: pasted prose. */
export type TooLong = { readonly line: number; readonly letters: number }

export type WrittenPage = {
  readonly regulars: readonly WrittenRegular[]
  readonly tooLong: readonly TooLong[]
}

const longestLine = 5000

/**
 * "Maria – flat white, oat – no nuts – since 2015", one a line. A dash separates when it has blanks
 * around it, so Anne-Marie stays whole. For clients the words after the name are a note.
 */
export function readRegulars(text: string, manner: Manner): WrittenPage {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line }))
  const regulars: WrittenRegular[] = []
  const tooLong: TooLong[] = []
  for (const { line, text: written } of lines) {
    if (written.length > longestLine) tooLong.push({ line, letters: written.length })
    else {
      const regular = readLine(written, line, manner)
      if (regular) regulars.push(regular)
    }
  }
  return { regulars, tooLong }
}

export const calledInList = (of: WrittenRegular): string => of.name ?? of.description ?? ''

/** The words that speak of an allergy and were not read as one. */
export const unreadAllergies = (of: WrittenRegular): readonly string[] =>
  [of.name, of.description, of.usual, ...(of.note?.split(' – ') ?? [])].flatMap((each) =>
    each !== undefined && mayBeAllergy(each) ? [each] : [],
  )

/** Whether both lines say the same, whatever their line numbers. */
export const isSameLine = (one: WrittenRegular, other: WrittenRegular): boolean =>
  fold(JSON.stringify({ ...one, line: 0 })) === fold(JSON.stringify({ ...other, line: 0 }))

function readLine(text: string, line: number, manner: Manner): WrittenRegular | undefined {
  const [first, ...rest] = cutLine(text)
  const bare = first === undefined ? undefined : tidy(first.replace(/^[-–—−\s]+|[-–—−\s]+$/g, ''))
  if (bare === undefined) return undefined
  const { face, parts: own, more } = faceOf(bare, manner)
  const parts = [...own, ...[...more, ...rest].flatMap((each) => readPart(each, manner))]
  return { line, ...gather(face, parts, manner) }
}

function gather(
  face: Face,
  parts: readonly Part[],
  { trade }: Manner,
): Omit<WrittenRegular, 'line'> {
  const of = (kind: 'words' | 'note' | 'since' | 'phone' | 'email'): readonly string[] =>
    parts.flatMap((part) => (part.kind === kind ? [part.text] : []))
  const [since, ...otherSince] = of('since')
  const [phones, emails] = [of('phone'), of('email')]
  const people = everyoneIn(face.couple ?? [], parts)
  const words = of('words')
  const { description, usual, others } = sortWords(trade === 'counter' ? words : [], face)
  const left = [
    ...(trade === 'counter' ? others : words),
    ...of('note'),
    ...otherSince.map((each) => `since ${each}`),
    ...[...phones.slice(mostWays), ...emails.slice(mostWays)],
  ]
  return present({
    ...{ name: face.name, description, usual, since, people },
    allergies: allergiesOf(parts, undefined),
    phones: phones.slice(0, mostWays),
    emails: emails.slice(0, mostWays),
    dates: parts.flatMap((part) => (part.kind === 'date' ? [withWhose(part.date, people)] : [])),
    note: left.length === 0 ? undefined : left.join(' – '),
  })
}
