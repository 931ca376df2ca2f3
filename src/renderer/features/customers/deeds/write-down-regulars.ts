import { z } from 'zod'
import { defineDeed, type Moment } from '#book/define-deed.ts'
import { occasions } from '#features/occasions/model.ts'
import { preferences } from '#features/preferences/model.ts'
import { customerGone } from '#kit/for-customer.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { idField, words as text } from '#shared/book/table.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { type Customer, customers } from '../model.ts'
import { changeRowsOf, rowsInAChange } from '../rules/cut-regulars.ts'
import { words } from '../words/en.ts'
import { regularRows, toldFields } from './regular-rows.ts'

const regular = z.strictObject({
  line: z.number().int().positive(),
  /** The customer, when several lines are about one. */
  id: z.exactOptional(idField<CustomerId>()),
  /** `id` was in the book when the page was read: if they were erased since, nobody is written. */
  isKnown: z.exactOptional(z.literal(true)),
  name: z.exactOptional(text()),
  description: z.exactOptional(text()),
  since: z.exactOptional(text(60)),
  phones: z.array(text(120)).max(40).readonly(),
  emails: z.array(text(320)).max(40).readonly(),
  note: z.exactOptional(text()),
  ...toldFields,
})
type Line = z.infer<typeof regular>

/** A list of regulars or a part of one: `cutRegulars` keeps it within what one Change may carry. */
export const writeDownRegulars = defineDeed({
  name: 'write-down-regulars',
  input: z.strictObject({
    country: z.exactOptional(z.custom<PhoneCountry>((value) => typeof value === 'string')),
    regulars: z
      .array(regular)
      .min(1)
      .readonly()
      .refine((all) => all.reduce((sum, each) => sum + changeRowsOf(each), 0) <= rowsInAChange),
  }),
  load: async (records, { regulars }) => {
    const ids = regulars.flatMap((each) => each.id ?? [])
    const [found, taste, dates] = await Promise.all([
      records.table(customers).bulkGet([...new Set(ids)]),
      records.table(preferences).where('customerId').anyOf(ids).toArray(),
      records.table(occasions).where('customerId').anyOf(ids).toArray(),
    ])
    return { known: found.filter((each) => each !== undefined), taste, dates }
  },
  change: ({ known, taste, dates }, { regulars, country }, moment) => {
    if (!known.every(isLiving)) return err(customerGone)
    return ok(
      aboutEach(regulars, moment).flatMap(([id, lines]) => {
        const customer = known.find((each) => each.id === id)
        if (!customer && lines.every((each) => each.isKnown)) return []
        const isTheirs = (each: { readonly customerId: CustomerId }) => each.customerId === id
        const there = customer && {
          customer,
          taste: taste.filter(isTheirs),
          dates: dates.filter(isTheirs),
        }
        return regularRows(id, lines, there, country, moment)
      }),
    )
  },
  words: (_change, who) => words.say('didWriteDown', { who }),
  sample: (pick) => ({
    regulars: Array.from({ length: pick.int(1, 3) }, (_, at) => ({
      line: at + 1,
      name: pick.text(),
      usual: pick.text(),
      allergies: pick.int(0, 1) === 0 ? [] : [pick.text()],
      phones: [],
      emails: [],
    })),
  }),
})

function aboutEach(
  regulars: readonly Line[],
  { newId }: Moment,
): readonly (readonly [Customer['id'], readonly Line[]])[] {
  const about = new Map<CustomerId, Line[]>()
  for (const each of regulars) {
    const id = each.id ?? newId<CustomerId>()
    about.set(id, [...(about.get(id) ?? []), each])
  }
  return [...about]
}
