import { tidy } from '#shared/base/text.ts'
import { isWithin } from '../../customers/rules/same-words.ts'
import { addEmail, addPhone, addTags, isFirst, keep, type PersonDraft } from './person-draft.ts'
import { addressText, labelWords, trimmedLines } from './person-words.ts'
import { readPhoto } from './vcard-photo.ts'
import type { CardProperty } from './vcard-property.ts'

/** Puts one property of a card into the person; `label` is Apple's, from a line of its own. */
export type Take = (draft: PersonDraft, property: CardProperty, label: string | undefined) => void

export const ignore: Take = () => undefined

export const leaveOutProperty: Take = (draft, { name }) => {
  if (isFirst(draft, 'left out', name)) draft.leftOut.push({ column: name, why: 'about-the-file' })
}

export const takeUnknown: Take = (draft, property, label) => {
  if (isBinary(property)) draft.leftOut.push({ column: property.name, why: 'binary' })
  else keep(draft, propertyColumn(property, label), property.text)
}

export const takeShownName: Take = (draft, { name, text }) => {
  if (draft.names.shown === undefined) draft.names.shown = text
  else keep(draft, name, text)
}

export const takeName: Take = (draft, { name, parts }) => {
  const [family, given, additional, prefix, suffix] = parts
  if (draft.names.family !== undefined) return keep(draft, name, parts.join(' '))
  Object.assign(draft.names, { family, given, additional, prefix, suffix })
}

export const takeNickname: Take = (draft, { name, parts }) => {
  const value = tidy(parts.join(', '))
  if (value === undefined) return
  if (draft.nickname === undefined) draft.nickname = { column: name, value }
  else keep(draft, name, value)
}

export const takeKind: Take = (draft, { text }) => {
  draft.isFirm ||= /^\s*org\s*$/i.test(text)
}

export const takeCompany: Take = (draft, { text }) => {
  draft.isFirm ||= /^\s*company\s*$/i.test(text)
}

export const takeFirm: Take = (draft, { name, parts }) => {
  const firm = tidy(parts.filter((part) => part.trim() !== '').join(', '))
  if (draft.organisation === undefined) draft.organisation = firm
  else keep(draft, name, firm)
}

export const takeRole: Take = (draft, { name, text }) => {
  if (draft.role === undefined) draft.role = { column: name, value: text }
  else keep(draft, name, text)
}

export const takePhone: Take = (draft, property, label) =>
  addPhone(draft, propertyColumn(property, label), property.text, labelOf(property, label))

export const takeEmail: Take = (draft, property, label) =>
  addEmail(draft, propertyColumn(property, label), property.text, labelOf(property, label))

export const takeAddress: Take = (draft, property, label) => {
  const [poBox, extended, street, city, region, postal, country, ...rest] = property.parts
  const parts = { poBox, extended, street, city, region, postal, country }
  const column = propertyColumn(property, label)
  const text = addressText(parts) ?? trimmedLines(property.params.get('LABEL'))
  if (text !== undefined && isFirst(draft, 'address', text)) draft.addresses.push({ column, text })
  keep(draft, column, rest.join(' '))
}

// vCard 2.1 and 3.0 write the address a second time as it is printed.
export const takeAddressLabel: Take = (draft, property, label) => {
  const text = trimmedLines(property.text)
  if (text === undefined) return
  const isPrinted = draft.addresses.slice(0, 20).some((known) => isWithin(text, known.text))
  if (!isPrinted) draft.addresses.push({ column: propertyColumn(property, label), text })
}

export const takeNote: Take = (draft, { text }) => {
  if (isFirst(draft, 'note', text)) draft.notes.push(text)
}

export const takeCategories: Take = (draft, { parts }) => addTags(draft, parts)

export const takeUid: Take = (draft, { text }) => {
  draft.source ??= { from: 'vcard', id: text.trim().replace(/^urn:uuid:/i, '') }
}

export const takePicture: Take = (draft, { name, text }) => {
  const read = readPhoto(text)
  if (read === undefined) return
  if ('link' in read) keep(draft, name, read.link)
  else if ('why' in read) draft.leftOut.push({ column: name, why: read.why })
  else draft.photo ??= read.photo
}

const says = /^(?:voice|pref|internet|msg|text|x400|postal|parcel|intl|dom|contact)$/

/** The label of a value: Apple's own, else the types that distinguish numbers. */
export function labelOf({ types }: CardProperty, label: string | undefined): string | undefined {
  const words = types.filter((type) => !says.test(type)).map((type) => type.replace(/^x-/, ''))
  return label ?? labelWords([...new Set(words)].join(' '))
}

export function propertyColumn(property: CardProperty, label: string | undefined): string {
  const words = labelOf(property, label) ?? property.params.get('X-SERVICE-TYPE')
  return words === undefined ? property.name : `${property.name} (${words})`
}

const isBinary = ({ params, text }: CardProperty): boolean =>
  /^B(?:ASE64)?$/i.test(params.get('ENCODING') ?? '') ||
  /^data:/i.test(text) ||
  (text.length > 1_000 && !/\s/.test(text.trim()))
