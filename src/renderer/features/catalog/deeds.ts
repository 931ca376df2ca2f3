import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { type SnoozeId, snoozes } from '#features/today/model.ts'
import { err, ok } from '#shared/base/result.ts'
import { fold } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { moneyField } from '#shared/book/table.ts'
import { isSold, type ProductId, products, warrantyField } from './model.ts'
import { aboutWords, allProducts, never } from './repo.ts'
import { namesake } from './rules/products.ts'
import { words } from './words/en.ts'

const short = (limit: number) => z.string().min(1).max(limit)

const onProduct = rowDeeds(products, words.say('notThere'))

const facts = {
  name: short(300),
  category: z.exactOptional(short(200)),
  range: z.exactOptional(short(200)),
  price: z.exactOptional(moneyField),
  warranty: warrantyField,
  contains: z.exactOptional(z.array(short(100)).max(50)),
}

export const addProduct = defineDeed({
  name: 'add-product',
  input: z.strictObject({ facts: z.strictObject(facts) }),
  load: allProducts,
  change: (all, input, { newId }) => {
    const same = namesake(all, input.facts.name)
    if (same) return err(words.say('alreadySold', { name: same.name }))
    return ok([create(products, { ...input.facts, active: true, id: newId<ProductId>() })])
  },
  words: (change) => words.say('didAdd', { what: nameIn(change) ?? '' }),
  sample: (pick) => ({ facts: { name: pick.text(), warranty: 'none' as const } }),
})

/** The owner is not asked again whether it is a product. */
export const neverOffer = defineDeed({
  name: 'never-offer-product',
  input: z.strictObject({ words: short(100) }),
  load: async () => undefined,
  change: (_loaded, input, { newId }) =>
    ok([
      create(snoozes, {
        ...{ id: newId<SnoozeId>(), until: never },
        about: aboutWords(fold(input.words)).slice(0, 200),
      }),
    ]),
  words: () => words.say('didNeverOffer'),
  sample: (pick) => ({ words: pick.text().slice(0, 40) || 'one' }),
})

export const editProduct = onProduct.deed({
  name: 'edit-product',
  input: { facts: z.strictObject(facts) },
  also: allProducts,
  change: (product, { facts: given }, _moment, all) => {
    const same = isSold(product) ? namesake(all, given.name, product.id) : undefined
    if (same) return err(words.say('alreadySold', { name: same.name }))
    return ok(everyField(facts, given))
  },
  words: (change) => {
    const name = nameIn(change)
    return name === undefined ? words.say('didEdit') : words.say('didEditOne', { what: name })
  },
  sample: (pick) => ({
    facts: { name: pick.text(), warranty: 'life' as const, category: pick.text() },
  }),
})

/** No longer sold: it stays in old purchases and is no longer suggested. */
export const retireProduct = onProduct.step({
  name: 'retire-product',
  change: () => ok({ active: false }),
  words: () => words.say('didRetire'),
})

export const sellAgain = onProduct.deed({
  name: 'sell-again',
  input: {},
  also: allProducts,
  change: (product, _input, _moment, all) => {
    const same = namesake(all, product.name, product.id)
    if (same) return err(words.say('alreadySold', { name: same.name }))
    return ok({ active: true })
  },
  words: () => words.say('didOfferAgain'),
  sample: () => ({}),
})

export const trashProduct = onProduct.trash({
  name: 'trash-product',
  words: () => words.say('didTrash'),
})

export const putBackProduct = onProduct.putBack({
  name: 'put-back-product',
  refuse: async (records, product) => {
    const same = namesake(await allProducts(records), product.name, product.id)
    return same && words.say('alreadySold', { name: same.name })
  },
  words: () => words.say('didPutBack'),
})

function nameIn(change: Change): string | undefined {
  const names = change.rows.map((row) => (row.now ?? row.was)?.name)
  return names.find((name) => typeof name === 'string')
}
