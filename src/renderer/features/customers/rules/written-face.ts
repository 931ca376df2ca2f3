import { present } from '#shared/base/present.ts'
import { tidy } from '#shared/base/text.ts'
import { readAllergySaid } from '#shared/said/allergy-said.ts'
import { type DateSaid, dateKindIn } from '#shared/said/date-said.ts'
import { soundsOfAllergy } from '#shared/said/known-allergen.ts'
import {
  coupleIn,
  isFirm,
  isNameLike,
  isTitle,
  type PersonSaid,
  peopleIn,
  readPeopleSaid,
  someoneNamed,
} from '#shared/said/person-said.ts'
import { isLooks, isTaken } from '#shared/said/said-words.ts'
import { readWaysSaid, withZeros } from '#shared/said/ways-said.ts'
import { newFace } from './new-face.ts'
import { piecesOutside, readPart } from './written-part.ts'
import { type Manner, type Part, readPiece } from './written-piece.ts'

/** Who a line is about. */
export type Face = {
  readonly name?: string
  readonly description?: string
  readonly couple?: readonly PersonSaid[]
}

/** `taken` is said with the name: "Maria flat white". */
type NamedFace = Face & { readonly taken?: string }

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
  if (colon?.[1] && colon[2] && isHead(colon[1], manner)) return faced(colon[1], manner, [colon[2]])
  const [lead = first, ...pieces] = piecesOutside(first)
  if (pieces.length === 0) return faced(first, manner, [])
  const isLone = !lead.includes(' ') && !isTaken(lead)
  const tellsMore = readPiece(lead, manner, false).some(({ kind }) => kind !== 'words')
  const isNamed = readsAsName(lead) || (/^\p{Lu}/u.test(lead) && !isLooks(lead))
  if (manner.trade === 'counter' && !isNamed && !isLone && !tellsMore)
    return described(lead, pieces, manner)
  if (pieces.every(readsAsName) && isOneName(lead, pieces, manner))
    return { face: { name: first }, parts: [], more: [] }
  return faced(lead, manner, [pieces.join(', ')])
}

/** "Maria: tea" and "Smith, John: tea"; in "Maria, usual: tea" the comma comes first. */
function isHead(text: string, manner: Manner): boolean {
  const [lead = '', ...pieces] = text.split(/,\s+/)
  return (
    pieces.length === 0 ||
    (pieces.length === 1 &&
      !soundsOfAllergy(text) &&
      readsAsName(lead) &&
      pieces.every(readsAsName) &&
      isOneName(lead, pieces, manner))
  )
}

/** "Smith, John" is one name; "Krüger GmbH, Sabine Krüger" is a firm and someone inside. */
function isOneName(lead: string, pieces: readonly string[], manner: Manner): boolean {
  const { trade } = manner
  const [first = ''] = lead.split(' ')
  const isMore = (each: string) =>
    isTaken(each) || readPiece(each, manner, false).some(({ kind }) => kind !== 'words')
  if (isTitle(first) || pieces.some(isMore)) return false
  return !(trade === 'jobs' && (isFirm(lead) || pieces.some((each) => each.includes(' '))))
}

/** "green scarf, red hat, double espresso": what they take ends the description. */
function described(lead: string, pieces: readonly string[], manner: Manner): FaceRead {
  const isMore = (each: string) =>
    isTaken(each) ||
    (isLooks(lead) && !isLooks(each)) ||
    readPiece(each, manner, false).some((part) => part.kind !== 'words')
  const at = pieces.findIndex(isMore)
  const end = at < 0 ? pieces.length : at
  const more = pieces.slice(end)
  return read(faceNamed([lead, ...pieces.slice(0, end)].join(', '), manner), [], more)
}

/** What is taken with the name goes on after it: "Maria flat white, oat". */
function read(
  { taken, ...face }: NamedFace,
  parts: readonly Part[],
  more: readonly string[],
): FaceRead {
  const rest = taken === undefined ? more : [taken, ...more]
  return { face, parts, more: rest.length === 0 ? [] : [rest.join(', ')] }
}

