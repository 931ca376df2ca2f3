import type { Change } from '#shared/book/change.ts'

/** Whose page it is, and how its values are written in the owner's language. */
export type Paper = {
  readonly title: string
  readonly lead: string
  /** Of its words. */
  readonly language: string
  readonly shop: string
  readonly at: number
  readonly history: string
  readonly yesOrNo: (yes: boolean) => string
  readonly heading: (table: string) => string
  readonly field: (table: string, field: string) => string
  readonly moment: (at: number) => string
  readonly day: (day: string) => string
  readonly money: (minor: number) => string
  readonly deed: (change: Change) => string
  /** Names of the people inside the customer, by id. */
  readonly inside?: ReadonlyMap<string, string>
}

const moments = /^(at|createdAt|updatedAt|deletedAt)$/
const amounts = /^(price|amount|quote|deposit|cost)$/
const minutes = /^(minute|dueMinute)$/
/** Ids of other rows mean nothing on paper; the JSON file has them. */
export const hidden = /^(id|rev|introducedBy|mergedInto|about|.*Ids?)$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** A value as HTML; absent when there is nothing to show. */
export function saidValue(field: string, value: unknown, paper: Paper): string | undefined {
  if (field === 'personId') return optional(paper.inside?.get(String(value)))
  if (hidden.test(field) || value === undefined || value === null) return undefined
  if (Array.isArray(value)) return saidList(field, value, paper)
  if (typeof value === 'object') return saidFacts(value, paper)
  if (typeof value === 'boolean') return escapeText(paper.yesOrNo(value))
  if (typeof value === 'number') return escapeText(saidNumber(field, value, paper))
  const text = String(value)
  return escapeText(day.test(text) ? paper.day(text) : text)
}

function saidNumber(field: string, value: number, paper: Paper): string {
  if (moments.test(field)) return paper.moment(value)
  if (amounts.test(field)) return paper.money(value)
  if (!minutes.test(field)) return String(value)
  return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
}

function saidList(field: string, values: readonly unknown[], paper: Paper): string | undefined {
  const said = values.flatMap((value) => saidValue(field, value, paper) ?? [])
  if (said.length === 0) return undefined
  const isFacts = values.some((value) => typeof value === 'object')
  return isFacts ? `<ul>${said.map((each) => `<li>${each}</li>`).join('')}</ul>` : said.join(', ')
}

function saidFacts(of: object, paper: Paper): string | undefined {
  const said = Object.entries(of).flatMap(([field, value]) => saidValue(field, value, paper) ?? [])
  return said.length === 0 ? undefined : said.join(' · ')
}

const optional = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escapeText(text)

/** Imported and written words are text, never HTML. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
