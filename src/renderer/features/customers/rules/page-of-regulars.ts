import { present } from '#shared/base/present.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import type { PersonId } from '../model.ts'
import type { Listed, ListedField } from './listed.ts'
import { type KnownCustomer, matchList, type RowMatch } from './match-list.ts'
import { isSameLine, type WrittenPage, type WrittenRegular } from './written-regulars.ts'

/**
 * How a line relates to the book and to the lines before it. `adds`: the phone or e-mail of someone
 * known, who gets what is new. `in the book`: a name in the book, more likely the same person.
 * `namesake`: a name on the page, taken differently, so perhaps two people. `written twice`: the
 * same line again.
 */
export type Twin = 'none' | 'adds' | 'in the book' | 'namesake' | 'written twice'

/** A line that will be written down or left out. */
export type PageLine = {
  readonly regular: WrittenRegular
  readonly twin: Twin
  readonly isIn: boolean
  /** The customer it adds to: an existing one, or the one an earlier line makes. */
  readonly to?: { readonly id: CustomerId } | { readonly line: number }
  readonly doesNotFit: readonly ListedField[]
}

export type RegularsPage = Pick<WrittenPage, 'tooLong'> & { readonly lines: readonly PageLine[] }

/**
 * What a page would do to the book. Someone whose name is in the book is left out unless the owner
 * says it is another person: writing the same page twice must not double everyone.
 */
export function pageOf(
  { regulars, tooLong }: WrittenPage,
  /** Customers in the book who may match. */
  known: readonly KnownCustomer[],
  /** Line numbers where the owner said otherwise. */
  turned: ReadonlySet<number>,
  country?: PhoneCountry,
): RegularsPage {
  const matches = matchList(regulars.map(listedRegular), known, country)
  const lines = regulars.flatMap((regular, at) => {
    const match = matches[at]
    if (!match) return []
    const twin = twinOf(regular, match, regulars)
    const isIn =
      (twin === 'none' || twin === 'namesake' || twin === 'adds') !== turned.has(regular.line)
    const to = twin === 'adds' ? addsTo(match, regulars) : undefined
    return [present({ regular, twin, isIn, doesNotFit: match.doesNotFit, to })]
  })
  return { lines, tooLong }
}

/** What is left on the page when only the beginning of the list was written. */
export function withoutLines(text: string, written: ReadonlySet<number>): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((_, at) => !written.has(at + 1))
    .join('\n')
}

/** A line in the fields of a customer; how they take it is separate. */
export const listedRegular = ({
  name,
  description,
  since,
  note,
  phones,
  emails,
  people = [],
  dates = [],
}: Omit<WrittenRegular, 'people' | 'dates'> &
  Partial<Pick<WrittenRegular, 'people' | 'dates'>>): Listed => ({
  facts: {
    ...present({ name, description, since, note }),
    people: people.map(({ name, role }, at) => ({
      ...present({ id: asId<PersonId>(`new:${at}`), name, role }),
      ...{ phones: [], emails: [] },
    })),
    phones: phones.map((number) => ({ number })),
    emails: emails.map((address) => ({ address })),
    tags: [],
  },
  dates,
})

function twinOf(
  regular: WrittenRegular,
  match: RowMatch,
  regulars: readonly WrittenRegular[],
): Twin {
  if (match.is === 'new') return 'none'
  if (match.is === 'unsure') return match.possible.length > 0 ? 'in the book' : 'namesake'
  const isSure = match.by !== 'name'
  const saysMore =
    regular.usual !== undefined ||
    [regular, ...regular.people].some((each) => each.allergies.length > 0)
  if (match.is === 'same')
    return isSure && (saysMore || !match.addsNothing) ? 'adds' : 'in the book'
  const isWritten = regulars.some((each) => each.line < regular.line && isSameLine(each, regular))
  return isWritten ? 'written twice' : isSure ? 'adds' : 'namesake'
}

function addsTo(match: RowMatch, regulars: readonly WrittenRegular[]): PageLine['to'] {
  if (match.is === 'same') return { id: match.id }
  const line = match.is === 'twice' ? regulars[match.of]?.line : undefined
  return line === undefined ? undefined : { line }
}
