import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import { idField, moneyField } from '#shared/book/table.ts'
import { isSold, type ProductId, products, warrantyField } from './model.ts'
import { allProducts } from './repo.ts'
import { namesake, type ProductFacts } from './rules.ts'
import { words } from './words/en.ts'

const short = (limit: number) => z.string().min(1).max(limit)

const facts: z.ZodType<ProductFacts> = z.strictObject({
  name: short(300),
  category: z.exactOptional(short(200)),
  range: z.exactOptional(short(200)),
  price: z.exactOptional(moneyField),
  warranty: warrantyField,
  contains: z.exactOptional(z.array(short(100)).max(50)),
})

export const addProduct = defineDeed({
  name: 'add-product',
  input: z.strictObject({ facts }),
  load: (records) => allProducts(records),
  change: (all, input, { newId }) => {
    const same = namesake(all, input.facts.name)
    if (same) return err(words.say('alreadySold', { name: same.name }))
    return ok([create(products, { ...input.facts, active: true, id: newId<ProductId>() })])
  },
  words: (change) => words.say('didAdd', { what: nameIn(change) ?? '' }),
  sample: (pick) => ({ facts: { name: pick.text(), warranty: 'none' as const } }),
})

/** A form sends all it shows: facts that are not given again are taken away. */
export const editProduct = defineDeed({
  name: 'edit-product',
  input: z.strictObject({ id: idField<ProductId>(), facts }),
  load: (records) => allProducts(records),
  change: (all, { id, facts: given }) => {
    const product = all.find((each) => each.id === id)
    if (!product) return err(words.say('notThere'))
    const same = isSold(product) ? namesake(all, given.name, id) : undefined
    if (same) return err(words.say('alreadySold', { name: same.name }))
    const none = { category: undefined, range: undefined, price: undefined, contains: undefined }
    return ok([edit(products, product, { ...none, ...given })])
  },
  words: (change) => {
    const name = nameIn(change)
    return name === undefined ? words.say('didEdit') : words.say('didEditOne', { what: name })
  },
  sample: (pick) => {
    const id = pick.row<ProductId>('products')
    return (
      id && { id, facts: { name: pick.text(), warranty: 'life' as const, category: pick.text() } }
    )
  },
})

/** No longer sold: it stays in old purchases and is suggested no more. */
export const retireProduct = defineDeed({
  name: 'retire-product',
  input: z.strictObject({ id: idField<ProductId>() }),
  load: (records, { id }) => records.table(products).get(id),
  change: (product) =>
    product ? ok([edit(products, product, { active: false })]) : err(words.say('notThere')),
  words: () => words.say('didRetire'),
  sample: (pick) => {
    const id = pick.row<ProductId>('products')
    return id && { id }
  },
})

export const sellAgain = defineDeed({
  name: 'sell-again',
  input: z.strictObject({ id: idField<ProductId>() }),
  load: (records) => allProducts(records),
  change: (all, { id }) => {
    const product = all.find((each) => each.id === id)
    if (!product) return err(words.say('notThere'))
    const same = namesake(all, product.name, id)
    if (same) return err(words.say('alreadySold', { name: same.name }))
    return ok([edit(products, product, { active: true })])
  },
  words: () => words.say('didOfferAgain'),
  sample: (pick) => {
    const id = pick.row<ProductId>('products')
    return id && { id }
  },
})

function nameIn(change: Change): string | undefined {
  const names = change.rows.map((row) => (row.now ?? row.was)?.name)
  return names.find((name) => typeof name === 'string')
}
