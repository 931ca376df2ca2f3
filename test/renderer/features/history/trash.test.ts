import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { features, shapeOfBook } from '#app/features.ts'
import type { Deed } from '#book/define-deed.ts'
import { addProduct } from '#features/catalog/deeds.ts'
import { allProducts } from '#features/catalog/repo.ts'
import { cameThrough } from '#features/customers/deeds/introductions.ts'
import { notThankedFor, sentBy } from '#features/customers/repo.ts'
import { addDevice } from '#features/devices/deeds.ts'
import { devicesOf } from '#features/devices/repo.ts'
import { inTheTrash } from '#features/history/repo/trash.ts'
import { openIssue } from '#features/issues/deeds.ts'
import {
  allOpen,
  issueOf,
  openOf,
  settledIssues,
  shutTimes,
  subjectOf,
  theirDevices,
} from '#features/issues/repo.ts'
import { addNote } from '#features/notes/deeds.ts'
import { justNoted } from '#features/notes/repo.ts'
import { addOccasion } from '#features/occasions/deeds.ts'
import { coming, datesOf } from '#features/occasions/repo.ts'
import { takeRepeat } from '#features/orders/deeds/repeats.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { lastDone, openBy, openFor, orderableProducts } from '#features/orders/repo.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { inBrief, tastesOf } from '#features/preferences/repo.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { dueBy, openTo } from '#features/promises/repo.ts'
import { payAhead } from '#features/purchases/deeds/ahead.ts'
import { changeTime } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { payPart } from '#features/purchases/deeds/slate.ts'
import type { PurchaseId } from '#features/purchases/model.ts'
import { customOf, habitsOf, newestStories, owedBy } from '#features/purchases/repo.ts'
import { closeDays } from '#features/visit-stats/deeds.ts'
import { calendarOf, closedPeriods } from '#features/visit-stats/repo.ts'
import type { TrashPart } from '#kit/parts/trash.ts'
import { day, minute, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { performSample } from '#test/support/random-deeds.ts'
import { withoutTrash } from '#test/support/registry-complaints.ts'
import { know } from '#test/support/regulars.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const maria = asId<CustomerId>('maria')
const ana = asId<CustomerId>('ana')
const today = day('2026-03-02')
const rye = { words: 'rye', quantity: 2, price: money(450) }

const parts: readonly TrashPart[] = features.flatMap((feature) => feature.trash ?? [])

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria', ana: 'Ana' } })
  // For a payment there must be something to pay.
  await shop.book.perform(logPurchase, { customerId: ana, lines: [rye], paid: 'slate' })
})
afterEach(() => shop.close())

const of = { customerId: maria }

/** Writes one row, as it shows best; into any other table a row goes by the sample of a deed. */
const write: Readonly<Record<string, () => Promise<unknown>>> = {
  customers: async () => {
    const ben = asId<CustomerId>('ben')
    await know(shop.book, { ben: 'Ben' })
    await shop.book.perform(cameThrough, { id: ben, introducedBy: maria })
  },
  preferences: () => shop.book.perform(setPreference, { ...of, kind: 'usual', value: 'rye' }),
  products: () => shop.book.perform(addProduct, { facts: { name: 'Rye', warranty: 'none' } }),
  purchases: async () => {
    const done = await shop.book.perform(logPurchase, { ...of, lines: [rye], paid: 'slate' })
    const id = writtenBy<PurchaseId>(done)
    // The earliest purchase, so that "since" changes with it.
    await shop.book.perform(changeTime, { id, day: plusDays(today, -9), minute: minute(600) })
  },
  payments: () => shop.book.perform(payPart, { customerId: ana, amount: money(900) }),
  paidAhead: () => shop.book.perform(payAhead, { ...of, unit: 'rye', count: 10 }),
  orders: () => shop.book.perform(takeOrder, { ...of, words: 'rye', lines: [], day: today }),
  orderRepeats: () =>
    shop.book.perform(takeRepeat, {
      ...{ ...of, words: 'rye', lines: [], from: today },
      repeat: { every: 1, unit: 'week' },
    }),
  issues: () => shop.book.perform(openIssue, { ...of, kind: 'fault', words: 'stale' }),
  promises: () => shop.book.perform(makePromise, { ...of, what: 'call', due: today }),
  occasions: () => shop.book.perform(addOccasion, { ...of, what: 'birthday', monthDay: '03-05' }),
  notes: () => shop.book.perform(addNote, { ...of, words: 'likes it dark', channel: 'phone' }),
  devices: () => shop.book.perform(addDevice, { ...of, name: 'mixer' }),
  closedDays: () => shop.book.perform(closeDays, { from: today, to: plusDays(today, 2) }),
}

