import { z } from 'zod'
import { defineDeed, type Moment } from '#book/define-deed.ts'
import { create, type RowDraft } from '#book/draft.ts'
import {
  newPreference,
  type PreferenceId,
  type PreferenceKind,
  preferences,
} from '#features/preferences/model.ts'
import { ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { words as text } from '#shared/book/table.ts'
import { customers } from '../model.ts'
import { rowsInAChange, rowsOf } from '../rules/cut.ts'
import type { WrittenRegular } from '../rules/written-regulars.ts'
import { words } from '../words/en.ts'

const regular = z.strictObject({
  line: z.number().int().positive(),
  name: z.exactOptional(text()),
  description: z.exactOptional(text()),
  usual: z.exactOptional(text()),
  allergies: z.array(text()).max(40).readonly(),
  since: z.exactOptional(text(60)),
  phones: z.array(text(120)).max(40).readonly(),
  emails: z.array(text(320)).max(40).readonly(),
  note: z.exactOptional(text()),
})

/** A list of regulars, or a piece of one: `cut` keeps it to what one Change may carry. */
export const writeDownRegulars = defineDeed({
  name: 'write-down-regulars',
  input: z.strictObject({
    regulars: z
      .array(regular)
      .min(1)
      .readonly()
      .refine((all) => all.reduce((sum, each) => sum + rowsOf(each), 0) <= rowsInAChange),
  }),
  load: async () => undefined,
  change: (_loaded, { regulars }, moment) => ok(regulars.flatMap((each) => rows(each, moment))),
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

function rows(regular: WrittenRegular, { today, newId }: Moment): readonly RowDraft[] {
  const id = newId<CustomerId>()
  const { name, description, usual, since, note } = regular
  const customer = create(customers, {
    ...{ id, name, description, since, note },
    people: [],
    phones: regular.phones.map((number) => ({ number })),
    emails: regular.emails.map((address) => ({ address })),
    tags: [],
    codes: [],
  })
  const prefers = (kind: PreferenceKind, value: string): RowDraft => {
    const told = { id: newId<PreferenceId>(), customerId: id, kind, value }
    return create(preferences, newPreference(told, today))
  }
  const usuals = usual === undefined ? [] : [prefers('usual', usual)]
  return [customer, ...usuals, ...regular.allergies.map((value) => prefers('allergy', value))]
}
