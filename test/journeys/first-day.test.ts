import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, openCounter, withMotion } from '#test/support/browser-shop.ts'
import { liveTheFirstDay } from '#test/support/first-day.ts'
import { countKeys } from '#test/support/keys.ts'
import { listsToBring } from '#test/support/lists.ts'
import { carried, livingBook } from '#test/support/living-book.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

it('the first day in a browser: from an empty window to a restored book, row by row the same', async () => {
  const profile = await counter.newProfile()
  let kept = ''
  const { page, troubles, close } = await counter.open(profile)
  await withMotion(page)
  await liveTheFirstDay(page, listsToBring(), {
    nextBackup: async () => {
      const download = await page.waitForEvent('download')
      const path = join(profile, download.suggestedFilename())
      await download.saveAs(path)
      kept = path
      return path
    },
  })
  const before = await livingBook(page)
  expect(troubles).toEqual([])
  await close()
  await restoreOnNewLaptop(kept, carried(before))
})

/** I10: "Restore a backup", the file, Enter; the app does not ask for the shop's name again. */
async function restoreOnNewLaptop(file: string, book: unknown): Promise<void> {
  const { page, troubles, close } = await counter.open(await counter.newProfile())
  const keys = countKeys(page)
  await page.getByRole('button', { name: 'Restore a backup' }).focus()
  await keys.press('Enter')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a backup file' }).waitFor()
  await keys.press('Enter')
  await (await choosing).setFiles(file)
  await page.getByText(/^The book of Corner Bakery, backed up .* by version/).waitFor()
  const reloaded = page.waitForEvent('load')
  await keys.press('Enter')
  await reloaded
  await page.getByRole('navigation').first().waitFor()
  expect(carried(await livingBook(page))).toEqual(book)
  expect(keys.count).toBe(3)
  expect(troubles).toEqual([])
  await close()
}
