import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { liveTheFirstDay } from '#test/support/first-day.ts'
import { listsToBring } from '#test/support/lists.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

it('the first day in a browser: from an empty window to a restored book, row by row the same', async () => {
  const profile = await counter.newProfile()
  const { page, troubles, close } = await counter.open(profile)
  await liveTheFirstDay(page, listsToBring(), {
    nextBackup: async () => {
      const download = await page.waitForEvent('download')
      const path = join(profile, download.suggestedFilename())
      await download.saveAs(path)
      return path
    },
  })
  expect(troubles).toEqual([])
  await close()
})
