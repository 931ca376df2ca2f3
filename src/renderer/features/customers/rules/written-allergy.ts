import { present } from '#shared/base/present.ts'
import { fold } from '#shared/base/text.ts'
import { type AllergySaid, readAllergySaid } from '#shared/said/allergy-said.ts'
import { isKnownAllergen, isPureAllergen } from '#shared/said/known-allergen.ts'
import {
  childrenSaid,
  type PersonSaid,
  peopleIn,
  readPeopleSaid,
  someoneNamed,
} from '#shared/said/person-said.ts'
import { isServing, isTaken } from '#shared/said/said-words.ts'
import type { Manner, Part } from './written-piece.ts'

type AllergyRead = {
  /** Words before it that are not whose it is. */
  readonly before?: string
  readonly parts: readonly Part[]
}

/**
 * "no nuts" between dashes. A refusal without a reason counts as an allergy at a counter: mistaking
 * a dislike for one costs nothing, the reverse may cost a life. How a drink is served is neither
 * ("no sugar"), and clients refuse other things ("no calls before ten").
 */
export function readAllergy(
  text: string,
  manner: Manner,
  isAlone: boolean,
): AllergyRead | undefined {
  if (/!!\s*$/.test(text) && isPureAllergen(text))
    return { parts: [{ kind: 'allergy', text: text.replace(/[\s!]+$/, '') }] }
  const said = readAllergySaid(text)
  if (!said || said.what.length === 0) return undefined
  const { owners, words } = ownersIn(said, text)
  if (!said.isOutright && !isMeant(text, said, owners, manner, isAlone)) return undefined
  const { before, after } = said
  const isNote = after !== undefined && !isTaken(after)
  const others = [...words, ...(after === undefined || isNote ? [] : [after])]
  return present({
    before: owners.length > 0 ? undefined : before,
    parts: [
      ...(others.length === 0 ? [] : [{ kind: 'words' as const, text: others.join(', ') }]),
      ...ownedBy(
        owners,
        said.what.map((each) => ({ kind: 'allergy', text: each })),
      ),
      ...(isNote ? [{ kind: 'note' as const, text: after }] : []),
    ],
  })
}

/** Whether a refusal is an allergy. */
function isMeant(
  text: string,
  { what, before }: AllergySaid,
  owners: readonly PersonSaid[],
  { trade }: Manner,
  isAlone: boolean,
): boolean {
  if (what.some(isServing)) return false
  const isKnown = what.some(isKnownAllergen)
  const harms = isKnown && !what.every((each) => tastes.test(fold(each)))
  const isFirst = before === undefined || owners.length > 0
  if (!isFirst && !(harms && /\s(?:no|kein\w*)\s/iu.test(text))) return false
  // "Eis ohne Waffel" is nobody's.
  const isHeaded = /:\s/.test(text)
  const isOne = before === undefined || isHeaded || owners.some(({ role }) => role !== undefined)
  const isWhole = (isAlone && isOne) || (owners.length > 0 && isHeaded)
  return isFirst && isWhole ? trade === 'counter' || isKnown : harms
}

/** Whose it is, and the words before that: "2 barras: Nil", "mum to Leo who has". */
function ownersIn({ before }: AllergySaid, text: string) {
  const none = { before, owners: [], words: [] }
  if (before === undefined) return none
  const owners = whoAre(before.replace(/^al? (?=\S)/i, ''))
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

/** Each has it: "twins Ada and Leo: no eggs". */
export const ownedBy = (owners: readonly PersonSaid[], parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((each): readonly Part[] =>
    each.kind !== 'allergy' || each.of || owners.length === 0
      ? [each]
      : owners.map((of) => ({ ...each, of })),
  )
