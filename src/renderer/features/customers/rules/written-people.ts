import { fold } from '#shared/base/text.ts'
import type { DateSaid } from '#shared/said/date-said.ts'
import { type PersonSaid, peopleIn } from '#shared/said/person-said.ts'
import type { Part } from './written-piece.ts'

/** Someone inside: one of a couple, a child, whoever they buy for. */
export type WrittenPerson = PersonSaid & { readonly allergies: readonly string[] }

/** "nuts", "eggs (Lina)": also those of the people inside. */
export const allergyWords = ({
  allergies,
  people,
}: {
  readonly allergies: readonly string[]
  readonly people: readonly WrittenPerson[]
}): readonly string[] => [
  ...allergies,
  ...people.flatMap((each) => each.allergies.map((what) => `${what} (${each.name})`)),
]

/** As many as a customer may have; further ones stay as words. */
export const mostWays = 40

/** "wife Ada", and "wife" where she is inside, is Ada. */
export function withWhose(date: DateSaid, people: readonly PersonSaid[]): DateSaid {
  const { forWhom } = date
  if (forWhom === undefined) return date
  const said = peopleIn(forWhom, true)[0] ?? { name: forWhom }
  return { ...date, forWhom: people.find((each) => isSame(each, said))?.name ?? forWhom }
}

/** Someone said twice is one person: "buys for his wife Ada – wife can't have nuts". */
export function everyoneIn(
  couple: readonly PersonSaid[],
  parts: readonly Part[],
): readonly WrittenPerson[] {
  const people: PersonSaid[] = []
  for (const each of [...couple, ...parts.flatMap(whoIn)]) {
    const at = people.findIndex((known) => isSame(known, each))
    const known = people[at]
    if (!known) people.push(each)
    else if (fold(known.role ?? '') !== fold(each.name)) people[at] = { ...known, ...each }
  }
  return people.map((person) => ({ ...person, allergies: allergiesOf(parts, person) }))
}

const whoIn = (part: Part): readonly PersonSaid[] =>
  part.kind === 'person' ? [part.person] : part.kind === 'allergy' && part.of ? [part.of] : []

const isSame = (one: PersonSaid, other: PersonSaid): boolean =>
  fold(one.name) === fold(other.name) ||
  (one.role !== undefined && fold(one.role) === fold(other.name))

/** The last place takes all the rest: fewer rows, and no word is lost. */
export function allergiesOf(
  parts: readonly Part[],
  whose: PersonSaid | undefined,
): readonly string[] {
  const said = parts.flatMap((part) => {
    if (part.kind !== 'allergy') return []
    const isTheirs = whose === undefined ? !part.of : part.of && isSame(whose, part.of)
    return isTheirs ? [part.text] : []
  })
  const once = [...new Map(said.map((each) => [fold(each), each])).values()]
  if (once.length <= mostWays) return once
  return [...once.slice(0, mostWays - 1), once.slice(mostWays - 1).join(', ')]
}
