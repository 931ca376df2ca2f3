import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { versionsOf } from '#book/migrate.ts'
import { writeDownRegulars } from '#features/customers/deeds/write-down-regulars.ts'
import { createCustomer, editCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { newestLines } from '#features/history/repo.ts'
import type { Image } from '#shared/book/change.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { readPage } from '#test/support/read-regulars.ts'
import { know } from '#test/support/regulars.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const ana = asId<CustomerId>('ana')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

const everyone = () => shop.book.records.table(customers).toArray()
/** Each text is a part of one list. */
const writeDown = async (...texts: readonly string[]) => {
  const parts = texts.map((text) => ({ regulars: readPage(text).regulars }))
  const people = parts.flatMap(({ regulars }) => regulars).length
  const { first, why } = await shop.book.batches.performInParts(writeDownRegulars, parts, people)
  if (!first || why) throw new Error('not written down')
  return first
}

describe('history', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('names a deed, undoes it and redoes it', async () => {
    await know(shop.book, { ana: 'Ana' })
    shown = await showScreen(shop.book, '/history')
    await expect.element(page.getByText('New: Ana')).toBeVisible()
    await page.getByRole('button', { name: /^Undo: / }).click()
    await expect.poll(everyone).toEqual([])
    await expect.element(page.getByText('Taken back: new: Ana')).toBeVisible()
    await page.getByRole('button', { name: /^Redo: / }).click()
    await expect.poll(async () => (await everyone()).map((each) => each.name)).toEqual(['Ana'])
    await expect.element(page.getByText('Done again: new: Ana')).toBeVisible()
  })

  it('names someone whose creation was undone, from what an older version wrote of them', async () => {
    await shop.book.perform(createCustomer, { id: ana, facts: { ...nobodyYet, name: 'Ana' } })
    await shop.book.undo()
    const { records } = shop.book
    const inFull = (row: Image) => [{ ...row, name: `${row.name} Sousa` }]
    const next = { version: 99, stores: {}, migrateRow: { customers: inFull } }
    const versions = versionsOf([...records.versions.steps, next])
    shown = await showScreen({ ...shop.book, records: { ...records, versions } }, '/history')
    await expect.element(page.getByText('New: Ana Sousa', { exact: true })).toBeVisible()
  })

  it('refuses in words what can’t be undone, and changes nothing', async () => {
    await know(shop.book, { ana: 'Ana' })
    const facts = { ...nobodyYet, name: 'Ana', note: 'changed since' }
    await shop.book.perform(editCustomer, { id: ana, facts })
    shown = await showScreen(shop.book, '/history')
    await page
      .getByRole('button', { name: /^Undo: / })
      .last()
      .click()
    await expect.element(page.getByText('Not undone: it was changed again since.')).toBeVisible()
    expect(await everyone()).toHaveLength(1)
  })

  it('Cannot undo an import: a list is one line, is undone as a whole, and the line says what it kept', async () => {
    await writeDown('Maria\nBen', 'Cleo')
    const maria = (await everyone()).find((each) => each.name === 'Maria')
    if (!maria) throw new Error('no Maria')
    const facts = { ...nobodyYet, name: 'Maria', note: 'changed since' }
    await shop.book.perform(editCustomer, { id: maria.id, facts })
    shown = await showScreen(shop.book, '/history')
    await expect.element(page.getByText('3 people written down')).toBeVisible()
    await page
      .getByRole('button', { name: /^Undo: / })
      .last()
      .click()
    await expect
      .element(page.getByText('1 record stays, as it was changed since.', { exact: false }))
      .toBeVisible()
    expect((await everyone()).map((each) => each.name)).toEqual(['Maria'])
  })
})

describe('the lines of history', () => {
  it('are read a few at a time, newest first, a batch as one', async () => {
    for (const name of ['Ana', 'Ben', 'Cleo'])
      await shop.book.perform(createCustomer, { facts: { ...nobodyYet, name } })
    await shop.book.takeBack(await writeDown('Dan', 'Eve'))
    const { lines, hasEarlier } = await newestLines(shop.book.records, 3)
    expect(lines.map(({ step, length, holds }) => ({ step, length, holds }))).toEqual([
      { step: 'undone', length: 2, holds: 'all' },
      { step: 'done', length: 2, holds: 'none' },
      { step: 'done', length: 1, holds: 'all' },
    ])
    expect(hasEarlier).toBe(true)
    expect((await newestLines(shop.book.records, 10)).hasEarlier).toBe(false)
  })

  it('end even when a damaged Change says that it undid itself', async () => {
    const ben = await writeDown('Ben')
    await shop.book.records.changes.update(ben.seq, { undoes: ben.id })
    const { lines } = await newestLines(shop.book.records, 10)
    expect(lines).toMatchObject([{ step: 'done', holds: 'all' }])
  })
})
