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
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

const asked = (name: string, more: { price?: number; contains?: string[] } = {}) => {
  const { price, contains } = more
  const facts = {
    name,
    warranty: 'none' as const,
    ...(price === undefined ? {} : { price: money(price) }),
    ...(contains ? { contains } : {}),
  }
  return shop.book.perform(addProduct, { facts })
}
const add = async (...product: Parameters<typeof asked>) =>
  writtenBy<ProductId>(await asked(...product))
const read = (id: ProductId) => shop.book.records.table(products).get(id)
const found = async (letters: string) =>
  (await catalogFeature.find.find(shop.book.records, letters, 9)).map((each) => each.title)

describe('a product', () => {
  it('has no price unless one is given, and keeps a given one whole', async () => {
    expect(await read(await add('Roll'))).not.toHaveProperty('price')
    expect(await read(await add('Bun', { price: 250 }))).toMatchObject({ price: 250, active: true })
  })

  it('is not added twice under one name, whatever the capitals', async () => {
    await add('Roll')
    expect(answerOf(await asked('ROLL'))).toBe('alreadySold')
  })

  it('loses what its form no longer holds, and undo restores it', async () => {
    const id = await add('Roll', { price: 250, contains: ['nuts'] })
    await shop.book.perform(editProduct, { id, facts: { name: 'Rye roll', warranty: 'none' } })
    const edited = await read(id)
    expect(edited).toMatchObject({ name: 'Rye roll' })
    expect(edited).not.toHaveProperty('price')
    await shop.book.undo()
    expect(await read(id)).toMatchObject({ name: 'Roll', price: 250, contains: ['nuts'] })
  })

  it('stays when no longer sold but is not found; its name is free until it is sold again', async () => {
    const id = await add('Roll')
    expect(await found('rol')).toEqual(['Roll'])
    await shop.book.perform(retireProduct, { id })
    expect(await found('rol')).toEqual([])
    expect(await read(id)).toMatchObject({ active: false })
    await add('Roll')
    const again = await shop.book.perform(sellAgain, { id })
    expect(again).toMatchObject({ ok: false, error: { key: 'alreadySold' } })
  })

  it('can keep its name, in other capitals too; only one no longer sold may take the name of another', async () => {
    const roll = await add('Roll')
    await add('Bun')
    const named = (name: string) =>
      shop.book.perform(editProduct, { id: roll, facts: { name, warranty: 'life' } })
    expect(answerOf(await named('ROLL'))).toBe('done')
    expect(await named('bun')).toMatchObject({
      ok: false,
      error: { key: 'alreadySold', with: { name: 'Bun' } },
    })
    await shop.book.perform(retireProduct, { id: roll })
    expect(answerOf(await named('bun'))).toBe('done')
    expect(await read(roll)).toMatchObject({ name: 'bun', warranty: 'life', active: false })
  })

  it('that is gone can’t be retired; one that was retired can be sold again', async () => {
    const gone = { id: asId<ProductId>('gone') }
    expect(answerOf(await shop.book.perform(retireProduct, gone))).toBe('notThere')
    const id = await add('Roll')
    await shop.book.perform(retireProduct, { id })
    expect(answerOf(await shop.book.perform(sellAgain, { id }))).toBe('done')
    expect(await read(id)).toMatchObject({ active: true })
  })

  it('is refused while another of its name is sold, and the refusal names that one', async () => {
    const id = await add('Roll')
    await shop.book.perform(retireProduct, { id })
    await add('ROLL')
    const refused = { ok: false, error: { key: 'alreadySold', with: { name: 'ROLL' } } }
    const facts = { name: 'roll', warranty: 'none' } as const
    expect(await shop.book.perform(addProduct, { facts })).toMatchObject(refused)
    expect(await shop.book.perform(sellAgain, { id })).toMatchObject(refused)
  })

  it('is named in history by its name, as far as the change holds it', async () => {
    const id = await add('Roll')
    await shop.book.perform(editProduct, { id, facts: { name: 'Rye roll', warranty: 'none' } })
    await shop.book.perform(editProduct, { id, facts: { name: 'Rye roll', warranty: 'life' } })
    await shop.book.perform(retireProduct, { id })
    await shop.book.perform(sellAgain, { id })
    await shop.book.perform(trashProduct, { id })
    await shop.book.perform(putBackProduct, { id })
    await add('Bun')
    await shop.book.undo()
    expect(await namedInHistory(shop)).toEqual([
      'add-product: didAdd, Roll',
      'edit-product: didEditOne, Rye roll',
      'edit-product: didEdit',
      'retire-product: didRetire',
      'sell-again: didOfferAgain',
      'trash-product: didTrash',
      'put-back-product: didPutBack',
      'add-product: didAdd, Bun',
      'add-product: didAdd, Bun',
    ])
    const [first] = await shop.book.records.changes.toArray()
    const nameless = first && addProduct.words({ ...first, rows: [] }, '')
    expect(nameless).toMatchObject({ key: 'didAdd', with: { what: '' } })
  })

  it('leaves the trash only while its name is free', async () => {
    const id = await add('Roll')
    await shop.book.perform(trashProduct, { id })
    const other = await add('roll')
    expect(await shop.book.perform(putBackProduct, { id })).toMatchObject({
      ok: false,
      error: { key: 'alreadySold', with: { name: 'roll' } },
    })
    await shop.book.perform(retireProduct, { id: other })
    expect(await shop.book.perform(putBackProduct, { id })).toMatchObject({ ok: true })
    expect(await found('rol')).toEqual(['Roll'])
  })
})
