import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import {
  dateFacts,
  defaultLead,
  type Occasion,
  type OccasionId,
  occasions,
} from '#features/occasions/model.ts'
import {
  isCurrent,
  mostUsuals,
  newPreference,
  type Preference,
  type PreferenceId,
  preferences,
} from '#features/preferences/model.ts'
import { fold } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { words as text } from '#shared/book/table.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { type Customer, customers, type Person } from '../model.ts'
import { type CustomerFacts, withPersonIds } from '../rules/facts.ts'
import { type DateFacts, knownFactsOf, nobodyKnown } from '../rules/listed.ts'
import { listedRegular } from '../rules/page-of-regulars.ts'
import { isSameText } from '../rules/same-words.ts'
import { type Added, withAllAdded } from '../rules/with-added.ts'
import type { WrittenRegular } from '../rules/written-regulars.ts'

const inside = z.strictObject({
  name: text(),
  role: z.exactOptional(text(200)),
  allergies: z.array(text()).max(40).readonly(),
})

/** What a line tells besides who it is about. */
export const toldFields = {
  usual: z.exactOptional(text()),
  allergies: z.array(text()).max(40).readonly(),
  people: z.exactOptional(z.array(inside).max(200).readonly()),
  dates: z.exactOptional(z.array(dateFacts).readonly()),
}

/** A line as a deed is given it. */
export type RegularLine = Omit<WrittenRegular, 'people' | 'dates'> &
  Partial<Pick<WrittenRegular, 'people' | 'dates'>>

/** What the book has of them. */
export type KnownRegular = {
  readonly customer: Customer
  readonly taste: readonly Preference[]
  readonly dates: readonly Occasion[]
}

/** The customer first, then what they like and can't have, and their dates. */
export function regularRows(
  id: CustomerId,
  lines: readonly RegularLine[],
  known: KnownRegular | undefined,
  country: PhoneCountry | undefined,
  moment: Moment,
): readonly RowDraft[] {
  const before = known ? knownFactsOf(known.customer, known.dates) : nobodyKnown
  const added = withAllAdded(before, lines.map(listedRegular), country)
  const facts = withPersonIds(added.facts, moment.newId)
  return [
    known ? edit(customers, known.customer, facts) : create(customers, { ...facts, id }),
    ...aboutRows(id, lines, { ...added, facts }, known?.taste ?? [], moment),
  ]
}

/** Someone new whose fields are filled in, with what else is told of them. */
export function newcomerRows(
  id: CustomerId,
  filledIn: CustomerFacts,
  told: Omit<RegularLine, 'line' | 'phones' | 'emails'>,
  moment: Moment,
): readonly RowDraft[] {
  const line = { ...told, line: 1, phones: [], emails: [] }
  const added = withAllAdded({ facts: filledIn, dates: [] }, [listedRegular(line)])
  const facts = withPersonIds(added.facts, moment.newId)
  return [
    create(customers, { ...facts, id }),
    ...aboutRows(id, [line], { ...added, facts }, [], moment),
  ]
}

function aboutRows(
  customerId: CustomerId,
  lines: readonly RegularLine[],
  { facts, newDates }: Pick<Added, 'facts' | 'newDates'>,
  taste: readonly Preference[],
  moment: Moment,
): readonly RowDraft[] {
  return [
    ...tasteRows(customerId, lines, facts, taste, moment),
    ...newDates.map((date) =>
      create(occasions, {
        ...whoseDate(date, facts),
        ...{ id: moment.newId<OccasionId>(), customerId, lead: defaultLead, given: [] },
      }),
    ),
  ]
}

function whoseDate({ forWhom, ...date }: DateFacts, { people }: CustomerFacts) {
  const person = people.find(({ name }) => forWhom !== undefined && isSameText(name, forWhom))
  if (person) return { ...date, personId: person.id }
  return forWhom === undefined ? date : { ...date, forWhom }
}

type Taste = Pick<Preference, 'kind' | 'value'> & Partial<Pick<Preference, 'personId'>>

/** What they like and can't have, without what is already known. */
function tasteRows(
  customerId: CustomerId,
  lines: readonly RegularLine[],
  { people }: CustomerFacts,
  known: readonly Preference[],
  { today, newId }: Moment,
): readonly RowDraft[] {
  const current = known.filter(isCurrent)
  const said: Taste[] = [...current]
  const isSaid = ({ kind, value, personId }: Taste) =>
    said.some(
      (each) =>
        each.kind === kind && each.personId === personId && fold(each.value) === fold(value),
    )
  const usuals = () => said.filter((each) => each.kind === 'usual').length
  for (const { usual: value, ...line } of lines) {
    if (
      value !== undefined &&
      !isSaid({ kind: 'usual', value }) &&
      !isSaid({ kind: 'likes', value })
    )
      said.push({ kind: usuals() < mostUsuals ? 'usual' : 'likes', value })
    for (const each of allergiesIn(line, people)) if (!isSaid(each)) said.push(each)
  }
  return said.slice(current.length).map((each) => {
    const told = { ...each, id: newId<PreferenceId>(), customerId }
    return create(preferences, newPreference(told, today))
  })
}

/** Of someone who has no room inside, it is kept as the customer's, with the name. */
function allergiesIn(
  { allergies, people: inside = [] }: Pick<RegularLine, 'allergies' | 'people'>,
  people: readonly Pick<Person, 'id' | 'name'>[],
): readonly Taste[] {
  return [
    ...allergies.map((value): Taste => ({ kind: 'allergy', value })),
    ...inside.flatMap((each) => {
      const personId = people.find(({ name }) => isSameText(name, each.name))?.id
      return each.allergies.map(
        (value): Taste =>
          personId === undefined
            ? { kind: 'allergy', value: `${value} (${each.name})` }
            : { kind: 'allergy', value, personId },
      )
    }),
  ]
}
