import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Drafts } from '#kit/draft-store.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type OpenShop, openShop } from '#test/support/open-shop.tsx'
import { draftsOf } from '#test/support/show-screen.tsx'

let shop: OpenShop
const opened: Drafts[] = []
beforeEach(async () => {
  shop = await openShop()
})
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
  await shop.close()
})

async function drafts(): Promise<Drafts> {
  const found = await draftsOf(shop.book)
  opened.push(found)
  return found
}
const noteOf = (customerId: CustomerId) => ({ panel: 'note', about: customerId, customerId })
const kept = async () => (await drafts()).all().map(({ fields }) => fields.typed)

it('what was half typed for someone who was never created after all is gone at the next start', async () => {
  const maria = await shop.regular({ name: 'Maria' })
  const jonas = await shop.regular({ name: 'Jonas' })
  const typed = await drafts()
  typed.put(noteOf(maria), { typed: 'of Maria' })
  typed.put(noteOf(jonas), { typed: 'of Jonas' })
  typed.put({ panel: 'regulars', about: 'shop' }, { typed: 'of the shop' })
  await shop.book.undo()
  await typed.close()
  expect((await kept()).sort()).toEqual(['of Jonas', 'of Maria', 'of the shop'])
  await shop.show('/settings')
  await expect.poll(kept).not.toContain('of Jonas')
  expect((await kept()).sort()).toEqual(['of Maria', 'of the shop'])
})
