import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Question, Said } from '#shared/base/said.ts'
import { tidy } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { idField } from '#shared/book/table.ts'
import { type Customer, customers, type PersonId } from '../customers/model.ts'
import {
  allergiesOf,
  isCurrent,
  newPreference,
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

const onPreference = rowDeeds(preferences, words.say('notThere'))

const text = z.string().max(20_000)

const told = {
  value: text,
  topic: z.exactOptional(z.string().max(200)),
  personId: z.exactOptional(idField<PersonId>()),
  when: z.exactOptional(whenField),
  how: z.exactOptional(z.enum(['said', 'observed'])),
}

/** The newest of a topic applies; the one it replaces stays as history. */
export const setPreference = forCustomer(customers, {
  name: 'set-preference',
  input: { ...told, kind: z.enum(preferenceKinds), sure: sureField },
  also: (records, { customerId }) => preferencesOf(records, customerId),
  change: (customer, { sure, ...input }, moment, known) => {
    const value = input.kind === 'allergy' ? plainAllergy(input.value) : tidy(input.value)
    if (value === undefined) return err(words.say('needsWords'))
    const fresh = { ...input, value, topic: tidy(input.topic) }
    const same = alreadyKnown(known, fresh)
    if (same) return ok([edit(preferences, same, { confirmed: moment.today })])
    const question = asked(customer, known, fresh, sure)
    if (question) return err(question)
    return write(customer, known, fresh, outdatedBy(known, fresh), moment)
  },
  words: (change, who) => {
    const kind = kindIn(change)
    if (kind === 'usual') return words.say('didSetUsual', { who })
    if (kind === 'allergy') return words.say('didSetAllergy', { who })
    return words.say('didSetOther', { who })
  },
  sample: (pick) => {
    const input = { kind: pick.one(preferenceKinds), value: pick.text() }
    return pick.int(0, 1) === 0 ? input : { ...input, topic: pick.one(['coffee', 'bread']) }
  },
})

/** A row made today is corrected in place; an older value becomes history. */
export const editPreference = onPreference.deed({
  name: 'edit-preference',
  input: { ...told, sure: sureField },
  also: (records, { customerId }) =>
    Promise.all([records.table(customers).get(customerId), preferencesOf(records, customerId)]),
  change: (preference, { sure, ...input }, moment, [customer, known]) => {
    if (!customer || !isCurrent(preference)) return err(words.say('notThere'))
    const value = preference.kind === 'allergy' ? plainAllergy(input.value) : tidy(input.value)
    if (value === undefined) return err(words.say('needsWords'))
    if (!isInside(customer, input.personId)) return err(words.say('notInside'))
    const how = input.how ?? preference.how
    const patch = { ...everyField(told, input), value, topic: tidy(input.topic), how }
    const question = asked(customer, known, { kind: preference.kind, value }, sure)
    if (question) return err(question)
    const isSlip = preference.since === moment.today || preference.value === value
    if (isSlip) return ok(patch)
    const { customerId, kind } = preference
    return write(customer, known, { ...patch, customerId, kind }, [preference], moment)
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => ({ value: pick.text() }),
})

/** Asked again and confirmed. */
export const confirmPreference = onPreference.step({
  name: 'confirm-preference',
  change: (preference, { today }) =>
    isCurrent(preference) ? ok({ confirmed: today }) : err(words.say('notThere')),
  words: (_change, who) => words.say('didConfirm', { who }),
})

/** No longer true; it stays as history. */
export const retirePreference = onPreference.step({
  name: 'retire-preference',
  change: (preference, { today }) =>
    isCurrent(preference) ? ok({ until: today }) : err(words.say('already')),
  words: (_change, who) => words.say('didRetire', { who }),
})

export const trashPreference = onPreference.trash({
  name: 'trash-preference',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackPreference = onPreference.putBack({
  name: 'put-back-preference',
  refuse: async (records, { customerId, kind, until }) => {
    if (kind !== 'usual' || until !== undefined) return undefined
    const hasRoom = hasRoomForUsual(await preferencesOf(records, customerId))
    return hasRoom ? undefined : words.say('tooManyUsuals')
  },
  words: (_change, who) => words.say('didPutBack', { who }),
})

type Telling = Parameters<typeof newPreference>[0]

function write(
  customer: Customer,
  known: readonly Preference[],
  fresh: Omit<Telling, 'id'>,
  leaving: readonly Preference[],
  { today, newId }: Moment,
): Result<readonly RowDraft[], Said> {
  if (!isInside(customer, fresh.personId)) return err(words.say('notInside'))
  if (fresh.kind === 'usual' && !hasRoomForUsual(known, leaving))
    return err(words.say('tooManyUsuals'))
  return ok([
    ...leaving.map((each) => edit(preferences, each, { until: today })),
    create(preferences, newPreference({ ...fresh, id: newId<PreferenceId>() }, today)),
  ])
}

/** A usual that names what they, or someone inside, can't have. */
const asked = (
  { people }: Customer,
  known: readonly Preference[],
  { kind, value }: Pick<Preference, 'kind' | 'value'>,
  sure: readonly string[] | undefined,
): Question | undefined =>
  kind === 'usual'
    ? askOfAllergies({ what: value, texts: [value], allergies: allergiesOf(known, people), sure })
    : undefined

const isInside = (customer: Customer, personId: PersonId | undefined): boolean =>
  personId === undefined || customer.people.some((each) => each.id === personId)

function kindIn(change: Change): PreferenceKind | undefined {
  const kinds = change.rows.map((row) => (row.now ?? row.was)?.kind)
  return preferenceKinds.find((kind) => kinds.includes(kind))
}