async function writeBySample(name: string): Promise<void> {
  const feature = features.find(({ tables }) => tables?.some((table) => table.name === name))
  const isEmpty = async () => (await shop.book.records.tableByName(name).count()) === 0
  for (let turn = 0; turn < 10; turn++) {
    for (const deed of feature?.deeds ?? []) {
      if (await isEmpty())
        await performSample(shop.book, deed, [turn, turn, turn, turn, turn, turn])
    }
  }
}

/** The row that was just written into the table. */
async function writtenInto(name: string): Promise<Row> {
  await (write[name] ?? (() => writeBySample(name)))()
  const rows = await shop.book.records.tableByName(name).toArray()
  const [newest] = rows.sort((one, other) => other.rev - one.rev)
  if (!newest) throw new Error(`nothing was written into ${name}`)
  return newest
}

/** Everything a screen could show: each feature's parts, its pages' own reads, derived rows. */
async function everythingSeen(): Promise<unknown> {
  const { records, people, clock } = shop.book
  const ids = [maria, ana]
  const told = await Promise.all(
    features.map(async (feature) => [
      await feature.today?.load(records, today, clock.now()),
      await Promise.all((feature.card ?? []).map((part) => part.read?.(records, maria, today))),
      await Promise.all(
        (feature.mention ?? []).map((part) =>
          part.load(records, maria, { today, minute: minute(480) }),
        ),
      ),
      [...((await feature.brief?.load(records, ids)) ?? [])],
      await feature.timeline?.load(records, ids, 1000),
      await feature.find?.find(records, 'rye', 10),
      await feature.likely?.load(records, clock.now(), 10),
    ]),
  )
  const pages = await Promise.all([
    allProducts(records),
    orderableProducts(records),
    sentBy(records, maria),
    notThankedFor(records, 10),
    devicesOf(records, maria),
    theirDevices(records, maria),
    allOpen(records),
    openOf(records, maria),
    settledIssues(records, 10),
    shutTimes(records),
    justNoted(records, maria, clock.now(), 10),
    coming(records, today),
    datesOf(records, maria, today),
    openBy(records, today),
    openFor(records, maria, today),
    lastDone(records, maria, 10),
    tastesOf(records, maria),
    inBrief(records, ids).then((found) => [...found]),
    dueBy(records, today),
    openTo(records, maria),
    newestStories(records, ids, 100),
    owedBy(records, maria),
    habitsOf(records, maria),
    customOf(records, maria),
    closedPeriods(records),
    calendarOf(records, today),
    records.db.table('visitStats').toArray(),
    records.db.table('shopYears').toArray(),
    records.db.table('slates').toArray(),
  ])
  const listed = people.sorted().map((id) => people.get(id)?.called)
  return plain({ told, pages, listed })
}

/** When a row was last written is not visible. */
const plain = (seen: unknown): unknown =>
  JSON.parse(
    JSON.stringify(seen, (key, value) => (['rev', 'updatedAt'].includes(key) ? undefined : value)),
  )

