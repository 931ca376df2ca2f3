import type { Money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { isSold, type Product, type ProductId } from '../model.ts'

/** The product's fields, without those the book writes and whether it is still made. */
export type ProductFacts = Omit<
  Product,
  'id' | 'createdAt' | 'updatedAt' | 'rev' | 'deletedAt' | 'active' | 'mergedInto'
>

/** A product as it is typed; a warranty is "none", "life" or a number of months. */
export type Typed = {
  readonly name: string
  readonly category: string
  readonly range: string
  readonly contains: string
  readonly warranty: string
}

export const nothingTyped: Typed = {
  name: '',
  category: '',
  range: '',
  contains: '',
  warranty: 'none',
}

/** The chosen product comes first. */
export const meantFirst = (
  all: readonly Product[],
  meant: ProductId | undefined,
): readonly Product[] => [
  ...all.filter(({ id }) => id === meant),
  ...all.filter(({ id }) => id !== meant),
]

/**
 * A field that can't be read is named, so that the form shows the message there. An empty price is
 * unknown, never 0.
 */
export function readProduct(
  typed: Typed,
  price: Money | undefined,
): Result<ProductFacts, keyof Typed> {
  const name = tidy(typed.name)
  if (name === undefined) return err('name')
  const warranty = readWarranty(typed.warranty)
  if (warranty === undefined) return err('warranty')
  const contains = readList(typed.contains)
  return ok({
    ...{ name, warranty },
    ...present({
      price,
      category: tidy(typed.category),
      range: tidy(typed.range),
      contains: contains.length === 0 ? undefined : contains,
    }),
  })
}

/** The product as form fields; its price is in a field of its own kind. */
export function typedOf(product: Product): Typed {
  const { name, category = '', range = '', contains = [], warranty } = product
  return {
    name,
    category,
    range,
    contains: contains.join(', '),
    warranty: typeof warranty === 'string' ? warranty : String(warranty.months),
  }
}

/** Another sold product of this name: two of a name make a price uncertain. */
export const namesake = (
  all: readonly Product[],
  name: string,
  except?: ProductId,
): Product | undefined =>
  all.find((each) => isSold(each) && each.id !== except && fold(each.name) === fold(name))

/** For the shelf: by category, then by name; without a category last. */
export const inOrder = (all: readonly Product[]): readonly Product[] =>
  [...all].sort((one, other) => compare(orderOf(one), orderOf(other)))

const orderOf = ({ category, name }: Product): string =>
  `${category === undefined ? '\uffff' : fold(category)}\u0000${fold(name)}`

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

function readWarranty(typed: string): Product['warranty'] | undefined {
  if (typed === 'none' || typed === 'life') return typed
  const months = Number(typed)
  return Number.isInteger(months) && months > 0 && months <= 1200 ? { months } : undefined
}

function readList(typed: string): string[] {
  const parts = typed.split(',').flatMap((part) => tidy(part) ?? [])
  return [...new Map(parts.map((part) => [fold(part), part])).values()]
}
