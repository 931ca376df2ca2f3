import { present } from '#shared/base/present.ts'
import { coupleIn, isFirm, type PersonSaid, readPersonSaid } from '#shared/said/person-said.ts'
import { isTaken } from '#shared/said/said-words.ts'
import { newFace } from './new-face.ts'
import { type Manner, type Part, readPart, readPiece } from './written-part.ts'

/** Who a line is about. */
export type Face = {
  readonly name?: string
  readonly description?: string
  readonly couple?: readonly PersonSaid[]
}

type FaceRead = {
  readonly face: Face
  /** What else the same words say: "Oma Gerda 0170 5551234". */
  readonly parts: readonly Part[]
  /** Words to be read as the other parts of the line. */
  readonly more: readonly string[]
}

/** "Maria: flat white" and "Maria, flat white" are a name and more; "Smith, John" is a name. */
export function faceOf(first: string, manner: Manner): FaceRead {
  const colon = /^([^:(]{1,80}):\s+(\S.*)$/.exec(first)
  if (colon?.[1] && colon[2]) return faced(colon[1], manner, [colon[2]])
  const [lead = first, ...pieces] = first.split(/,\s+/)
  if (pieces.length === 0) return faced(first, manner, [])
  const isLone = !lead.includes(' ') && !isTaken(lead)
  if (!readsAsName(lead) && !isLone) return described(lead, pieces, manner)
  if (pieces.every(readsAsName) && isOneName(lead, pieces, manner))
    return { face: { name: first }, parts: [], more: [] }
  return faced(lead, manner, [pieces.join(', ')])
}

/** "Smith, John" is one name; "Krüger GmbH, Sabine Krüger" is a firm and someone inside. */
function isOneName(lead: string, pieces: readonly string[], { trade }: Manner): boolean {
  if (pieces.some(isTaken)) return false
  return !(trade === 'jobs' && (isFirm(lead) || pieces.some((each) => each.includes(' '))))
}

/** "green scarf, red hat, double espresso": what they take ends the description. */
function described(lead: string, pieces: readonly string[], manner: Manner): FaceRead {
  const isMore = (each: string) =>
    isTaken(each) || readPiece(each, manner, false).some((part) => part.kind !== 'words')
  const at = pieces.findIndex(isMore)
  const end = at < 0 ? pieces.length : at
  const more = pieces.slice(end)
  return {
    face: present({ ...faceNamed([lead, ...pieces.slice(0, end)].join(', '), manner) }),
    parts: [],
    more: more.length === 0 ? [] : [more.join(', ')],
  }
}

/** A name with what stands beside it without a mark: "Maria no nuts", "Tom and his wife Ada". */
function faced(said: string, manner: Manner, more: readonly string[]): FaceRead {
  const { text, parts } = beside(said, manner)
  const withSomeone = /^(\S.*?)\s+((?:and|und|y|with|mit|con|&|\+)\s+.+)$/iu.exec(text)
  const person = withSomeone?.[2] === undefined ? undefined : readPersonSaid(withSomeone[2])
  if (withSomeone?.[1] && person?.isLed)
    return {
      face: faceNamed(withSomeone[1], manner),
      parts: [{ kind: 'person', person: person.person }, ...parts],
      more,
    }
  return { face: faceNamed(text, manner), parts, more }
}

function beside(
  said: string,
  manner: Manner,
): { readonly text: string; readonly parts: readonly Part[] } {
  const read = readPart(said, manner)
  const words = read.find((each) => each.kind === 'words')
  const others = read.filter((each) => each.kind !== 'words')
  if (words?.kind === 'words') return { text: words.text, parts: others }
  return ownedByFace(said, others)
}

/** Nothing but an allergy or a date was read: whose it is, is the face. */
function ownedByFace(
  said: string,
  parts: readonly Part[],
): { readonly text: string; readonly parts: readonly Part[] } {
  for (const part of parts) {
    if (part.kind === 'allergy' && part.of) {
      const name = part.of.role ? `${part.of.role} ${part.of.name}` : part.of.name
      const own = parts.map(
        (each): Part =>
          each.kind === 'allergy' && each.of === part.of
            ? { kind: 'allergy', text: each.text }
            : each,
      )
      return { text: name, parts: own }
    }
    if (part.kind === 'date' && part.date.forWhom !== undefined) {
      const { forWhom: text, ...date } = part.date
      return { text, parts: [{ kind: 'date', date }] }
    }
  }
  return { text: said, parts: [] }
}

/** "Maria (blond)": in brackets and small, it is how to know her. */
function faceNamed(text: string, { trade }: Manner): Face {
  const [, name, looks] = /^(\p{Lu}[^()]*?)\s+\((\p{Ll}[^()]*)\)$/u.exec(text) ?? []
  if (name !== undefined && looks !== undefined && trade === 'counter')
    return withCouple({ name, description: looks }, trade)
  return withCouple(newFace(text) ?? { description: text }, trade)
}

function withCouple(face: Face, trade: Manner['trade']): Face {
  const couple = face.name === undefined ? [] : coupleIn(face.name, trade)
  return couple.length === 0 ? face : { ...face, couple }
}

const particles =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|la|le|el|al|bin|ibn|y|e|and|und|&)$/

const readsAsName = (piece: string): boolean => {
  const words = piece.split(' ')
  return words.length <= 5 && words.every((each) => !/^\p{Ll}/u.test(each) || particles.test(each))
}
