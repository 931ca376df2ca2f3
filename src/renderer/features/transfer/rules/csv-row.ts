import type { Column } from './csv-columns.ts'
import {
  type Dialect,
  emptyRow,
  type NamedCell,
  putTogether,
  type RowInHand,
  unquoted,
} from './csv-together.ts'
import { readDate } from './partial-date.ts'
import {
  addDate,
  addEmail,
  addPhone,
  addRelation,
  addTags,
  isFirst,
  keep,
  type PersonDraft,
} from './person-draft.ts'

export type HeaderColumn = { readonly header: string; readonly column: Column }

/** One row: each cell goes to its field, or is kept for the note. */
export function draftFromRow(
  columns: readonly HeaderColumn[],
  cells: readonly string[],
  dialect: Dialect,
): PersonDraft {
  const row: RowInHand = { ...emptyRow(), dialect }
  cells.forEach((cell, at) => {
    const value = unguarded(cell)
    if (value === '') return
    const known = columns[at]
    takeCell(row, known?.header || `#${at + 1}`, known?.column ?? { is: 'unknown' }, value)
  })
  putTogether(row)
  return row.draft
}

/** Without the mark that stops a spreadsheet from running a cell: ours, and other programs'. */
export const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '')

/** Outlook writes an empty date as `0/0/00`. */
export const isEmptyDate = (text: string): boolean => /^[0/.-]+$/.test(text.trim())

type Is = Column['is']
type Take<Kind extends Is> = (
  row: RowInHand,
  column: Extract<Column, { is: Kind }>,
  found: NamedCell,
) => void

function takeCell(row: RowInHand, header: string, column: Column, value: string): void {
  // The table gives each kind of column its own taker; TypeScript can't pair the two.
  const take = takers[column.is] as Take<Is>
  take(row, column, { header, value })
}

const takers: { readonly [Kind in Is]: Take<Kind> } = {
  name: ({ draft }, { part }, { header, value }) => {
    if (draft.nameColumn === '' || part === 'shown') draft.nameColumn = header
    if (draft.names[part] === undefined) draft.names[part] = value
    else keep(draft, header, value)
  },
  sound: ({ draft }, { part }, { value }) => {
    draft.sounds[part] ??= value
  },
  phone: ({ draft }, { label }, { header, value }) => {
    for (const one of several(value)) addPhone(draft, header, unquoted(one), label)
  },
  email: ({ draft }, { label }, { header, value }) => {
    for (const one of severalEmails(value)) addEmail(draft, header, one, label)
  },
  address: ({ draft, addresses }, { which, part }, { header, value }) => {
    const address = addresses.get(which) ?? { header, parts: {} }
    addresses.set(which, address)
    if (address.parts[part] === undefined) address.parts[part] = unquotedDigits(value)
    else keep(draft, header, value)
  },
  date: ({ draft, dialect }, { kind }, { header, value }) => {
    const read = readDate(value, dialect.dates)
    if (read !== undefined) addDate(draft, { ...read, ...kind })
    else if (!isEmptyDate(value)) keep(draft, header, value)
  },
  birth: ({ birth }, { part }, found) => {
    birth[part] = found
  },
  person: ({ draft }, { role }, { value }) => {
    for (const name of value.split(/[,;&\n]|\sand\s/)) addRelation(draft, name, role)
  },
  'person-phone': ({ personPhones }, { role }, found) => {
    personPhones.push({ ...found, role })
  },
  'source-id': ({ sourceIds }, { rank }, { header, value }) => {
    sourceIds.push({ header, value: unquoted(value), rank })
  },
  numbered: ({ numbered }, { of, nr, part }, { header, value }) => {
    const group = numbered.get(`${of} ${nr}`) ?? {
      of,
      header,
      parts: new Map(),
      headers: new Map(),
    }
    numbered.set(`${of} ${nr}`, group)
    group.parts.set(part, value)
    group.headers.set(part, header)
  },
  nickname: ({ draft }, _, { header, value }) => {
    if (draft.nickname === undefined) draft.nickname = { column: header, value }
    else keep(draft, header, value)
  },
  organisation: ({ draft }, _, { header, value }) => {
    if (draft.organisation === undefined) draft.organisation = value
    else keep(draft, header, value)
  },
  role: ({ draft }, _, { header, value }) => {
    if (draft.role === undefined) draft.role = { column: header, value }
    else keep(draft, header, value)
  },
  description: ({ draft }, _, { header, value }) => {
    if (draft.description === undefined) draft.description = value
    else keep(draft, header, value)
  },
  'introduced-by': ({ draft }, _, { header, value }) => {
    if (draft.introducedBy === undefined) draft.introducedBy = value
    else keep(draft, header, value)
  },
  note: ({ draft }, _, { value }) => {
    if (isFirst(draft, 'note', value)) draft.notes.push(value)
  },
  tags: ({ draft }, _, { value }) => addTags(draft, value.split(/ ::: |[;,]/)),
  'about-the-file': ({ draft }, _, { header }) => {
    draft.leftOut.push({ column: header, why: 'about-the-file' })
  },
  unknown: ({ draft }, _, { header, value }) => {
    // What Outlook writes in an untouched field.
    if (!/^unspecified$/i.test(value)) keep(draft, header, value)
  },
}

const several = (value: string): readonly string[] => value.split(/ ::: |\n/)
const severalEmails = (value: string): readonly string[] => value.split(/ ::: |[;,\n]\s*/)
const unquotedDigits = (value: string): string => value.replace(/^'(?=\d)/, '')
