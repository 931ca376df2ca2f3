import { type NumberedValues, takeNumbered } from './csv-numbered.ts'
import { type ListDateOrder, readDate } from './partial-date.ts'
import { addDate, emptyDraft, keep, type PersonDraft } from './person-draft.ts'
import { type AddressPart, addressText, readPhone } from './person-words.ts'

/** What no single row shows: the order of the dates, and the program. */
export type Dialect = { readonly dates: ListDateOrder; readonly program: string }

export type NamedCell = { readonly header: string; readonly value: string }
/** A row while its cells are read; some cells have a meaning only together. */
export type RowInHand = {
  readonly draft: PersonDraft
  readonly dialect: Dialect
  readonly addresses: Map<string, { readonly header: string; readonly parts: AddressFields }>
  readonly numbered: Map<string, NumberedValues>
  readonly birth: Partial<Record<'year' | 'month' | 'day', NamedCell>>
  readonly sourceIds: (NamedCell & { readonly rank: number })[]
  readonly personPhones: (NamedCell & { readonly role: string })[]
}
type AddressFields = Partial<Record<AddressPart, string>>

export const emptyRow = (): Omit<RowInHand, 'dialect'> => ({
  draft: emptyDraft(),
  addresses: new Map(),
  numbered: new Map(),
  birth: {},
  sourceIds: [],
  personPhones: [],
})

/** Shopify puts an apostrophe before numbers, so that a spreadsheet does not change them. */
export const unquoted = (value: string): string => value.trim().replace(/^'+/, '')

/** Values over several columns: addresses, groups, a birthday in three parts. */
export function putTogether(row: RowInHand): void {
  const { draft, addresses } = row
  for (const group of row.numbered.values()) takeNumbered(draft, group, row.dialect.dates)
  for (const which of [...addresses.keys()].toSorted((one, other) => rank(one) - rank(other))) {
    const address = addresses.get(which)
    const text = address && addressText(address.parts)
    if (address && text !== undefined) draft.addresses.push({ column: address.header, text })
  }
  putBirth(row)
  putSourceId(row)
  for (const phone of row.personPhones) putPersonPhone(draft, phone)
}

const rank = (which: string): number => ['', 'home', 'work'].indexOf(which) + 1 || 9

// Thunderbird has a column each for year, month and day.
function putBirth({ draft, birth: { year, month, day } }: RowInHand): void {
  const at = `${year?.value.padStart(4, '0') ?? '-'}-${month?.value}-${day?.value}`
  const padded = [month, day].map((part) => part?.value.padStart(2, '0')).join('-')
  const read = readDate(year === undefined ? `--${padded}` : at, 'unsure')
  if (month && day && read) addDate(draft, { ...read, what: 'birthday' })
  else for (const part of [year, month, day]) if (part) keep(draft, part.header, part.value)
}

function putSourceId({ draft, sourceIds, dialect }: RowInHand): void {
  const [best, ...others] = sourceIds.toSorted((one, other) => one.rank - other.rank)
  if (best !== undefined) draft.source = { from: dialect.program, id: best.value }
  for (const { header, value } of others) keep(draft, header, value)
}

function putPersonPhone(draft: PersonDraft, phone: NamedCell & { readonly role: string }): void {
  const at = draft.people.findIndex((person) => person.role === phone.role)
  const person = draft.people[at]
  const number = readPhone(unquoted(phone.value))
  if (person === undefined || number === undefined) keep(draft, phone.header, phone.value)
  else draft.people[at] = { ...person, phones: [...person.phones, number] }
}
