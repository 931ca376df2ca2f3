import { fold } from '#shared/base/text.ts'
import type { DateKind } from './brought.ts'
import { addressColumn } from './csv-address-columns.ts'
import { knownColumns } from './csv-known-columns.ts'
import type { AddressPart, NamePart } from './person-words.ts'

/** The meaning of a column, decided by its header and never by its position. */
export type Column =
  | { readonly is: 'name'; readonly part: NamePart }
  | { readonly is: 'sound'; readonly part: NamePart }
  | { readonly is: 'phone' | 'email'; readonly label?: string }
  /** `which` is empty for a list with one address each. */
  | { readonly is: 'address'; readonly which: string; readonly part: AddressPart }
  | { readonly is: 'date'; readonly kind: DateKind }
  | { readonly is: 'birth'; readonly part: 'year' | 'month' | 'day' }
  | { readonly is: 'person'; readonly role: string }
  | { readonly is: 'person-phone'; readonly role: string }
  | { readonly is: 'source-id'; readonly rank: number }
  | {
      readonly is:
        | 'nickname'
        | 'organisation'
        | 'role'
        | 'note'
        | 'description'
        | 'tags'
        | 'introduced-by'
    }
  | { readonly is: 'numbered'; readonly of: Numbered; readonly nr: number; readonly part: string }
  | { readonly is: 'about-the-file' }
  | { readonly is: 'unknown' }

/** Google's groups of columns: `Phone 2 - Label`, `Phone 2 - Value`. */
export type Numbered =
  | 'email'
  | 'phone'
  | 'address'
  | 'organization'
  | 'website'
  | 'event'
  | 'relation'
  | 'im'
  | 'custom field'

/** A header without its case, accents and marks: "E-mail 2 Address" is "e mail 2 address". */
export const headerKey = (header: string): string =>
  fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export function columnOf(header: string): Column {
  const key = headerKey(header).slice(0, longestHeader)
  return (
    numberedColumn(key) ??
    knownColumns.get(key) ??
    emailColumn(key) ??
    phoneColumn(key) ??
    addressColumn(key) ?? { is: 'unknown' }
  )
}

/** A column that is enough to make a row a person. */
export function isIdentifying(column: Column): boolean {
  switch (column.is) {
    case 'name':
      return column.part !== 'prefix' && column.part !== 'suffix'
    case 'numbered':
      return (column.of === 'email' || column.of === 'phone') && column.part === 'value'
    case 'phone':
    case 'email':
    case 'nickname':
    case 'organisation':
    case 'description':
      return true
    default:
      return false
  }
}

const longestHeader = 200

function numberedColumn(key: string): Column | undefined {
  const match =
    /^(e mail|email|phone|address|organization|website|event|relation|im|custom field) (\d{1,3}) (.+)$/.exec(
      key,
    )
  if (!match) return undefined
  const [, of = '', nr, part = ''] = match
  // "E-mail 2 Address" is Outlook's whole column, "E-mail 2 - Value" one of Google's group.
  if (of.endsWith('mail') && !/^(?:label|type|value)$/.test(part)) return undefined
  // The expression allows the numbered ones and `e mail`, which is email.
  const known = (of === 'e mail' ? 'email' : of) as Numbered
  return { is: 'numbered', of: known, nr: Number(nr), part: part === 'type' ? 'label' : part }
}

const labelled = (is: 'phone' | 'email', label: string): Column =>
  label === '' ? { is } : { is, label }

function emailColumn(key: string): Column | undefined {
  const match =
    /^(?:(.*?) )??(?:e ?mail|mail|correo(?: electronico)?)(?: ?\d)?(?: (?:address|adresse|addresses))?(?: (home|work|other|\d))?$/.exec(
      key,
    )
  if (!match) return undefined
  const label = match[1] ?? match[2] ?? ''
  return labelled('email', /^(?:primary|secondary|customer|contact|\d|)$/.test(label) ? '' : label)
}

const phoneWord =
  'phone|mobile|cell|cellphone|telephone|tel|fax|pager|telex|isdn|callback|whatsapp|' +
  'telefon|telefonnummer|handy|mobil|mobiltelefon|telefono|movil|celular'
const phonePattern = new RegExp(
  `^(?:(.*) )?(${phoneWord})(?: (?:phone|number|no|nr|video))?(?: \\d)?$`,
)

function phoneColumn(key: string): Column | undefined {
  const match = phonePattern.exec(key)
  if (!match) return undefined
  const [, before = '', word = ''] = match
  const kind = /^(?:phone|telephone|tel|telefon|telefonnummer|telefono)$/.test(word) ? '' : word
  const place = /^(?:primary|customer|contact|default address|tty tdd|)$/.test(before) ? '' : before
  return labelled('phone', `${place} ${kind}`.trim())
}
