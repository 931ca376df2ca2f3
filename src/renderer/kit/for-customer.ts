import { z } from 'zod'
import { type Deed, defineDeed, type Moment, type Pick } from '#book/define-deed.ts'
import type { RowDraft } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { type Fields, livingRow, type Shape } from '#book/row-deeds.ts'
import { err, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField, type Row, type Table } from '#shared/book/table.ts'
import { words } from './words/kit-en.ts'

type Customer = Row & { readonly id: CustomerId }
type About<S extends Shape> = Fields<S> & { readonly customerId: CustomerId }

type CustomerDeed<C extends Customer, S extends Shape, Also> = {
  readonly name: string
  /** The fields it takes besides `customerId`. */
  readonly input: S
  /** What it reads besides the customer, at the same time. */
  readonly also?: (records: Records, input: About<S>, moment: Moment) => Promise<Also>
  /** As in any deed: given it, the deed may be read ahead. */
  readonly readsBy?: (input: About<S>) => string
  readonly change: (
    customer: C,
    input: About<S>,
    moment: Moment,
    also: Also,
  ) => Result<readonly RowDraft[], Said>
  readonly words: Deed['words']
  readonly sample: (pick: Pick) => Fields<S> | undefined
}

export const customerGone = words.say('customerGone')

/** A deed for one customer. If they are gone or in the trash, it is refused before `change` runs. */
export const forCustomer = <C extends Customer, S extends Shape, Also = undefined>(
  customers: Table<C>,
  { name, input, also, readsBy, change, words: named, sample }: CustomerDeed<C, S, Also>,
) =>
  defineDeed({
    ...{ name, words: named, readsBy },
    // A strict object with the fields of its shape and the customer's id.
    input: z.strictObject({
      ...input,
      customerId: idField<CustomerId>(),
    }) as unknown as z.ZodType<About<S>>,
    load: async (records, given, moment) => {
      const [customer, read] = await Promise.all([
        livingRow(records, customers, given.customerId),
        also?.(records, given, moment),
      ])
      return { customer, read }
    },
    change: ({ customer, read }, given, moment) =>
      // Without `also`, nothing else is read.
      customer ? change(customer, given, moment, read as Also) : err(customerGone),
    sample: (pick) => {
      const customerId = pick.customer()
      const fields = customerId && sample(pick)
      return fields && { ...fields, customerId }
    },
  })
