import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { browserHost } from '#platform/browser-host.ts'
import type { Host } from '#platform/host.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

it.each(['/backup', '/restore'])(
  'the backups are listed at %s by one look, of a sample shop too',
  async (path) => {
    const here = browserHost(window)
    const entry = { id: 'one', name: 'from the old till.usual', size: 1, at: instant(0) }
    let asked = 0
    const host: Host = {
      ...here,
      calls: {
        ...here.calls,
        'backup:list': async () => {
          asked++
          return ok({ folder: 'Backups', entries: [entry] })
        },
      },
    }
    shown = await showScreen(shop.book, path, host)
    await expect.element(page.getByText(entry.name)).toBeVisible()
    expect(asked).toBe(1)
  },
)
