import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { newFace } from './new-face.ts'
import { type Part, readPart } from './written-part.ts'

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
export function readRegulars(text: string, trade: 'counter' | 'jobs'): WrittenPage {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line }))
  const regulars: WrittenRegular[] = []
  const tooLong: TooLong[] = []
  for (const { line, text: written } of lines) {
    if (written.length > longestLine) tooLong.push({ line, letters: written.length })
    else {
      const regular = readLine(written, line, trade)
      if (regular) regulars.push(regular)
    }
  }
  return { regulars, tooLong }
}

export const calledInList = (of: WrittenRegular): string => of.name ?? of.description ?? ''

/** Whether both lines say the same, whatever their line numbers. */
export const isSameLine = (one: WrittenRegular, other: WrittenRegular): boolean =>
  fold(JSON.stringify({ ...one, line: 0 })) === fold(JSON.stringify({ ...other, line: 0 }))

// A list's own marks ("•", "1.") are dropped; so is a dash with nothing before it.
const mark = /^[\s\p{Cc}]*(?:(?:[-–—−*•·]+|\d{1,4}[.)])[\s\p{Cc}]+)*/u
const between = /\s*[\t;]\s*|\s+[-–—−]+\s+|\s*—\s*|\s+–\s*|\s*–\s+/

function readLine(
  text: string,
  line: number,
  trade: 'counter' | 'jobs',
): WrittenRegular | undefined {
  const [first, ...rest] = text
    .replace(mark, '')
    .split(between)
    .flatMap((each) => tidy(each) ?? [])
  const bare = first === undefined ? undefined : tidy(first.replace(/^[-–—−\s]+|[-–—−\s]+$/g, ''))
  if (bare === undefined) return undefined
  const { face, more } = faceOf(bare)
  const parts = [...more, ...rest].flatMap((each) => readPart(each, trade))
  return { line, ...face, ...gather(parts, trade) }
}

/** "Maria: flat white" and "Maria, flat white" are a name and more; "Smith, John" is a name. */
function faceOf(first: string): { face: ReturnType<typeof newFace>; more: readonly string[] } {
  const colon = /^([^:]{1,80}):\s+(\S.*)$/.exec(first)
  if (colon?.[1] && colon[2]) return { face: newFace(colon[1]), more: [colon[2]] }
  const [lead, ...pieces] = first.split(/,\s+/)
  if (lead === undefined || pieces.length === 0 || !readsAsName(lead))
    return { face: newFace(first), more: [] }
  if (pieces.every(readsAsName)) return { face: { name: first }, more: [] }
  return { face: newFace(lead), more: [pieces.join(', ')] }
}

const particles =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|la|le|el|al|bin|ibn|y|e|and|und|&)$/

const readsAsName = (piece: string): boolean => {
  const words = piece.split(' ')
  return words.length <= 5 && words.every((each) => !/^\p{Ll}/u.test(each) || particles.test(each))
}

function gather(
  parts: readonly Part[],
  trade: 'counter' | 'jobs',
): Omit<WrittenRegular, 'line' | 'name' | 'description'> {
  const of = <K extends Part['kind']>(kind: K): readonly string[] =>
    parts.filter((part) => part.kind === kind).map((part) => part.text)
  const [since, ...otherSince] = of('since')
  const words = of('words')
  const usual = trade === 'counter' ? words[0] : undefined
  const [phones, emails] = [of('phone'), of('email')]
  const left = [
    ...words.slice(usual === undefined ? 0 : 1),
    ...otherSince.map((each) => `since ${each}`),
    ...[...phones.slice(mostWays), ...emails.slice(mostWays)],
  ]
  const allergies = [...new Map(of('allergy').map((each) => [fold(each), each])).values()]
  return {
    allergies: atMost(40, allergies),
    phones: phones.slice(0, mostWays),
    emails: emails.slice(0, mostWays),
    ...present({ usual, since, note: left.length === 0 ? undefined : left.join(' – ') }),
  }
}

// As many as a customer may have; further ones stay as words.
const mostWays = 40

/** The last place takes all the rest: fewer rows, and no word is lost. */
const atMost = (count: number, texts: readonly string[]): readonly string[] =>
  texts.length <= count ? texts : [...texts.slice(0, count - 1), texts.slice(count - 1).join(', ')]
