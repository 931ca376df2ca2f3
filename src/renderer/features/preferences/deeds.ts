import { z } from 'zod'
import { defineDeed, type Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { tidy } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { type Customer, customers, type PersonId } from '../customers/model.ts'
import {
  isCurrent,
  type Preference,
  type PreferenceId,
  type PreferenceKind,
  preferenceKinds,
  preferences,
  whenField,
} from './model.ts'
import { preferencesOf } from './repo.ts'
import { alreadyKnown, hasRoomForUsual, outdatedBy, plainAllergy } from './rules.ts'
import { words } from './words/en.ts'

const text = z.string().max(20_000)

const told = {
  value: text,
  topic: z.exactOptional(z.string().max(200)),
  personId: z.exactOptional(idField<PersonId>()),
  when: z.exactOptional(whenField),
  how: z.exactOptional(z.enum(['said', 'observed'])),
}

/** The newest of a topic wins; what it takes the place of stays as history. */
export const setPreference = defineDeed({
  name: 'set-preference',
  input: z.strictObject({
    ...told,
    customerId: idField<CustomerId>(),
    kind: z.enum(preferenceKinds),
  }),
  load: (records, { customerId }) => knownOf(records, customerId),
  change: ({ customer, known }, input, moment) => {
    const value = input.kind === 'allergy' ? plainAllergy(input.value) : tidy(input.value)
    if (!customer || customer.deletedAt) return err(words.say('customerGone'))
    if (value === undefined) return err(words.say('needsWords'))
    const topic = tidy(input.topic)
    const { topic: _typed, ...rest } = input
    const fresh = topic === undefined ? { ...rest, value } : { ...rest, value, topic }
    const same = alreadyKnown(known, fresh)
    if (same) return confirmed(same, moment.today)
    return write(customer, known, fresh, outdatedBy(known, fresh), moment)
  },
  words: (change, who) => {
    const kind = kindIn(change)
    if (kind === 'usual') return words.say('didSetUsual', { who })
    if (kind === 'allergy') return words.say('didSetAllergy', { who })
    return words.say('didSetOther', { who })
  },
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    const kind = pick.one(preferenceKinds)
    if (!customerId) return undefined
    const input = { customerId, kind, value: pick.text() }
    return pick.int(0, 1) === 0 ? input : { ...input, topic: pick.one(['coffee', 'bread']) }
  },
})

/** A slip of today is put right in place; a word that stood longer than a day becomes history. */
export const editPreference = defineDeed({
  name: 'edit-preference',
  input: z.strictObject({ ...told, id: idField<PreferenceId>() }),
  load: async (records, { id }) => {
    const preference = await records.table(preferences).get(id)
    return preference && { preference, ...(await knownOf(records, preference.customerId)) }
  },
  change: (loaded, input, moment) => {
    if (!loaded?.customer || !isCurrent(loaded.preference)) return err(words.say('notThere'))
    const { preference, customer, known } = loaded
    const value = preference.kind === 'allergy' ? plainAllergy(input.value) : tidy(input.value)
    if (value === undefined) return err(words.say('needsWords'))
    if (!isInside(customer, input.personId)) return err(words.say('notInside'))
    const patch = {
      value,
      topic: tidy(input.topic),
      personId: input.personId,
      when: input.when,
      how: input.how ?? preference.how,
    }
    const isSlip = preference.since === moment.today || preference.value === value
    if (isSlip) return ok([edit(preferences, preference, patch)])
    const { customerId, kind } = preference
    return write(
      customer,
      known,
      { ...present(patch), value, customerId, kind },
      [preference],
      moment,
    )
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => {
    const id = pick.row<PreferenceId>('preferences')
    return id && { id, value: pick.text() }
  },
})

/** Asked again, and it is still so. */
export const confirmPreference = defineDeed({
  name: 'confirm-preference',
  input: z.strictObject({ id: idField<PreferenceId>() }),
  load: (records, { id }) => records.table(preferences).get(id),
  change: (preference, _input, { today }) =>
    preference && isCurrent(preference) ? confirmed(preference, today) : err(words.say('notThere')),
  words: (_change, who) => words.say('didConfirm', { who }),
  sample: (pick) => {
    const id = pick.row<PreferenceId>('preferences')
    return id && { id }
  },
})

/** No longer so; it stays as history. */
export const retirePreference = defineDeed({
  name: 'retire-preference',
  input: z.strictObject({ id: idField<PreferenceId>() }),
  load: (records, { id }) => records.table(preferences).get(id),
  change: (preference, _input, { today }) => {
    if (!preference || preference.deletedAt) return err(words.say('notThere'))
    if (!isCurrent(preference)) return err(words.say('already'))
    return ok([edit(preferences, preference, { until: today })])
  },
  words: (_change, who) => words.say('didRetire', { who }),
  sample: (pick) => {
    const id = pick.row<PreferenceId>('preferences')
    return id && { id }
  },
})

type Known = { readonly customer: Customer | undefined; readonly known: readonly Preference[] }

async function knownOf(records: Records, customerId: CustomerId): Promise<Known> {
  const [customer, known] = await Promise.all([
    records.table(customers).get(customerId),
    preferencesOf(records, customerId),
  ])
  return { customer, known }
}

type Fresh = Pick<Preference, 'customerId' | 'kind' | 'value'> &
  Partial<Pick<Preference, 'topic' | 'personId' | 'when' | 'how'>>

function write(
  customer: Customer,
  known: readonly Preference[],
  fresh: Fresh,
  leaving: readonly Preference[],
  { today, newId }: Moment,
): Result<readonly RowDraft[], Said> {
  if (!isInside(customer, fresh.personId)) return err(words.say('notInside'))
  if (fresh.kind === 'usual' && !hasRoomForUsual(known, leaving))
    return err(words.say('tooManyUsuals'))
  const row = { ...fresh, how: fresh.how ?? 'said', since: today, confirmed: today }
  return ok([
    ...leaving.map((each) => edit(preferences, each, { until: today })),
    create(preferences, { ...row, id: newId<PreferenceId>() }),
  ])
}

const confirmed = (preference: Preference, today: Day): Result<readonly RowDraft[], Said> =>
  ok([edit(preferences, preference, { confirmed: today })])

const isInside = (customer: Customer, personId: PersonId | undefined): boolean =>
  personId === undefined || customer.people.some((each) => each.id === personId)

function kindIn(change: Change): PreferenceKind | undefined {
  const kinds = change.rows.map((row) => (row.now ?? row.was)?.kind)
  return preferenceKinds.find((kind) => kinds.includes(kind))
}

/** Without what is absent: a row never holds `undefined`. */
const present = <T extends object>(of: T): T =>
  // Leaving out what is `undefined` keeps the type: every field left out was optional.
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T
