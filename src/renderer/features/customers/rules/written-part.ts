import { tidy } from '#shared/base/text.ts'
import { isMarkerAlone, readAllergySaid } from '#shared/said/allergy-said.ts'
import { isBirthday } from '#shared/said/date-said.ts'
import { endsInAllergen } from '#shared/said/known-allergen.ts'
import { isNameLike, type PersonSaid, peopleIn } from '#shared/said/person-said.ts'
import { isTaken } from '#shared/said/said-words.ts'
import { ownedBy } from './written-allergy.ts'
import { type Manner, type Part, readPiece } from './written-piece.ts'

/** Reads the text between two dashes: one thing, or a list in which some are allergies. */
export function readPart(text: string, manner: Manner): readonly Part[] {
  const { bare, inside } = openBrackets(text, manner)
  const pieces = withGroups(withMarkers(piecesOutside(bare)))
  const isAlone = pieces.every((each) => readAllergySaid(each) !== undefined)
  const parts: Part[] = []
  let owners: readonly PersonSaid[] = []
  let list: List | undefined
  pieces.forEach((piece, at) => {
    const isMore = list !== undefined && goesOn(pieces.slice(at), list, manner)
    const read = isMore ? allergiesIn(piece) : readNext(piece, owners, manner, isAlone)
    const [before] = owners
    if (!isMore) {
      const isAllergy = read.some(({ kind }) => kind === 'allergy')
      list = isAllergy ? listAfter(piece) : undefined
      owners = ownersIn(read) ?? (isAllergy ? owners : [])
    }
    parts.push(...ownedBy(owners, read.map(bornTo(before))))
  })
  const words = parts.flatMap((each) => (each.kind === 'words' ? [each.text] : []))
  return [
    ...(words.length === 0 ? [] : [{ kind: 'words' as const, text: words.join(', ') }]),
    ...parts.filter(({ kind }) => kind !== 'words'),
    ...ownedBy(owners, inside),
  ]
}

const allergiesIn = (piece: string): readonly Part[] =>
  (readAllergySaid(`no ${piece}`)?.what ?? [piece]).map((text) => ({ kind: 'allergy', text }))

/** "wife Ada, birthday 6 June" is hers. */
const bornTo =
  (whose: PersonSaid | undefined) =>
  (part: Part): Part =>
    whose && part.kind === 'date' && !part.date.forWhom && isBirthday(part.date.what)
      ? { ...part, date: { ...part.date, forWhom: whose.name } }
      : part

function ownersIn(read: readonly Part[]): readonly PersonSaid[] | undefined {
  const people = read.flatMap((each) =>
    each.kind === 'person' ? [each.person] : each.kind === 'allergy' ? (each.of ?? []) : [],
  )
  return people.length === 0 ? undefined : [...new Set(people)]
}

/** At the commas that are in no brackets; "December 3, 1941" is one piece. */
export const piecesOutside = (text: string): readonly string[] =>
  text
    .split(
      /(?<!\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?),\s+(?![^()]*\))/iu,
    )
    .flatMap((each) => tidy(each) ?? [])

const refused = /(?:^|\s)(?:no|without|kein\p{L}*|ohne|sin)\s/iu

/** "peanuts, epipen", "EpiPen, hazelnut" and "cake without nuts, she's allergic" are said together. */
function withMarkers(pieces: readonly string[]): readonly string[] {
  const at = pieces.findIndex(isMarkerAlone)
  const isShort = (text = '') => text.split(' ').length <= 2 && endsInAllergen(text)
  const isRefused = (text = '') => endsInAllergen(text) && refused.test(text)
  const isIt = (each: number) => isShort(pieces[each]) || isRefused(pieces[each])
  const beside = at < 0 ? undefined : [at + 1, at - 1].find(isIt)
  if (beside === undefined) return pieces
  const text = pieces[beside]
  return pieces
    .with(beside, isRefused(text) ? `${text} because of an allergy` : `allergy: ${text}`)
    .filter((_, place) => place === beside || place !== at)
}

/** "twins Ada, Leo: no eggs" is said of both. */
export function withGroups(pieces: readonly string[]): readonly string[] {
  for (const [to, piece] of pieces.entries()) {
    const before = to === 0 ? undefined : readAllergySaid(piece)?.before
    if (before === undefined) continue
    const from = pieces.findIndex(
      (_, at) => at < to && peopleIn([...pieces.slice(at, to), before].join(', '), true).length > 1,
    )
    if (from >= 0)
      return pieces.toSpliced(from, to - from + 1, pieces.slice(from, to + 1).join(', '))
  }
  return pieces
}

/** What may follow after a comma: all, what the table knows, or those before an "or". */
type List = 'all' | 'known' | 'or'

function listAfter(piece: string): List {
  const { isOutright, isOpen } = readAllergySaid(piece) ?? {}
  if (!isOutright) return 'or'
  return isOpen ? 'all' : 'known'
}

/** "allergic to nuts, eggs": the list goes on until something is taken. */
function goesOn(rest: readonly string[], list: List, manner: Manner): boolean {
  const [piece = ''] = rest
  const { length } = piece.split(' ')
  const isNamed = length <= 4 && endsInAllergen(piece)
  const hasOr = (text: string) => /(?:^|\s)(?:or|nor|oder|o|ni|and|und|y)\s/iu.test(text)
  if (list === 'or') return isNamed && length <= (hasOr(piece) ? 4 : 2) && rest.some(hasOr)
  if (readPiece(piece, manner, false).some((each) => each.kind !== 'words')) return false
  if (isNamed && length <= 2) return true
  if (list === 'known') return false
  if (hasOr(piece)) return isNamed || !isTaken(piece)
  return length === 1 && !isTaken(piece)
}

/** "Lena (Kind Paul: Nussallergie)": what is in the brackets, where it is more than words. */
function openBrackets(text: string, manner: Manner) {
  const inside: Part[] = []
  const bare = text.replace(/\s*[([]([^()[\]]{2,})[)\]]/g, (whole, said: string) => {
    const read = readPart(said, manner)
    const words = read.flatMap((each) => (each.kind === 'words' ? [each.text] : []))
    const others = read.filter((each) => each.kind !== 'words')
    const isMore = (each: Part) =>
      each.kind !== 'person' || (words.length === 0 && each.person.role !== undefined)
    if (!others.some(isMore)) return whole
    inside.push(...others)
    return words.length === 0 ? ' ' : ` (${words.join(', ')})`
  })
  return { bare: tidy(bare.replace(/\s+([,:])/g, '$1')) ?? '', inside }
}

/** "kids: Max, Mia": the next name is one of them too; "son Max, 7" is seven. */
function readNext(
  piece: string,
  owners: readonly PersonSaid[],
  manner: Manner,
  isAlone: boolean,
): readonly Part[] {
  const before = owners.at(-1)
  const isOneMore =
    before?.role !== undefined && !piece.includes(' ') && isNameLike(piece) && !isTaken(piece)
  if (isOneMore) return [{ kind: 'person', person: { ...before, name: piece } }]
  const [aged] =
    before?.role === undefined ? [] : peopleIn(`${before.role} ${before.name} ${piece}`, false)
  const isAge = aged && /^(?:aged? )?\d/i.test(piece)
  return isAge ? [{ kind: 'person', person: aged }] : readPiece(piece, manner, isAlone)
}
