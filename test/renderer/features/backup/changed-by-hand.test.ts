import {
  BlobReader,
  BlobWriter,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import { restoreOver } from '#features/backup/ui/restore.ts'
import { customers } from '#features/customers/model.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { openWindowAt, type ShopWindow } from '#test/support/show-screen.tsx'
import { freshComputer } from '#test/support/window-parts.ts'
import { bookShape } from '#workers/book-shape.ts'

let computer: Computer
let file: File
let shown: ShopWindow | undefined

/** The list of this backup was edited by hand: it says that Maria was erased. */
beforeEach(async () => {
  await freshComputer()
  computer = computerWith(shelf())
  const app = await computer.firstDay()
  await meetAll(app, 'Maria', 'Jonas')
  const { records, clock } = app.book
  const taken = await takeBackup({ app: '1', shop: 'Bakery', records, at: clock.now() })
  const people = await records.table(customers).toArray()
  const maria = people.find(({ name }) => name === 'Maria')
  file = new File([await withList(taken.blob, { erased: [maria?.id] })], 'by-hand.usual')
  app.book.close()
})
afterEach(async () => {
  await shown?.close()
  shown = undefined
})

/** As somebody with an editor and a zip tool changes it. */
async function withList(backup: Blob, changes: object): Promise<Blob> {
  const out = new ZipWriter(new BlobWriter())
  for (const entry of await new ZipReader(new BlobReader(backup)).getEntries()) {
    if (entry.directory) continue
    const text = await entry.getData(new TextWriter())
    const isList = entry.filename === 'manifest.json'
    const now = isList ? JSON.stringify({ ...JSON.parse(text), ...changes }) : text
    await out.add(entry.filename, new TextReader(now))
  }
  return out.close()
}

function shelf(): Partial<HostCalls> {
  const entry = () => ({ id: 'by-hand', name: file.name, size: file.size, at: instant(0) })
  return {
    'backup:list': async () => ok({ folder: 'Backups', entries: [entry()] }),
    'backup:open': async () => ok({ handle: 'file', name: file.name, size: file.size }),
    'file:read': async ({ offset, length }) =>
      ok(new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())),
    'file:close': async () => ok(undefined),
  }
}

const button = (name: string) => page.getByRole('button', { name })

it('a backup whose list was changed by hand says so, and is restored only after a question', async () => {
  shown = await openWindowAt(computer, '/restore')
  await button('Look inside').click()
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'This file was changed after it was made' }))
    .toBeVisible()
  await button('Put this book in place').click()
  await expect
    .element(page.getByRole('dialog', { name: 'Restore it although it was changed?' }))
    .toBeVisible()
  await expect.element(button('Leave it')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button('Put this book in place')).toBeVisible()
  expect((await computer.parts.indexedDB.databases()).length).toBe(1)
})

it('without the question it is refused, wherever it comes from', async () => {
  shown = await openWindowAt(computer, '/customers')
  const app = { ...shown.app, host: computer.parts.host, features: [] }
  const watch = { onStep: () => undefined, signal: new AbortController().signal }
  const { keeper: _none, ...rest } = app
  expect(await restoreOver(rest, { file }, watch)).toMatchObject({
    ok: false,
    error: { key: 'listEdited', with: { name: 'by-hand.usual' } },
  })
})

it('with it, the book is what the file says now', async () => {
  const parts = {
    clock: computer.clock,
    shape: bookShape,
    indexedDB,
    evenIfListEdited: true,
  } as const
  const rebuilt = await rebuildFrom(file, parts)
  expect(rebuilt).toMatchObject({ ok: true, value: { counts: { customers: 1 } } })
})
