import type { DateKind } from './brought.ts'
import { readDate } from './partial-date.ts'
import {
  addDate,
  addRelation,
  dateKind,
  keep,
  type PersonDraft,
  putRelation,
} from './person-draft.ts'
import { labelOf, propertyColumn, type Take, takeUnknown } from './vcard-take.ts'

export const date =
  (kind: DateKind): Take =>
  (draft, property, label) => {
    putDate(draft, propertyColumn(property, label), property.text, kind, property.params)
  }

export const labelledDate: Take = (draft, property, label) =>
  putDate(draft, propertyColumn(property, label), property.text, dateKind(label))

export const relation =
  (role: string): Take =>
  (draft, { text }) =>
    addRelation(draft, text, role)

export const takeRelated: Take = (draft, property, label) => {
  // A link to another card has no name to show.
  if (/^[a-z]{2,10}:\S+$/i.test(property.text.trim())) return takeUnknown(draft, property, label)
  putRelation(draft, property.text, labelOf(property, label))
}

export const sound =
  (part: 'given' | 'additional' | 'family'): Take =>
  (draft, { text }) => {
    draft.sounds[part] ??= text
  }

// Japanese phones write how a name is read: `SOUND;X-IRMC-N:ﾔﾏﾀﾞ;ﾀﾛｳ`.
export const takeSound: Take = (draft, property, label) => {
  if (!property.types.includes('x-irmc-n')) return takeUnknown(draft, property, label)
  draft.sounds.shown ??= property.text.replaceAll(';', ' ')
}

/** A date that can't be read stays as text (`circa 1800`). */
export function putDate(
  draft: PersonDraft,
  column: string,
  text: string,
  kind: DateKind | undefined,
  params: ReadonlyMap<string, string> = new Map(),
): void {
  const read = readDate(text, 'unsure')
  if (read === undefined || kind === undefined) {
    keep(draft, column, text)
    return
  }
  // Apple marks the year it made up (X-APPLE-OMIT-YEAR=1604).
  const madeUp = params.get('X-APPLE-OMIT-YEAR')
  const { year, ...yearless } = read
  addDate(draft, { ...(String(year) === madeUp ? yearless : read), ...kind })
}
