import { err, ok, type Result } from '#shared/base/result.ts'
import { type BroughtPerson, listLimits, type ReportedRow } from './brought.ts'
import { type ReadContacts, readContacts } from './contacts-csv.ts'
import { type Decoded, decode, type Encoding } from './decode.ts'
import { looksLike, type OtherFile } from './other-file.ts'
import type { ListDateOrder } from './partial-date.ts'
import { readCardPieces } from './vcard.ts'
import type { CardVersion } from './vcard-property.ts'
import { splitCards } from './vcard-split.ts'

export type ListFile = { readonly name: string; readonly bytes: Uint8Array }

/** People plus reported rows are always all rows of the file. */
export type BroughtList = {
  readonly people: readonly BroughtPerson[]
  readonly reported: readonly ReportedRow[]
} & (
  | { readonly kind: 'vcard'; readonly said: SaidOfCards }
  | { readonly kind: 'csv'; readonly said: SaidOfTable }
)

/** What we understood the file to be, for the owner to confirm. */
export type SaidOfCards = {
  readonly encoding: Encoding
  readonly versions: readonly CardVersion[]
}
export type SaidOfTable = { readonly encoding: Encoding } & Omit<
  ReadContacts,
  'people' | 'reported'
>

export type ListRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'not-a-list'; readonly looksLike: OtherFile }
  | {
      readonly code: 'no-known-columns' | 'not-people' | 'only-a-header'
      /** The first line as we split it. */
      readonly header: readonly string[]
    }

/** Reads a list of people by its content; its file name is ignored. `order` see readContacts. */
export function readList(
  { bytes }: ListFile,
  order?: ListDateOrder,
): Result<BroughtList, ListRefusal> {
  if (bytes.length > listLimits.file)
    return err({ code: 'too-big', bytes: bytes.length, limit: listLimits.file })
  const other = looksLike(bytes)
  if (other !== undefined) return err({ code: 'not-a-list', looksLike: other })
  const decoded = decode(bytes)
  if (decoded.text.trim() === '') return err({ code: 'empty' })
  return hasCards(decoded.text) ? readAsCards(decoded) : readAsTable(decoded, order)
}

const hasCards = (text: string): boolean =>
  /(?:^|[\r\n\uFEFF])[ \t]*BEGIN[ \t]*:[ \t]*VCARD/i.test(text)

function readAsCards({ text, encoding }: Decoded): Result<BroughtList, ListRefusal> {
  const pieces = splitCards(text)
  if (pieces.length > listLimits.people) return err({ code: 'too-many', limit: listLimits.people })
  const { versions, ...rows } = readCardPieces(pieces, encoding)
  return ok({ kind: 'vcard', ...rows, said: { encoding, versions } })
}

function readAsTable(
  { text, encoding }: Decoded,
  order: ListDateOrder | undefined,
): Result<BroughtList, ListRefusal> {
  const read = readContacts(text, order)
  if (read.ok) {
    const { people, reported, ...said } = read.value
    return ok({ kind: 'csv', people, reported, said: { encoding, ...said } })
  }
  const { code, header } = read.error
  if (code === 'too-many') return err({ code, limit: listLimits.people })
  // One cell in the first line is not a table: a letter, a path, a page.
  if (code === 'no-known-columns' && header.length < 2)
    return err({ code: 'not-a-list', looksLike: 'text' })
  return err({ code, header })
}
