import { digitsOf, fold, tidy } from '#shared/base/text.ts'
import type {
  BroughtDate,
  BroughtEmail,
  BroughtPhone,
  BroughtPhoto,
  BroughtRelation,
  BroughtSource,
  DateKind,
  KeptValue,
  LeftOut,
} from './brought.ts'
import { type NameParts, readEmail, readPhone, trimmedLines } from './person-words.ts'

/** A person while their card or row is read; both readers fill one, `finishPerson` decides. */
export type PersonDraft = {
  readonly names: Writable<NameParts>
  /** The source's label of the name; unshown words of the name go to the note under it. */
  nameColumn: string
  readonly sounds: Writable<NameParts>
  nickname?: KeptValue
  role?: KeptValue
  organisation?: string | undefined
  isFirm: boolean
  source?: BroughtSource
  description?: string | undefined
  introducedBy?: string | undefined
  photo?: BroughtPhoto | undefined
  readonly addresses: { readonly column: string; readonly text: string }[]
  readonly notes: string[]
  readonly tags: string[]
  readonly phones: BroughtPhone[]
  readonly emails: BroughtEmail[]
  readonly people: BroughtRelation[]
  readonly dates: BroughtDate[]
  readonly unknown: KeptValue[]
  readonly leftOut: LeftOut[]
  /** What was already added, by kind; a hostile card repeats it a hundred thousand times. */
  readonly said: Set<string>
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

export const emptyDraft = (): PersonDraft => ({
  names: {},
  nameColumn: '',
  sounds: {},
  isFirm: false,
  addresses: [],
  notes: [],
  tags: [],
  phones: [],
  emails: [],
  people: [],
  dates: [],
  unknown: [],
  leftOut: [],
  said: new Set(),
})

/** Whether this value is new. */
export function isFirst(draft: PersonDraft, ...words: readonly string[]): boolean {
  const key = words.join('\n')
  if (draft.said.has(key)) return false
  draft.said.add(key)
  return true
}

/** Kept under its column name; the note takes what has no field of ours. */
export function keep(draft: PersonDraft, column: string, text: string | undefined): void {
  const value = trimmedLines(text)
  if (value === undefined) return
  if (isFirst(draft, 'kept', column, value)) draft.unknown.push({ column, value })
}

export function addPhone(draft: PersonDraft, column: string, text: string, label?: string): void {
  const phone = readPhone(text, label)
  if (phone === undefined) {
    keep(draft, column, text)
    return
  }
  const digits = digitsOf(phone.number)
  if (isFirst(draft, 'phone', digits)) draft.phones.push(phone)
  else if (label !== undefined && isFirst(draft, 'labelled phone', digits)) {
    const same = draft.phones.findIndex((known) => digitsOf(known.number) === digits)
    if (draft.phones[same]?.label === undefined) draft.phones[same] = phone
  }
}

export function addEmail(draft: PersonDraft, column: string, text: string, label?: string): void {
  const email = readEmail(text, label)
  if (email === undefined) {
    keep(draft, column, text)
    return
  }
  if (isFirst(draft, 'email', fold(email.address))) draft.emails.push(email)
}

export function addRelation(draft: PersonDraft, name: string | undefined, role?: string): void {
  const clean = tidy(name)
  if (clean === undefined) return
  if (!isFirst(draft, 'person', fold(clean), role ?? '')) return
  const nobody = { name: clean, phones: [], emails: [] }
  draft.people.push(role === undefined ? nobody : { ...nobody, role })
}

export function addDate(draft: PersonDraft, date: BroughtDate): void {
  const { what, month, day } = date
  const words = what === 'other' ? date.words : ''
  if (isFirst(draft, 'date', what, words, String(month), String(day))) draft.dates.push(date)
}

export function addTags(draft: PersonDraft, texts: readonly string[]): void {
  for (const text of texts) {
    const tag = tidy(text.replace(/^\s*\*\s*/, ''))
    // Every Google and Android contact is in this group, so it has no meaning.
    if (tag === undefined || /^my ?contacts$/i.test(tag)) continue
    if (isFirst(draft, 'tag', fold(tag))) draft.tags.push(tag)
  }
}

/** The one who sent them is not a person inside: it is how they came to us. */
export function putRelation(draft: PersonDraft, name: string, label: string | undefined): void {
  if (/^referred[ _-]by$/i.test(label ?? '')) draft.introducedBy ??= name
  else addRelation(draft, name, label)
}

/** What a date is for, by its label; a date without one is no reason to congratulate. */
export function dateKind(label: string | undefined): DateKind | undefined {
  const words = tidy(label)
  if (words === undefined) return undefined
  const folded = fold(words)
  if (folded === 'birthday' || folded === 'anniversary') return { what: folded }
  return { what: 'other', words }
}