/** A name with what stands beside it without a mark: "Maria no nuts", "Tom and his wife Ada". */
function faced(whole: string, manner: Manner, after: readonly string[]): FaceRead {
  const { said, rest } = upToMarks(whole, manner)
  const { text, parts, left } = beside(said, manner)
  const more = [...left, ...rest, ...after]
  const withSomeone = /^(\S.*?)\s+((?:and|und|y|with|mit|con|&|\+)\s+.+)$/iu.exec(text)
  const others = withSomeone?.[2] === undefined ? undefined : readPeopleSaid(withSomeone[2])
  // "Bakker & Sons" is one name.
  const isSomeone = others?.isLed && !(isFirm(text) && others.people.every(({ role }) => !role))
  if (withSomeone?.[1] && isSomeone) {
    const people = others.people.map((person): Part => ({ kind: 'person', person }))
    return read(faceNamed(withSomeone[1], manner), [...people, ...parts], more)
  }
  return read(faceNamed(text, manner), parts, more)
}

/** "Uwe 0151 2345678 Mettbrötchen": a number, a date or a bracket ends the name. */
function upToMarks(
  whole: string,
  { trade }: Manner,
): { readonly said: string; readonly rest: readonly string[] } {
  const [, marked, after] = endsName.exec(whole) ?? []
  if (trade === 'counter' && marked !== undefined && after !== undefined && !isFirm(marked))
    return { said: marked, rest: [after] }
  const text = withZeros(whole.normalize('NFC'))
  const { phones, emails } = readWaysSaid(text)
  const ways = [...phones, ...emails].map((way) => ({ way, at: text.indexOf(way) }))
  const isLed = ways.every(({ at }) => /\p{L}/u.test(text.slice(0, Math.max(at, 0))))
  const end = Math.max(0, ...ways.map(({ way, at }) => at + way.length))
  const rest = tidy(text.slice(end).replace(/^[\s,;:·|/)]+/, ''))
  return isLed && end > 0 && rest !== undefined
    ? { said: text.slice(0, end), rest: [rest] }
    : { said: whole, rest: [] }
}

