import { readdir, rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { go } from '#test/support/browser-shop.ts'
import { findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import { lostBetween, type ShopAtRisk, shopAfterPowerCut } from './shop-at-risk.ts'
import { tell } from './tell.ts'

let shop: ShopAtRisk
beforeAll(async () => {
  shop = (await shopAfterPowerCut()).shop
})
afterAll(() => shop.remove())

it('when the backup folder is deleted: that is said at the next start, and closing makes a backup again', async () => {
  const first = await shop.start()
  await findBox(first.page).first().waitFor()
  const shown = await livingBook(first.page)
  await first.close()
  expect(await readdir(shop.backups)).toHaveLength(1)
  await rm(shop.backups, { recursive: true })

  const app = await shop.start()
  await findBox(app.page).first().waitFor()
  await app.page.getByRole('button', { name: 'Backup missing' }).waitFor()
  await go(app.page, '/backup')
  const said = app.page.getByText(/^The backup of .* is no longer in its folder/)
  const saw = (await said.textContent())?.replace(/ of .*? is /, ' of … is ')
  const after = await livingBook(app.page)
  await app.close()
  expect(await readdir(shop.backups)).toHaveLength(1)

  const lost = lostBetween(shown, after)
  tell({ fault: 'the backup folder is deleted', tries: 1, lost, saw: `the shop, and “${saw}”` })
  expect(lost).toBe(0)
})
