import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addProduct,
  editProduct,
  putBackProduct,
  retireProduct,
  sellAgain,
  trashProduct,
} from '#features/catalog/deeds.ts'
import { catalogFeature } from '#features/catalog/feature.ts'
import { type ProductId, products } from '#features/catalog/model.ts'
import { money } from '#shared/base/money.ts'
import { asId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

const add = async (name: string, more: { price?: number; contains?: string[] } = {}) => {
  const { price, contains } = more
  const facts = {
    name,
    warranty: 'none' as const,
    ...(price === undefined ? {} : { price: money(price) }),
    ...(contains ? { contains } : {}),
  }
  const done = await shop.book.perform(addProduct, { facts })
  if (!done.ok) return done.error.key
  return asId<ProductId>(done.value.change?.rows[0]?.id ?? '')
}
const read = (id: string) => shop.book.records.table(products).get(id)
const found = async (letters: string) =>
  (await catalogFeature.find.find(shop.book.records, letters, 9)).map((each) => each.title)

describe('a product', () => {
  it('has no price unless one is given, and keeps a given one whole', async () => {
    expect(await read(await add('Roll'))).not.toHaveProperty('price')
    expect(await read(await add('Bun', { price: 250 }))).toMatchObject({ price: 250, active: true })
  })

  it('is not added twice under one name, whatever the capitals', async () => {
    await add('Roll')
    expect(await add('ROLL')).toBe('alreadySold')
  })

  it('loses what its form no longer holds, and undo restores it', async () => {
    const id = asId<ProductId>(await add('Roll', { price: 250, contains: ['nuts'] }))
    await shop.book.perform(editProduct, { id, facts: { name: 'Rye roll', warranty: 'none' } })
    const edited = await read(id)
    expect(edited).toMatchObject({ name: 'Rye roll' })
    expect(edited).not.toHaveProperty('price')
    await shop.book.undo()
    expect(await read(id)).toMatchObject({ name: 'Roll', price: 250, contains: ['nuts'] })
  })

  it('stays when no longer sold but is not found; its name is free until it is sold again', async () => {
    const id = asId<ProductId>(await add('Roll'))
    expect(await found('rol')).toEqual(['Roll'])
    await shop.book.perform(retireProduct, { id })
    expect(await found('rol')).toEqual([])
    expect(await read(id)).toMatchObject({ active: false })
    await add('Roll')
    const again = await shop.book.perform(sellAgain, { id })
    expect(again).toMatchObject({ ok: false, error: { key: 'alreadySold' } })
  })

  it('leaves the trash only while its name is free', async () => {
    const id = asId<ProductId>(await add('Roll'))
    await shop.book.perform(trashProduct, { id })
    const other = asId<ProductId>(await add('roll'))
    expect(await shop.book.perform(putBackProduct, { id })).toMatchObject({
      ok: false,
      error: { key: 'alreadySold', with: { name: 'roll' } },
    })
    await shop.book.perform(retireProduct, { id: other })
    expect(await shop.book.perform(putBackProduct, { id })).toMatchObject({ ok: true })
    expect(await found('rol')).toEqual(['Roll'])
  })
})