const endsName =
  /^(\p{L}[^()]*(?:\([^()]+\)|(?<!\p{L})(?:since|seit|desde)\s(?:19|20)\d\d|(?<!\p{L})(?:b\.?|born|b['-]?day|birthday|geb\.?|geburtstag|cumple|cumpleaños|nacid[oa])[\s:]+\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d\d)|\.?)))\s+(\S.*)$/iu

function beside(
  said: string,
  manner: Manner,
): { readonly text: string; readonly parts: readonly Part[]; readonly left: readonly string[] } {
  const read = readPart(said, manner)
  const words = read.find((each) => each.kind === 'words')
  const others = read.filter((each) => each.kind !== 'words')
  // "Wes can't have peanuts 2 teas"
  if (words?.kind === 'words' && said.endsWith(words.text) && others.some(isOwned))
    return { ...ownedByFace(said, others), left: [words.text] }
  if (words?.kind === 'words') return { text: words.text, parts: others, left: [] }
  // "Fam. Nguyen 0163 1234567" is a person and a phone: the name is theirs.
  const ways = others.filter(({ kind }) => kind === 'phone' || kind === 'email')
  const bare = ways.length > 0 ? readWaysSaid(said).rest : undefined
  if (bare === undefined) return { ...ownedByFace(said, others), left: [] }
  const { text, parts, left } = beside(bare, manner)
  return { text, parts: [...ways, ...parts], left }
}

const isOwned = (each: Part): boolean => each.kind === 'allergy' && each.of !== undefined

/** Nothing but an allergy or a date was read: whose it is, is the face. */
function ownedByFace(
  said: string,
  parts: readonly Part[],
): { readonly text: string; readonly parts: readonly Part[] } {
  const before = readAllergySaid(said)?.before
  if (before !== undefined && parts.some(isOwned))
    return { text: before, parts: parts.map(ownAllergy) }
  for (const part of parts) {
    const own = part.kind === 'date' ? ownDate(part.date) : undefined
    if (own) return { text: own.text, parts: [{ kind: 'date', date: own.date }] }
  }
  return { text: said, parts: [] }
}

/** "Gerda birthday 3 May", "Priya & Sam wedding 14 August". */
function ownDate(date: DateSaid): { readonly text: string; readonly date: DateSaid } | undefined {
  const { forWhom, ...own } = date
  if (forWhom !== undefined) return { text: forWhom, date: own }
  const at = date.what.indexOf(dateKindIn(date.what) ?? date.what)
  const text = date.what.slice(0, at).trim()
  return isNameLike(text.split(' ')[0] ?? '')
    ? { text, date: { ...date, what: date.what.slice(at) } }
    : undefined
}

const ownAllergy = (part: Part): Part =>
  part.kind === 'allergy' ? { kind: 'allergy', text: part.text } : part

/** "Maria (blond)", "Maria green scarf", "Maria 2 rolls": how to know her, and what she takes. */
function faceNamed(text: string, { trade }: Manner): NamedFace {
  const family = familyIn(text)
  if (family) return family
  const [, name, looks] = /^([\p{Lu}\p{Lo}][^()]*?)\s+\((\p{Ll}[^()]*)\)$/u.exec(text) ?? []
  if (name !== undefined && looks !== undefined && trade === 'counter')
    return withCouple({ name, description: looks }, trade)
  if (trade === 'jobs' && !isLooks(text)) return withCouple({ name: text }, trade)
  const face = newFace(text) ?? { description: text }
  const told = trade === 'counter' && face.name !== undefined ? toldOfName(text) : undefined
  return withCouple(told ?? face, trade)
}

/** "Fam. Nguyen (Minh, Linh, Oma)": they are inside; one word in brackets may be a place. */
function familyIn(text: string): NamedFace | undefined {
  const [, name, inside] =
    /^((?:fam\.?|familie|family|familia)\s[^()]+?)\s*\(([^()]+)\)$/iu.exec(text) ?? []
  const said = inside?.split(/\s*,\s*|\s+(?:and|und|y|&|\+)\s+/iu) ?? []
  const couple = said.flatMap((each) => peopleIn(each, true)[0] ?? someoneNamed(each) ?? [])
  const isAll = couple.length > 1 && couple.length === said.length
  return name !== undefined && isAll ? { name, couple } : undefined
}

/** No description is as long; a pasted page takes seconds without it. */
const mostLooks = 20

/** The name ends where a small word or a number begins. */
function toldOfName(text: string): NamedFace | undefined {
  const words = text.split(' ')
  const at = words.findIndex((word) => !isNameLike(word))
  const name = words.slice(0, at).join(' ')
  if (at < 1 || !isNameLike(name) || isFirm(text) || particles.test(words[at] ?? ''))
    return undefined
  // "green scarf double espresso"
  for (let end = at + 1; end <= Math.min(words.length, at + mostLooks); end++) {
    const description = words.slice(at, end).join(' ')
    const taken = words.slice(end).join(' ')
    if (isLooks(description) && (taken === '' || isTaken(taken)))
      return present({ name, description, taken: taken === '' ? undefined : taken })
  }
  const taken = words.slice(at).join(' ')
  return isTaken(taken.replace(/^\d+\s*/, '')) ? { name, taken } : undefined
}

function withCouple(face: NamedFace, trade: Manner['trade']): NamedFace {
  const couple = face.name === undefined ? [] : coupleIn(face.name, trade)
  return couple.length === 0 ? face : { ...face, couple }
}

const particles =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|la|le|el|al|bin|ibn|y|e|and|und|&)$/

const readsAsName = (piece: string): boolean => {
  const words = piece.split(' ')
  return words.length <= 5 && words.every((each) => !/^\p{Ll}/u.test(each) || particles.test(each))
}