describe('the trash', () => {
  it('covers every table that a person writes into', () => {
    const without = shapeOfBook.tables
      .map(({ name }) => name)
      .filter((name) => !withoutTrash.includes(name))
    expect(parts.map(({ table }) => table.name).sort()).toEqual([...without].sort())
  })

  it.each(parts.map((part) => [part.table.name, part] as const))(
    'hides a row of %s completely until it is put back',
    async (name, part) => {
      const before = await everythingSeen()
      const row = await writtenInto(name)
      await expect.poll(everythingSeen).not.toEqual(before)
      const there = await everythingSeen()
      expect(await shop.book.perform(part.trash, { id: row.id })).toMatchObject({ ok: true })
      await expect.poll(everythingSeen).toEqual(before)
      const tables = parts.map(({ table }) => table)
      const held = await inTheTrash(shop.book.records, tables, 10)
      expect(held.map((each) => [each.table.name, each.row.id])).toEqual([[name, row.id]])
      expect(await shop.book.perform(part.putBack, { id: row.id })).toMatchObject({ ok: true })
      await expect.poll(everythingSeen).toEqual(there)
      expect(await inTheTrash(shop.book.records, tables, 10)).toEqual([])
    },
  )

  it('changes nothing for a row already in place, and refuses a missing row in words', async () => {
    for (const { table, trash, putBack } of parts) {
      const id = 'no-such-row'
      expect(await shop.book.perform(trash, { id }), table.name).toMatchObject({ ok: false })
      expect(await shop.book.perform(putBack, { id }), table.name).toMatchObject({ ok: false })
    }
    const changes = await shop.book.records.changes.count()
    const part = parts.find(({ table }) => table.name === 'customers')
    if (!part) throw new Error('no trash for customers')
    await shop.book.perform(part.putBack, { id: maria })
    await shop.book.perform(part.trash, { id: maria })
    shop.clock.add(60_000)
    await shop.book.perform(part.trash, { id: maria })
    expect(await shop.book.records.changes.count()).toBe(changes + 1)
  })

  it('removes a trashed device’s or product’s name from issues about it, and restores it', async () => {
    const { records } = shop.book
    for (const table of ['devices', 'products']) {
      const row = await writtenInto(table)
      const about = table === 'devices' ? { deviceId: row.id } : { productId: row.id }
      const input = { ...of, kind: 'fault', words: 'stands still', ...about }
      const done = await shop.book.perform(openIssue as Deed<unknown, unknown>, input)
      const issue = await issueOf(records, writtenBy(done))
      const part = parts.find((each) => each.table.name === table)
      if (!issue || !part) throw new Error(`nothing is about ${table}`)
      const named = await subjectOf(records, issue)
      expect(named).toBeDefined()
      await shop.book.perform(part.trash, { id: row.id })
      expect(await subjectOf(records, issue)).toBeUndefined()
      await shop.book.perform(part.putBack, { id: row.id })
      expect(await subjectOf(records, issue)).toBe(named)
    }
  })

  it('shows the newest first, as many as requested', async () => {
    for (const { table, trash } of parts.filter((part) => part.table.name !== 'customers')) {
      const row = await writtenInto(table.name)
      shop.clock.add(1000)
      await shop.book.perform(trash, { id: row.id })
    }
    const tables = parts.map(({ table }) => table)
    const found = await inTheTrash(shop.book.records, tables, 5)
    const when = found.map(({ row }) => row.deletedAt ?? 0)
    expect(when).toHaveLength(5)
    expect(when).toEqual([...when].sort((one, other) => other - one))
    const notes = parts.filter(({ table }) => table.name === 'notes')
    const put: string[] = []
    for (const { trash } of [...notes, ...notes, ...notes]) {
      shop.clock.add(1000)
      const row = await writtenInto('notes')
      await shop.book.perform(trash, { id: row.id })
      put.unshift(row.id)
    }
    const newest = await inTheTrash(shop.book.records, tables, 2)
    expect(newest.map(({ row }) => row.id)).toEqual(put.slice(0, 2))
  })
})

describe('the screen of the trash', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('says whose each row is and what, and K puts it back', async () => {
    for (const { table, trash } of parts.filter((part) => part.table.name !== 'customers')) {
      const row = await writtenInto(table.name)
      await shop.book.perform(trash, { id: row.id })
    }
    shown = await showScreen(shop.book, '/trash')
    const rows = page.getByRole('list', { name: 'Trash' }).getByRole('listitem')
    await expect.poll(() => rows.elements().length).toBe(parts.length - 1)
    for (const said of ['likes it darkNotes', 'RyeWhat you sell', '2 × ryePurchases'])
      await expect.element(rows.filter({ hasText: said })).toBeVisible()
    const promise = rows.filter({ hasText: 'callPromises' })
    await expect.element(promise.getByText('Maria')).toBeVisible()
    ;(promise.getByRole('button').first().element() as HTMLElement).focus()
    await userEvent.keyboard('k')
    await expect.element(promise).not.toBeInTheDocument()
    expect(await openTo(shop.book.records, maria)).toMatchObject([{ what: 'call' }])
  })

  it.each([
    ['products', /^Rye/, '/products'],
    ['closedDays', /^(?!Put back).* to /, '/closed-days'],
    ['promises', /^Maria.*call/, '/customers/maria'],
  ])('opens what a row of %s is about with Enter', async (table, name, path) => {
    const row = await writtenInto(table)
    const part = parts.find((each) => each.table.name === table)
    if (part) await shop.book.perform(part.trash, { id: row.id })
    shown = await showScreen(shop.book, '/trash')
    const found = page.getByRole('list', { name: 'Trash' }).getByRole('button', { name })
    await expect.element(found).toBeVisible()
    ;(found.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => window.location.hash).toBe(`#${path}`)
  })

  it('says when it is empty', async () => {
    shown = await showScreen(shop.book, '/trash')
    await expect.element(page.getByText('The trash is empty.')).toBeVisible()
  })
})
