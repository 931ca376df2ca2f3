import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { smellsOfAllergy } from '#shared/said/allergens.ts'
import type { DateSaid } from '#shared/said/date-said.ts'
import { isKnownAllergen } from '#shared/said/known-allergen.ts'
import { type PersonSaid, personIn } from '#shared/said/person-said.ts'
import { isLooks, isTaken } from '#shared/said/said-words.ts'
import { type Face, faceOf } from './written-face.ts'
import { type Manner, type Part, readPart } from './written-part.ts'

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

/** Someone inside: one of a couple, a child, whoever they buy for. */
export type WrittenPerson = PersonSaid & { readonly allergies: readonly string[] }

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
    each !== undefined && (smellsOfAllergy(each) || isHarmed(each)) ? [each] : [],
  )

/** "peanuts = hospital", "bekommt von Nüssen Ausschlag". */
const isHarmed = (text: string): boolean =>
  /(?<!\p{L})(?:rash|hives|hospital|swells?|swollen|choke\p{L}*|ambulance|ausschlag|krankenhaus|atemnot|schwillt|notarzt|ronchas|urticaria|se hincha)(?!\p{L})/u.test(
    fold(text),
  ) && isKnownAllergen(text)

/** Whether both lines say the same, whatever their line numbers. */
export const isSameLine = (one: WrittenRegular, other: WrittenRegular): boolean =>
  fold(JSON.stringify({ ...one, line: 0 })) === fold(JSON.stringify({ ...other, line: 0 }))

// A list's own marks ("•", "1.") are dropped; so is a dash with nothing before it.
const mark = /^[\s\p{Cc}]*(?:(?:[-–—−*•·]+|\d{1,4}[.)])[\s\p{Cc}]+)*/u
const between = /\s*[\t;]\s*|\s+[-–—−]+\s+|\s*—\s*|\s+–\s*|\s*–\s+|\s+[·•|/]\s+/

function readLine(text: string, line: number, manner: Manner): WrittenRegular | undefined {
  const [first, ...rest] = text
    .normalize('NFC')
    .replace(mark, '')
    .split(between)
    .flatMap((each) => tidy(each) ?? [])
  const bare = first === undefined ? undefined : tidy(first.replace(/^[-–—−\s]+|[-–—−\s]+$/g, ''))
  if (bare === undefined) return undefined
  const { face, parts: own, more } = faceOf(bare, manner)
  const parts = [...own, ...[...more, ...rest].flatMap((each) => readPart(each, manner))]
  return { line, ...gather(face, parts, manner.trade) }
}

function gather(
  face: Face,
  parts: readonly Part[],
  trade: Manner['trade'],
): Omit<WrittenRegular, 'line'> {
  const of = (kind: 'words' | 'since' | 'phone' | 'email'): readonly string[] =>
    parts.flatMap((part) => (part.kind === kind ? [part.text] : []))
  const [since, ...otherSince] = of('since')
  const words = of('words')
  const usual = trade === 'counter' ? usualIn(words) : undefined
  const others = words.filter((each) => each !== usual)
  const looks =
    face.description === undefined && trade === 'counter'
      ? others.find((each) => isLooks(each) && each.split(' ').length <= 6)
      : undefined
  const [phones, emails] = [of('phone'), of('email')]
  const people = peopleIn(face.couple ?? [], parts)
  const left = [
    ...others.filter((each) => each !== looks),
    ...otherSince.map((each) => `since ${each}`),
    ...[...phones.slice(mostWays), ...emails.slice(mostWays)],
  ]
  return {
    ...present({ name: face.name, description: face.description ?? looks, usual, since }),
    allergies: atMost(40, once(allergiesOf(parts, undefined))),
    phones: phones.slice(0, mostWays),
    emails: emails.slice(0, mostWays),
    people,
    dates: parts.flatMap((part) => (part.kind === 'date' ? [withWhose(part.date, people)] : [])),
    ...present({ note: left.length === 0 ? undefined : left.join(' – ') }),
  }
}

/** "wife Ada", and "wife" where she is inside, is Ada. */
function withWhose(date: DateSaid, people: readonly PersonSaid[]): DateSaid {
  const { forWhom } = date
  if (forWhom === undefined) return date
  const said = personIn(forWhom, true) ?? { name: forWhom }
  const inside = people.find((each) => isSame(each, said))
  return { ...date, forWhom: inside?.name ?? forWhom }
}

/** What they take, of all words that are left; the rest is a note. */
function usualIn(words: readonly string[]): string | undefined {
  const may = words.filter((each) => !isNote(each))
  return may.find(isTaken) ?? may.find((each) => !isLooks(each))
}

/** "sits by the window", "Lina: no sugar", "without sugar": nothing to be logged as the usual. */
const isNote = (text: string): boolean =>
  smellsOfAllergy(text) || /^[^:]{1,60}:\s/.test(text) || noteBegins.test(fold(text))

const noteBegins =
  /^(?:(?:he|she|they|er|sie|ella|el)\s+)?(?:sits?|pays?|comes?|likes?|loves?|hates?|dislikes?|works?|lives?|calls?|rings?|brings?|buys?|owes?|speaks?|talks?|knows?|lost|died|moved|retired|is|was|are|were|never|no|not|without|doesn't|don't|away|funeral|sitzt|zahlt|kommt|mag|hasst|arbeitet|wohnt|ruft|bringt|kauft|spricht|ist|war|gestorben|verstorben|kein|keine|keinen|ohne|nie|se sienta|paga|viene|odia|trabaja|vive|llama|trae|compra|habla|es|era|murio|sin|nunca)(?!\p{L})/u

/** Someone said twice is one person: "buys for his wife Ada – wife can't have nuts". */
function peopleIn(couple: readonly PersonSaid[], parts: readonly Part[]): readonly WrittenPerson[] {
  const said = [
    ...couple,
    ...parts.flatMap((part) =>
      part.kind === 'person' ? [part.person] : part.kind === 'allergy' && part.of ? [part.of] : [],
    ),
  ]
  const people: PersonSaid[] = []
  for (const each of said) {
    const at = people.findIndex((known) => isSame(known, each))
    const known = people[at]
    if (!known) people.push(each)
    else if (fold(known.role ?? '') === fold(each.name)) continue
    else people[at] = { ...known, ...each }
  }
  return people.map((person) => ({
    ...person,
    allergies: atMost(40, once(allergiesOf(parts, person))),
  }))
}

const isSame = (one: PersonSaid, other: PersonSaid): boolean =>
  fold(one.name) === fold(other.name) ||
  (one.role !== undefined && fold(one.role) === fold(other.name))

const allergiesOf = (parts: readonly Part[], whose: PersonSaid | undefined): readonly string[] =>
  parts.flatMap((part) => {
    if (part.kind !== 'allergy') return []
    const isTheirs = whose === undefined ? !part.of : part.of && isSame(whose, part.of)
    return isTheirs ? [part.text] : []
  })

const once = (texts: readonly string[]): readonly string[] => [
  ...new Map(texts.map((each) => [fold(each), each])).values(),
]

// As many as a customer may have; further ones stay as words.
const mostWays = 40

/** The last place takes all the rest: fewer rows, and no word is lost. */
const atMost = (count: number, texts: readonly string[]): readonly string[] =>
  texts.length <= count ? texts : [...texts.slice(0, count - 1), texts.slice(count - 1).join(', ')]
