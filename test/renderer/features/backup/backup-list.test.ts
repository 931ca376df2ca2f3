import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { browserHost } from '#platform/browser-host.ts'
import type { Host } from '#platform/host.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
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

const entryOf = (name: string, at = instant(0)) => ({ id: name, name, size: 1, at })

/** A host that keeps these backups; `asked` is called at each look. */
function hostWith(entries: readonly BackupEntry[], asked: () => void = () => undefined): Host {
  const here = browserHost(window)
  const list: Host['calls']['backup:list'] = async () => {
    asked()
    return ok({ folder: 'Backups', entries: [...entries] })
  }
  return { ...here, calls: { ...here.calls, 'backup:list': list } }
}

it.each(['/backup', '/restore'])(
  'the backups are listed at %s by one look, of a sample shop too',
  async (path) => {
    const entry = entryOf('from the old till.usual')
    let asked = 0
    const host = hostWith([entry], () => {
      asked++
    })
    shown = await showScreen(shop.book, path, host)
    await expect.element(page.getByText(entry.name)).toBeVisible()
    expect(asked).toBe(1)
  },
)

it('a backup is called by when it was made, and by its file, too, if another is of that minute', async () => {
  const minutes = 60_000
  const entries = [
    entryOf('one.usual', instant(5 * minutes)),
    entryOf('two.usual', instant(5 * minutes + 59_000)),
    entryOf('three.usual', instant(6 * minutes)),
  ]
  shown = await showScreen(shop.book, '/restore', hostWith(entries))
  const files = () =>
    page
      .getByRole('button', { name: /^Look inside/ })
      .elements()
      .map((each) => each.getAttribute('aria-label')?.match(/\w+\.usual$/)?.[0])
  await expect.poll(files).toEqual([undefined, 'two.usual', 'one.usual'])
})

it.each([
  ['is not in Documents, which Dropbox copies away', false, /kept in Backups instead/],
  ['is in Documents from before, which Dropbox copies away', true, /can read them, unless/],
] as const)('a backup that %s is told, and encryption is offered', async (_what, holds, says) => {
  const here = browserHost(window)
  const carried = { by: 'dropbox', holdsBackups: holds } as const
  const list: Host['calls']['backup:list'] = async () =>
    ok({ folder: 'Backups', entries: [], carried })
  shown = await showScreen(shop.book, '/backup', {
    ...here,
    calls: { ...here.calls, 'backup:list': list },
  })
  await expect.element(page.getByText(says)).toBeVisible()
  await expect.element(page.getByText(/Dropbox’s servers/)).toBeVisible()
  await page.getByRole('button', { name: 'Encrypt backups' }).first().click()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/./)
})
