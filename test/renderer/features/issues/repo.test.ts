import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addProduct, retireProduct, trashProduct } from '#features/catalog/deeds.ts'
import type { ProductId } from '#features/catalog/model.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { openIssue, settleIssue } from '#features/issues/deeds.ts'
import type { IssueId } from '#features/issues/model.ts'
import { type NamedIssue, openIssues, settledIssues, soldProducts } from '#features/issues/repo.ts'
import { type Day, day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const [maria, ana] = [asId<CustomerId>('maria'), asId<CustomerId>('ana')]
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-09'), regulars: { maria: 'Maria', ana: 'Ana' } })
})
afterEach(() => shop.close())

async function told(customerId: CustomerId, words: string, since: Day): Promise<IssueId> {
  const opened = await shop.book.perform(openIssue, { customerId, kind: 'fault', words, since })
  return writtenBy(opened)
}
const settled = async (...of: Parameters<typeof told>) =>
  shop.book.perform(settleIssue, { id: await told(...of), how: 'a new one' })
const said = (found: readonly NamedIssue[]) =>
  found.map(({ issue, who }) => `${who}: ${issue.words}`)
const open = async () => said(await openIssues(shop.book.records))
const done = async (limit: number) => said(await settledIssues(shop.book.records, limit))

describe('the issues of a customer in the trash', () => {
  beforeEach(async () => {
    await told(maria, 'the lid', day('2026-03-02'))
    await told(ana, 'the cake', day('2026-03-03'))
    await settled(maria, 'the pot', day('2026-03-04'))
    await settled(ana, 'the box', day('2026-03-05'))
  })

  it('are on no list, and come back with the customer', async () => {
    await shop.book.perform(trashCustomer, { id: ana })
    expect([await open(), await done(9)]).toEqual([['Maria: the lid'], ['Maria: the pot']])
    await shop.book.undo()
    expect(await open()).toEqual(['Maria: the lid', 'Ana: the cake'])
    expect(await done(9)).toEqual(['Ana: the box', 'Maria: the pot'])
  })

  it('take no place of a page of settled ones', async () => {
    await shop.book.perform(trashCustomer, { id: ana })
    expect(await done(1)).toEqual(['Maria: the pot'])
  })

  it('have the name of the customer they were merged into', async () => {
    await shop.book.records.db.table('customers').update(ana, { mergedInto: maria })
    expect(await open()).toEqual(['Maria: the lid', 'Maria: the cake'])
    expect(await done(9)).toEqual(['Maria: the box', 'Maria: the pot'])
  })
})

it('a new issue can be about what the shop sells, not about what it sold once or put in the trash', async () => {
  const sell = async (name: string) =>
    writtenBy<ProductId>(await shop.book.perform(addProduct, { facts: { name, warranty: 'none' } }))
  await sell('Rye')
  await shop.book.perform(retireProduct, { id: await sell('Bun') })
  await shop.book.perform(trashProduct, { id: await sell('Scone') })
  const offered = await soldProducts(shop.book.records)
  expect(offered.map(({ name }) => name)).toEqual(['Rye'])
})
