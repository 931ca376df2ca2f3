import { type BroughtPerson, listLimits, type ReportedRow, shortRaw } from './brought.ts'
import type { Encoding } from './decode.ts'
import { addEmail, addPhone, emptyDraft, keep, type PersonDraft } from './person-draft.ts'
import { finishPerson } from './person-finish.ts'
import { wholeLines } from './vcard-lines.ts'
import { fillFromCard } from './vcard-person.ts'
import { type CardProperty, type CardVersion, readProperty } from './vcard-property.ts'
import { type CardLines, type CardPiece, splitCards } from './vcard-split.ts'

export type ReadCards = {
  readonly people: readonly BroughtPerson[]
  readonly reported: readonly ReportedRow[]
  readonly versions: readonly CardVersion[]
}

/** Every piece of the text is a person or a reported row; a bad card affects no other. */
export function readCardPieces(pieces: readonly CardPiece[], file: Encoding): ReadCards {
  const people: BroughtPerson[] = []
  const reported: ReportedRow[] = []
  const versions = new Set<CardVersion>()
  for (const piece of pieces) {
    const read = readPiece(piece, file, versions)
    if ('why' in read) reported.push(read)
    else people.push(read)
  }
  return { people, reported, versions: [...versions].toSorted() }
}

function readPiece(
  piece: CardPiece,
  file: Encoding,
  versions: Set<CardVersion>,
): BroughtPerson | ReportedRow {
  const raw = piece.lines.join('\n')
  const report = (why: ReportedRow['why']) => ({ where: piece.line, raw: shortRaw(raw), why })
  if (piece.is === 'not-closed') return report('card-not-closed')
  if (piece.is === 'outside') return report('outside-a-card')
  if (raw.length > listLimits.card) return report('card-too-big')
  const card = readCard(piece, file)
  versions.add(card.version)
  if (isGroup(card)) return report('group-card')
  return (
    finishPerson(draftOf(card, piece, file), { where: piece.line, raw }) ??
    report('nothing-to-know-them-by')
  )
}

type Card = {
  readonly version: CardVersion
  readonly properties: readonly CardProperty[]
  /** Lines that are no property. */
  readonly loose: readonly string[]
}

function readCard({ lines }: Pick<CardLines, 'lines'>, file: Encoding): Card {
  const version = versionOf(lines)
  const properties: CardProperty[] = []
  const loose: string[] = []
  for (const { text, isProperty } of wholeLines(lines)) {
    if (isFrame(text)) continue
    const property = isProperty ? readProperty(text, version, file) : undefined
    if (property) properties.push(property)
    else if (!isBlank(text)) loose.push(text)
  }
  return { version, properties, loose }
}

// It holds no information.
const isBlank = (line: string): boolean => /^[^:]*:\s*$/.test(line) || line.trim() === ''
const isFrame = (line: string): boolean => /^(?:BEGIN|END|VERSION)\s*:/i.test(line)

function versionOf(lines: readonly string[]): CardVersion {
  const line = lines.find((each) => /^VERSION\s*:/i.test(each))
  const version = /:\s*(\d)/.exec(line ?? '')?.[1]
  if (version === '2') return '2.1'
  return version === undefined || version === '3' ? '3.0' : '4.0'
}

const isGroup = ({ properties }: Card): boolean =>
  properties.some(
    ({ name, text }) =>
      (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && /^\s*group\s*$/i.test(text),
  )

function draftOf(card: Card, { agents }: CardLines, file: Encoding): PersonDraft {
  const draft = emptyDraft()
  fillFromCard(
    draft,
    card.properties.filter(({ name, text }) => !(name === 'AGENT' && isCard(text))),
  )
  for (const line of card.loose) keep(draft, '?', line)
  const written = card.properties.filter(({ name, text }) => name === 'AGENT' && isCard(text))
  for (const agent of [...agents, ...written.flatMap(({ text }) => cardsIn(text))])
    putAgent(draft, agent, file)
  return draft
}

const isCard = (text: string): boolean => /^\s*BEGIN\s*:\s*VCARD/i.test(text)

const cardsIn = (text: string): readonly CardLines[] =>
  splitCards(text).flatMap((piece) => (piece.is === 'card' ? [piece] : []))

// The person who acts for a customer is inside them, with their own phones and e-mails.
function putAgent(draft: PersonDraft, agent: CardLines, file: Encoding): void {
  const inner = emptyDraft()
  fillFromCard(inner, readCard(agent, file).properties)
  const person = finishPerson(inner, { where: agent.line, raw: '' })
  if (person?.name !== undefined) {
    const { name, phones, emails } = person
    draft.people.push({ name, role: 'agent', phones, emails })
    return
  }
  for (const phone of person?.phones ?? []) addPhone(draft, 'AGENT', phone.number, phone.label)
  for (const email of person?.emails ?? []) addEmail(draft, 'AGENT', email.address, email.label)
}
