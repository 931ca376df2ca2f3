import { err, ok, type Result } from '#shared/base/result.ts'
import { type BroughtPerson, listLimits, type ReportedRow, shortRaw } from './brought.ts'
import { columnOf, headerKey, isIdentifying } from './csv-columns.ts'
import { isNoPeopleList, type Program, programOf } from './csv-program.ts'
import { draftFromRow, type HeaderColumn, isEmptyDate, unguarded } from './csv-row.ts'
import {
  type CsvTable,
  type Delimiter,
  delimiters,
  firstRecord,
  oneLineEnd,
  readTable,
} from './csv-table.ts'
import { type ListDateOrder, listDateOrderOf } from './partial-date.ts'
import { finishPerson } from './person-finish.ts'

export type ReadContacts = {
  readonly people: readonly BroughtPerson[]
  readonly reported: readonly ReportedRow[]
  readonly program: Program
  readonly delimiter: Delimiter
  /** `unsure` if it mattered: such dates stay in the notes until the owner gives the order. */
  readonly dates: ListDateOrder | 'none'
  readonly columns: ColumnFates
}

/** The headers of columns that hold something. */
export type ColumnFates = {
  readonly understood: readonly string[]
  readonly kept: readonly string[]
  readonly leftOut: readonly string[]
}

export type ContactsRefusal = {
  readonly code: 'no-known-columns' | 'not-people' | 'only-a-header' | 'too-many'
  /** The first line as we split it. */
  readonly header: readonly string[]
}

/** Reads a table of people by its headers; `order` is the owner's answer about `3/4/1990`. */
export function readContacts(
  whole: string,
  order?: ListDateOrder,
): Result<ReadContacts, ContactsRefusal> {
  const { text, delimiters: possible } = withoutSeparatorLine(oneLineEnd(whole))
  const { delimiter, header } = bestHeader(text, possible)
  const refuse = (code: ContactsRefusal['code']) => err({ code, header })
  const columns = header.map((name) => ({ header: name.trim(), column: columnOf(name) }))
  if (isNoPeopleList(header.map(headerKey))) return refuse('not-people')
  if (!isHeader(columns)) return refuse('no-known-columns')
  const table = readTable(text, delimiter)
  const [first, ...rows] = table.rows
  if (first === undefined || first.cells.join() !== header.join()) return refuse('no-known-columns')
  if (rows.length === 0 && table.broken.length === 0) return refuse('only-a-header')
  if (rows.length + table.broken.length > listLimits.people) return refuse('too-many')
  return ok(readRows(columns, { ...table, rows }, delimiter, order))
}

function readRows(
  columns: readonly HeaderColumn[],
  table: CsvTable,
  delimiter: Delimiter,
  answered: ListDateOrder | undefined,
): ReadContacts {
  const program = programOf(columns.map(({ header }) => headerKey(header)))
  const dates = answered ?? datesOf(columns, table, program)
  const dialect = { program, dates: dates === 'none' ? ('unsure' as const) : dates }
  const people: BroughtPerson[] = []
  const reported: ReportedRow[] = table.broken.map(({ row, raw }) => ({
    where: row,
    raw: shortRaw(raw),
    why: 'quotes-broken',
  }))
  for (const { row, cells } of table.rows) {
    const raw = cells.join(delimiter)
    const person = finishPerson(draftFromRow(columns, cells, dialect), { where: row, raw })
    if (person) people.push(person)
    else reported.push({ where: row, raw: shortRaw(raw), why: 'nothing-to-know-them-by' })
  }
  const columnFates = fatesOf(columns, table)
  return { people, reported, program, delimiter, dates, columns: columnFates }
}

// Excel writes `sep=;` as a first line.
function withoutSeparatorLine(text: string): {
  readonly text: string
  readonly delimiters: readonly Delimiter[]
} {
  const match = /^\s*"?sep=([,;\t|])"?\n/i.exec(text)
  const said = delimiters.filter((delimiter) => delimiter === match?.[1])
  if (match === null || said.length === 0) return { text, delimiters }
  return { text: text.slice(match[0].length), delimiters: said }
}

// The delimiter that makes most headers known; guessing from rows goes wrong on `1,5;2`.
function bestHeader(
  text: string,
  possible: readonly Delimiter[],
): { readonly delimiter: Delimiter; readonly header: readonly string[] } {
  const [best] = possible
    .map((delimiter) => {
      const header = firstRecord(text, delimiter)
      const known = header.filter((name) => columnOf(name).is !== 'unknown').length
      return { delimiter, header, known }
    })
    .toSorted((one, other) => other.known - one.known || other.header.length - one.header.length)
  return best ?? { delimiter: ',', header: [] }
}

const isHeader = (columns: readonly HeaderColumn[]): boolean =>
  columns.some(({ column }) => isIdentifying(column)) &&
  !columns.some(({ header }) => /\S@\S|^\+?[\d\s()-]{6,}$/.test(header))

function datesOf(
  columns: readonly HeaderColumn[],
  { rows }: CsvTable,
  program: Program,
): ListDateOrder | 'none' {
  const written = columns.flatMap(({ column }, at) =>
    column.is === 'date' ||
    (column.is === 'numbered' && column.of === 'event' && column.part === 'value')
      ? rows.map(({ cells }) => unguarded(cells[at] ?? '')).filter((text) => text !== '')
      : [],
  )
  const open = written.filter((text) => !isEmptyDate(text) && /^\d{1,2}[-/]\d{1,2}\b/.test(text))
  if (open.length === 0) return 'none'
  // Square's help says MM-DD and MM-DD-YYYY.
  return program === 'square' ? 'month-first' : listDateOrderOf(open)
}

function fatesOf(columns: readonly HeaderColumn[], { rows }: CsvTable): ColumnFates {
  const used = columns.filter(
    ({ header }, at) => header !== '' && rows.some(({ cells }) => (cells[at] ?? '').trim() !== ''),
  )
  const named = (fate: keyof ColumnFates) =>
    used.filter(({ column }) => fateOf(column) === fate).map(({ header }) => header)
  return { understood: named('understood'), kept: named('kept'), leftOut: named('leftOut') }
}

function fateOf(column: HeaderColumn['column']): keyof ColumnFates {
  if (column.is === 'about-the-file') return 'leftOut'
  const isKept =
    column.is === 'unknown' ||
    (column.is === 'numbered' && ['website', 'im', 'custom field'].includes(column.of))
  return isKept ? 'kept' : 'understood'
}
