import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { shapeOfBook } from '#app/features.ts'
import type { OpenApp } from '#app/open-app.ts'
import { RunningApp } from '#app/RunningApp.tsx'
import { createBook } from '#book/open.ts'
import { useBackupWork } from '#features/backup/state.ts'
import { assert } from '#shared/base/assert.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { rememberDisk } from '#test/support/set-back.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { show } from '#test/support/show.tsx'
import { freshComputer } from '#test/support/window-parts.ts'

let closeWindow: () => Promise<void>
let free: number
let computer: Computer
beforeEach(async () => {
  await freshComputer()
  // Another window, which knows nothing of the one before.
  useBackupWork.setState(useBackupWork.getInitialState(), true)
  history.replaceState(null, '', window.location.pathname)
  free = 50_000_000_000
  computer = computerWith({
    'room:check': async () => ok({ free }),
    // Nothing was ever backed up here.
    'backup:list': async () => ok({ folder: 'Backups', entries: [] }),
  })
  const app = await computer.firstDay()
  await meetAll(app, 'Maria')
  app.book.close()
})
afterEach(() => closeWindow())

const openWindow = async () => {
  const app = await computer.open()
  await app.book.people.whole()
  const shown = await show(<RunningApp app={app} host={computer.parts.host} start="/counter" />)
  closeWindow = async () => {
    shown.close()
    await settled(app)
    app.book.close()
  }
}
/** Waits until the screen has finished loading. */
async function settled({ book: { records } }: OpenApp): Promise<void> {
  for (let steps = 0; steps < 8; steps++)
    await records.db.transaction('r', records.db.tables, () => records.book.count())
}
const strip = () => page.getByRole('region', { name: 'Search and state' })
const logSomething = async () => {
  await page.getByRole('combobox', { name: 'Find a customer' }).fill('Jonas')
  await page.getByRole('option', { name: /Jonas/ }).click()
}

it('the strip says when the disk is nearly full, with a way to save a copy elsewhere', async () => {
  free = 100_000_000
  await openWindow()
  await expect.element(strip()).toHaveTextContent('nothing new is written')
  await page.getByRole('button', { name: 'Save a backup elsewhere' }).click()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/Backup/)
})

it('a deed refused for lack of space says what is safe and what to do', async () => {
  free = 100_000_000
  await openWindow()
  await logSomething()
  await expect.element(page.getByRole('alert')).toHaveTextContent('All you saved is safe')
})

it('the strip says that the second copy cannot be written, until it is whole again', async () => {
  await openWindow()
  await expect.element(page.getByRole('navigation').first()).toBeVisible()
  computer.journal.refuse('disk-full')
  await logSomething()
  await expect.element(strip()).toHaveTextContent('the second copy waits for room')
  computer.journal.refuse(undefined)
  await expect
    .poll(() => {
      computer.clock.pass(60_000)
      return strip().element().textContent
    })
    .not.toContain('second copy')
})

it('a second copy of another history is set aside, and the strip says so until closed', async () => {
  const app = await computer.open()
  const [line] = computer.journal.lines(app.book.id).slice(-1)
  assert(line, 'Maria is in the second copy')
  computer.journal.rewrite(app.book.id, { ...line, id: app.book.newId() })
  app.book.close()
  await openWindow()
  await expect.element(page.getByText(/It was set aside, nothing of it is deleted/)).toBeVisible()
  await expect.poll(() => strip().element().textContent).not.toContain('second copy')
})

it('what was put back from the second copy is said once', async () => {
  const app = await computer.open()
  const setBack = await rememberDisk(app.book.records)
  await meetAll(app, 'Jonas', 'Aylin')
  await setBack()
  app.book.close()
  await openWindow()
  await expect.element(page.getByText(/^The last 2 things you did were missing/)).toBeVisible()
})

it('a host that cannot report its free space gets no warning', async () => {
  computer = computerWith({
    'room:check': async () => err({ code: 'unsupported', detail: 'a tab' }),
  })
  await openWindow()
  await expect.element(strip()).toBeVisible()
  expect(strip().element().textContent).not.toMatch(/room|disk/i)
})

it('a restore or an erase that was stopped while its book was built is told at the next start, once', async () => {
  const { clock } = computer.parts
  const shape = { clock, shape: shapeOfBook, indexedDB }
  const half = await createBook(shape, undefined, undefined, 'unfinished')
  half.records.db.close()
  await openWindow()
  const told = page.getByText('erasing someone for good, was stopped before its end.', {
    exact: false,
  })
  await expect.element(told).toBeVisible()
  await closeWindow()
  await openWindow()
  await expect.element(page.getByRole('combobox', { name: 'Find a customer' })).toBeVisible()
  await expect.element(told).not.toBeInTheDocument()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(half.records.db.name)
})

it('a new book without a backup is said, but is no alarm', async () => {
  await openWindow()
  const state = page.getByRole('button', { name: 'No backup yet' })
  await expect.element(state).toBeVisible()
  expect(state.element().querySelector('.tabler-icon-shield-exclamation')).toBeNull()
})

it('a book restored from a backup is not one without any', async () => {
  const app = await computer.open()
  await app.book.records.book.update('book', { parent: asId<BookId>('before') })
  app.book.close()
  await openWindow()
  await expect.element(page.getByRole('button', { name: 'Restored, backup follows' })).toBeVisible()
  expect(page.getByText('No backup yet').elements()).toEqual([])
})
