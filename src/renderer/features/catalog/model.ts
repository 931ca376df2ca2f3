import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import { isFoundIn } from '#shared/base/find-words.ts'
import { isLiving } from '#shared/book/living.ts'
import { defineTable, idField, moneyField, nobody, rowFields, words } from '#shared/book/table.ts'

export type ProductId = Brand<string, 'ProductId'>

export const warrantyField = z.union([
  z.literal('none'),
  z.literal('life'),
  z.strictObject({ months: z.number().int().positive().max(1200) }),
])

const product = z.strictObject({
  ...rowFields<ProductId>(),
  name: words(300),
  category: z.exactOptional(words(200)),
  /** The range it belongs to: "pot set". A fault in one may be in the others too. */
  range: z.exactOptional(words(200)),
  /** For one; absent when the price is unknown, never 0. */
  price: z.exactOptional(moneyField),
  warranty: warrantyField,
  active: z.boolean(),
  /** In the owner's words: "nuts", "milk". Logging a usual asks when it holds their allergen. */
  contains: z.exactOptional(z.array(words(100)).max(50)),
  mergedInto: z.exactOptional(idField<ProductId>()),
})
export type Product = z.infer<typeof product>

export const products = defineTable<Product>({
  name: 'products',
  schema: product,
  refers: { mergedInto: 'products' },
  person: nobody,
})

/** Sold today: a product that is no longer made stays in old purchases but is not suggested. */
export const isSold = (of: Product): boolean => of.active && isLiving(of)

/** True when each typed word begins a word of its name, category or range. */
export const answersTo = ({ name, category, range }: Product, typed: string): boolean =>
  isFoundIn([name, category, range].filter(Boolean).join(' '), typed)
