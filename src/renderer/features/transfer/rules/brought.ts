/** What a list says about one person, before it is compared with known people. */
export type BroughtPerson = {
  /** Its place in the source: the line of `BEGIN:VCARD`, or the row number of a spreadsheet. */
  readonly where: number
  readonly source?: BroughtSource
  readonly name?: string
  readonly description?: string
  readonly pronunciation?: string
  readonly people: readonly BroughtRelation[]
  readonly phones: readonly BroughtPhone[]
  readonly emails: readonly BroughtEmail[]
  /** Lines as on an envelope. */
  readonly address?: string
  readonly organisation?: string
  readonly note?: string
  readonly tags: readonly string[]
  readonly dates: readonly BroughtDate[]
  readonly introducedBy?: string
  readonly photo?: BroughtPhoto
  /** Values without a field of ours; they go to the note, and the owner is told. */
  readonly unknown: readonly KeptValue[]
  /** Values that a note can't hold, by column; the owner is told. */
  readonly leftOut: readonly LeftOut[]
  /** The source's own words, shortened. */
  readonly raw: string
}

/** Their id at the source: a card's UID, a shop program's customer id. */
export type BroughtSource = { readonly from: string; readonly id: string }

/** Somebody inside or beside a customer: the spouse, the payer, the one at the reception. */
export type BroughtRelation = {
  readonly name: string
  readonly role?: string
  readonly phones: readonly BroughtPhone[]
  readonly emails: readonly BroughtEmail[]
}

export type BroughtPhone = { readonly label?: string; readonly number: string }
export type BroughtEmail = { readonly label?: string; readonly address: string }

export type YearlyDay = {
  readonly month: number
  readonly day: number
  /** Absent when the source doesn't know it: many phones write 1604 for that. */
  readonly year?: number
}

/** `whose` is set when the date is of a person inside and not of the customer. */
export type BroughtDate = YearlyDay & { readonly whose?: string } & DateKind
export type DateKind =
  | { readonly what: 'birthday' | 'anniversary' }
  | { readonly what: 'other'; readonly words: string }

export type BroughtPhoto = { readonly mime: PhotoType; readonly base64: string }
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'

export type KeptValue = { readonly column: string; readonly value: string }

export type LeftOut = {
  readonly column: string
  readonly why: 'about-the-file' | 'binary' | 'photo-too-big' | 'photo-unreadable' | 'too-long'
}

/** A row that made nobody. People plus reported rows are always all rows of the file. */
export type ReportedRow = {
  readonly where: number
  readonly raw: string
  readonly why: ReportedReason
}

export type ReportedReason =
  | 'nothing-to-know-them-by'
  | 'card-not-closed'
  | 'card-too-big'
  | 'card-unreadable'
  | 'group-card'
  | 'outside-a-card'
  | 'quotes-broken'
  | 'erased'

export const listLimits = {
  /** Bytes of a file; a larger one is refused before it is decoded. */
  file: 50 * 1024 * 1024,
  people: 100_000,
  /** Characters of one card. */
  card: 2 * 1024 * 1024,
  /** Bytes of one photo. */
  photo: 1024 * 1024,
} as const

const rawLength = 2_000

/** Cut at a fixed length: a card with a photo is a megabyte, and nobody reads that. */
export const shortRaw = (raw: string): string =>
  raw.length <= rawLength ? raw : `${raw.slice(0, rawLength - 1)}…`

/** The note of a person: the source's own note, then a line for each value kept. */
export function noteOfBrought(person: Pick<BroughtPerson, 'note' | 'unknown'>): string | undefined {
  const kept = person.unknown.map(({ column, value }) => `${column}: ${value}`)
  const lines = person.note === undefined ? kept : [person.note, ...kept]
  return lines.length === 0 ? undefined : lines.join('\n')
}
