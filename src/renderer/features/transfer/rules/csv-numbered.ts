import type { Numbered } from './csv-columns.ts'
import { type ListDateOrder, readDate } from './partial-date.ts'
import {
  addDate,
  addEmail,
  addPhone,
  dateKind,
  keep,
  type PersonDraft,
  putRelation,
} from './person-draft.ts'
import { addressText, labelWords } from './person-words.ts'

/** The cells of one of Google's groups, by the last word of their header. */
export type NumberedValues = {
  readonly of: Numbered
  /** The first header of the group, for values that only go to the note. */
  readonly header: string
  readonly parts: Map<string, string>
  readonly headers: Map<string, string>
}

/** Google writes several values into one cell, separated by this. */
const between = / ::: /

export function takeNumbered(
  draft: PersonDraft,
  group: NumberedValues,
  dates: ListDateOrder,
): void {
  const label = labelWords(group.parts.get('label'))
  const values = (group.parts.get('value') ?? '').split(between).filter(Boolean)
  switch (group.of) {
    case 'email':
      for (const value of values) addEmail(draft, columnName(group, label), value, label)
      return
    case 'phone':
      for (const value of values) addPhone(draft, columnName(group, label), value, label)
      return
    case 'address':
      takeAddress(draft, group, label)
      return
    case 'organization':
      takeOrganisation(draft, group)
      return
    case 'event':
      for (const value of values) takeEvent(draft, group, label, value, dates)
      return
    case 'relation':
      for (const value of values) putRelation(draft, value, label)
      return
    default:
      for (const value of values) keep(draft, columnName(group, label), value)
  }
}

// "Website 1 (blog)"; a custom field is named by its own label.
function columnName({ of, header, parts }: NumberedValues, label: string | undefined): string {
  const name = header.replace(/\s*-\s*[^-]*$/, '')
  const words = label ?? parts.get('service')
  if (of === 'custom field') return words ?? name
  return words === undefined ? name : `${name} (${words})`
}

function takeAddress(draft: PersonDraft, group: NumberedValues, label: string | undefined): void {
  const { parts } = group
  const text = addressText({
    formatted: parts.get('formatted'),
    poBox: parts.get('po box'),
    extended: parts.get('extended address'),
    street: parts.get('street'),
    city: parts.get('city'),
    region: parts.get('region'),
    postal: parts.get('postal code'),
    country: parts.get('country'),
  })
  if (text !== undefined) draft.addresses.push({ column: columnName(group, label), text })
}

function takeOrganisation(draft: PersonDraft, group: NumberedValues): void {
  for (const [part, value] of group.parts) {
    const column = group.headers.get(part) ?? group.header
    if (part === 'name' && draft.organisation === undefined) draft.organisation = value
    else if (part === 'title' && draft.role === undefined) draft.role = { column, value }
    else if (part !== 'label') keep(draft, column, value)
  }
}

function takeEvent(
  draft: PersonDraft,
  group: NumberedValues,
  label: string | undefined,
  value: string,
  dates: ListDateOrder,
): void {
  const read = readDate(value, dates)
  const kind = dateKind(label)
  if (read === undefined || kind === undefined) keep(draft, columnName(group, label), value)
  else addDate(draft, { ...read, ...kind })
}
