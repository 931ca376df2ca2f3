import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { Day, Minute, Weekday } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { dayField, defineTable, type Fresh, idField, rowFields, words } from '#shared/book/table.ts'
import type { Person, PersonId } from '../customers/model.ts'

export type PreferenceId = Brand<string, 'PreferenceId'>

export const preferenceKinds = [
  'usual',
  'likes',
  'dislikes',
  'allergy',
  'how-to',
  'matters',
] as const
export type PreferenceKind = (typeof preferenceKinds)[number]

/** ISO weekdays 1 to 7, hours 0 to 23; `to` is the last hour, inclusive. */
export const whenField = z.strictObject({
  weekdays: z.exactOptional(z.array(z.number().int().min(1).max(7))),
  from: z.exactOptional(z.number().int().min(0).max(23)),
  to: z.exactOptional(z.number().int().min(0).max(23)),
})

const preference = z.strictObject({
  ...rowFields<PreferenceId>(),
  customerId: idField<CustomerId>(),
  kind: z.enum(preferenceKinds),
  /** The topic, if that helps: "coffee", "bread". The newest of a topic applies. */
  topic: z.exactOptional(words(200)),
  /** In the shop's words: "flat white, oat, extra hot". */
  value: words(),
  /** Whose, when it is someone inside the customer: the daughter's nuts. */
  personId: z.exactOptional(idField<PersonId>()),
  /** When this usual applies; absent means always. */
  when: z.exactOptional(whenField),
  how: z.enum(['said', 'observed']),
  since: dayField,
  confirmed: dayField,
  /** The day a newer one replaced it: old values are history. */
  until: z.exactOptional(dayField),
})

/** How they like things. The newest applies, earlier ones stay as history. */
export type Preference = z.infer<typeof preference>

/** A new preference. */
export const newPreference = (
  told: Omit<Fresh<Preference>, 'how' | 'since' | 'confirmed'> & Partial<Pick<Preference, 'how'>>,
  today: Day,
): Fresh<Preference> => ({ how: 'said', ...told, since: today, confirmed: today })

export const preferences = defineTable<Preference>({
  name: 'preferences',
  schema: preference,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})

/** With more than three, none would be usual. */
export const mostUsuals = 3

/** Not replaced by a newer one, and not in the trash. */
export const isCurrent = (of: Preference): boolean => of.until === undefined && isLiving(of)

/** Their current usuals, the one for this weekday and hour first, then the newest. */
export function usualsAt(
  known: readonly Preference[],
  weekday: Weekday,
  minute: Minute,
): readonly Preference[] {
  const hour = Math.floor(minute / 60)
  return known
    .filter((each) => each.kind === 'usual' && isCurrent(each))
    .map((each) => ({ each, fit: fitOf(each, weekday, hour) }))
    .sort((one, other) => other.fit - one.fit || newestPreferenceFirst(one.each, other.each))
    .map(({ each }) => each)
}

/** For this hour before for always, and that before for another hour. */
function fitOf({ when }: Preference, weekday: Weekday, hour: number): 0 | 1 | 2 {
  if (!when) return 1
  const { weekdays, from = 0, to = 23 } = when
  const onDay = weekdays === undefined || weekdays.length === 0 || weekdays.includes(weekday)
  // A bar's "22 to 2" runs past midnight.
  const atHour = from <= to ? from <= hour && hour <= to : hour >= from || hour <= to
  return onDay && atHour ? 2 : 0
}

/** Within a day the id decides: it begins with the moment it was made. */
export const newestPreferenceFirst = (one: Preference, other: Preference): number => {
  if (one.since !== other.since) return one.since < other.since ? 1 : -1
  return one.id < other.id ? 1 : -1
}

export type Allergy = {
  readonly id: PreferenceId
  readonly value: string
  /** Someone inside the customer; absent is the customer. */
  readonly of?: { readonly name: string; readonly role?: string }
}

/** Their own first, then those of people inside; after a person is removed they count as own. */
export function allergiesOf(
  known: readonly Preference[],
  people: readonly Person[],
): readonly Allergy[] {
  const byId = new Map<PersonId, Person>(people.map((each) => [each.id, each]))
  const all = known
    .filter((each) => each.kind === 'allergy' && isCurrent(each))
    .sort(newestPreferenceFirst)
    .map(({ id, value, personId }): Allergy => {
      const person = personId && byId.get(personId)
      if (!person) return { id, value }
      const { name, role } = person
      return { id, value, of: role === undefined ? { name } : { name, role } }
    })
  return [...all.filter((each) => !each.of), ...all.filter((each) => each.of)]
}
