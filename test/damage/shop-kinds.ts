import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { go } from '#test/support/browser-shop.ts'
import type { StandIn } from '#test/support/electron/stand-in.ts'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import { writeInFirstFormat } from './first-format.ts'
import { type ShopAtRisk, shopAfterPowerCut, whatIsSeen, writeDown } from './shop-at-risk.ts'

/** A shop with every copy there is: a store, a second copy, a backup and a rescue copy. */
export type ShopOfAKind = { readonly shop: ShopAtRisk; readonly shown: LivingBook }

/** How a book came to be what it is: each began its second copy in another way. */
export const shopKinds = {
  'a new book': async (app) => app,
  'a restored book': async (app, shop) => {
    const button = await askToRestore(app.page, shop)
    const reloaded = app.page.waitForEvent('load')
    await button.click()
    await reloaded
    return app
  },
  'a book somebody was erased from': async (app) => {
    await (await askToErase(app.page, 'Jonas')).click()
    await app.page.getByRole('heading', { name: 'Erased for good' }).waitFor()
    return app
  },
  'a book of an earlier version': async (app, shop) => {
    await writeInFirstFormat(app.page)
    await app.kill()
    await beginJournalAfter(shop, 2)
    return opened(shop)
  },
  'a book whose second copy was folded': async (app, shop) => {
    const restored = await shopKinds['a restored book'](app, shop)
    await findBox(restored.page).first().waitFor()
    await untilCopied(shop, restored.page)
    // The app folds it after a quiet minute; a second one until it looks again.
    await expect.poll(() => snapshotsOf(shop), { timeout: 150_000, interval: 1000 }).not.toEqual([])
    await restored.kill()
    // Small books keep all their lines: without these the snapshot is needed.
    for (const path of await snapshotsOf(shop)) await dropLines(dirname(path))
    return opened(shop)
  },
} satisfies Record<string, (app: StandIn, shop: ShopAtRisk) => Promise<StandIn>>

export type ShopKind = keyof typeof shopKinds

/** Three regulars, a backup, what makes its kind, one more, and an unclean end. */
export async function shopOf(kind: ShopKind): Promise<ShopOfAKind> {
  const { shop } = await shopAfterPowerCut()
  const app = await opened(shop)
  await backUp(app.page)
  const last = await shopKinds[kind](app, shop)
  await findBox(last.page).first().waitFor()
  await writeDown(last.page, 'Ida – mocha')
  await untilCopied(shop, last.page)
  await last.kill()
  // This start makes the rescue copy.
  const again = await opened(shop)
  await untilCopied(shop, again.page)
  const shown = await livingBook(again.page)
  await again.kill()
  expect(await readdir(join(shop.folder, 'rescue'))).not.toEqual([])
  return { shop, shown }
}

/** Three regulars, a backup, one more whom the backup lacks, and an unclean end. */
export async function shopWithBackup(): Promise<ShopOfAKind> {
  const { shop } = await shopAfterPowerCut()
  const app = await opened(shop)
  await backUp(app.page)
  await writeDown(app.page, 'Ida – mocha')
  await untilCopied(shop, app.page)
  const shown = await livingBook(app.page)
  await app.kill()
  return { shop, shown }
}

/** Up to the last press; gives its button. */
export async function askToRestore(page: Page, { backups }: ShopAtRisk): Promise<Locator> {
  const [backup = ''] = await readdir(backups)
  await go(page, '/restore')
  await page.locator('input[type=file]').setInputFiles(join(backups, backup))
  await page.getByText('Inside the backup').waitFor()
  return page.getByRole('button', { name: 'Put this book in place' })
}

/** Up to the last press; gives its button. */
export async function askToErase(page: Page, name: string): Promise<Locator> {
  const { stores } = await livingBook(page)
  const rows = stores.customers as readonly { readonly id: string; readonly name?: string }[]
  const them = rows.find((row) => row.name === name)
  await go(page, `/customers/${them?.id}`)
  await page.locator('#screen').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^To go on, type/).fill(name.toLowerCase())
  return dialog.getByRole('button', { name: 'Erase for good' })
}

/** Resolves when the second copy holds every Change of the book on the screen. */
export async function untilCopied(shop: ShopAtRisk, page: Page): Promise<void> {
  const { stores } = await livingBook(page)
  const [book] = stores.book as readonly { readonly bookId: string }[]
  const changes = stores.changes as readonly { readonly seq: number }[]
  const seqs = changes.map(({ seq }) => seq)
  await expect.poll(() => copied(shop, book?.bookId ?? ''), { timeout: 15_000 }).toEqual(seqs)
}

async function copied({ folder }: ShopAtRisk, bookId: string): Promise<readonly number[]> {
  const journal = join(folder, 'journal', bookId.replaceAll(':', '%'))
  const names = (await readdir(journal).catch(() => [])).filter((name) => name.endsWith('.jsonl'))
  const snapshot = (await snapshotsOf({ folder })).map((path) =>
    Number.parseInt(basename(path), 10),
  )
  const texts = await Promise.all(names.sort().map((name) => readFile(join(journal, name), 'utf8')))
  return texts
    .join('')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line): number => JSON.parse(line).seq)
    .concat(Array.from({ length: snapshot[0] ?? 0 }, (_, place) => place + 1))
    .filter((seq, place, all) => all.indexOf(seq) === place)
    .sort((one, other) => one - other)
}

/** Whole ones: a part that is being written has another name. */
async function snapshotsOf({ folder }: Pick<ShopAtRisk, 'folder'>): Promise<readonly string[]> {
  const journal = join(folder, 'journal')
  const names = await readdir(journal, { recursive: true }).catch(() => [])
  return names.filter((name) => /\d{16}\.usual$/.test(name)).map((name) => join(journal, name))
}

async function dropLines(journal: string): Promise<void> {
  for (const name of await readdir(journal))
    if (name.endsWith('.jsonl')) await rm(join(journal, name))
}

export async function opened(shop: ShopAtRisk): Promise<StandIn> {
  const app = await shop.start()
  expect(await whatIsSeen(app.page)).toMatch(/^the shop/)
  return app
}

async function backUp(page: Page): Promise<void> {
  await go(page, '/backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText(/^Backed up and read back: the-usual-/).waitFor()
}

/** As 0.1.0 left it: it dropped what two backups held. */
async function beginJournalAfter({ folder }: ShopAtRisk, seq: number): Promise<void> {
  const [book = ''] = await readdir(join(folder, 'journal'))
  const journal = join(folder, 'journal', book)
  const first = join(journal, `${'1'.padStart(16, '0')}.jsonl`)
  const lines = (await readFile(first, 'utf8')).split(/(?<=\n)/)
  await writeFile(
    join(journal, `${String(seq + 1).padStart(16, '0')}.jsonl`),
    lines.slice(seq).join(''),
  )
  await rm(first)
}
