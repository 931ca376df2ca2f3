import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnyDeed, Deed, Pick } from '#book/define-deed.ts'
import type { Done } from '#book/writer.ts'
import { addProduct } from '#features/catalog/deeds.ts'
import type { ProductId } from '#features/catalog/model.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import type { PersonId } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { addNote, noteBecomes } from '#features/notes/deeds.ts'
import type { NoteId } from '#features/notes/model.ts'
import { editOrder, handOver, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { editPreference, setPreference } from '#features/preferences/deeds.ts'
import { type PreferenceId, preferences } from '#features/preferences/model.ts'
import { movePurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase, logUsual } from '#features/purchases/deeds/log.ts'
import { makeUsual } from '#features/purchases/deeds/make-usual.ts'
import { type PurchaseId, type PurchaseLine, purchases } from '#features/purchases/model.ts'
import { day } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import { isQuestion, type Said } from '#shared/base/said.ts'
import type { Image } from '#shared/book/change.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const maria = asId<CustomerId>('maria')
const ben = asId<CustomerId>('ben')
const saturday = day('2026-03-07')
const croissants: PurchaseLine = { words: 'almond croissant', quantity: 2 }
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ regulars: { ben: 'Ben' } })
  const lina = { id: asId<PersonId>('lina'), name: 'Lina', role: 'daughter' }
  const people = [{ ...lina, phones: [], emails: [] }]
  await shop.book.perform(createCustomer, {
    id: maria,
    facts: { ...nobodyYet, name: 'Maria', people },
  })
})
afterEach(() => shop.close())

const cantHave = (value: string, personId?: PersonId) =>
  shop.book.perform(setPreference, { customerId: maria, kind: 'allergy', value, personId })
const linaCantHave = (value: string) => cantHave(value, asId<PersonId>('lina'))

/** What is asked; "written" when nothing was. */
const asked = (done: Result<Done, Said>): unknown =>
  done.ok ? 'written' : (done.error.with?.cant ?? done.error.key)

/** Asks first and writes nothing; with a yes to that very question it is done. */
async function asksFirst<I extends object, L>(deed: Deed<I, L>, input: I, cant: string) {
  const before = await shop.book.records.changes.count()
  const done = await shop.book.perform(deed, input)
  expect(asked(done)).toBe(cant)
  expect(await shop.book.records.changes.count()).toBe(before)
  const sure = done.ok || !isQuestion(done.error) ? [] : [done.error.asks]
  expect(asked(await shop.book.perform(deed, { ...input, sure: ['allergy {}'] }))).toBe(cant)
  expect(asked(await shop.book.perform(deed, { ...input, sure }))).toBe('written')
}

const order = async (words: string, lines: PurchaseLine[] = []): Promise<OrderId> =>
  writtenBy<OrderId>(
    await shop.book.perform(takeOrder, { customerId: maria, words, lines, day: saturday }),
  )

describe('whoever can’t have it is named before anything is written', () => {
  it('when the usual is logged, their own and of those inside', async () => {
    await shop.book.perform(setPreference, {
      customerId: maria,
      kind: 'usual',
      value: 'almond croissant',
    })
    await cantHave('hazelnuts')
    await linaCantHave('nuts')
    await asksFirst(logUsual, { customerId: maria }, 'nuts (Lina, daughter)')
  })

  it('when something else is logged', async () => {
    await cantHave('nuts')
    await linaCantHave('gluten')
    const input = { customerId: maria, lines: [croissants] }
    await asksFirst(logPurchase, input, 'nuts, gluten (Lina, daughter)')
  })

  it('when an order is taken, in its words as in its lines', async () => {
    await linaCantHave('nuts')
    const input = { customerId: maria, day: saturday, lines: [] }
    await asksFirst(takeOrder, { ...input, words: '2 almond croissants' }, 'nuts (Lina, daughter)')
    const lines = [croissants]
    await asksFirst(takeOrder, { ...input, words: 'the same', lines }, 'nuts (Lina, daughter)')
  })

  it('when an order is changed into it', async () => {
    await cantHave('nuts')
    const id = await order('2 rolls')
    const input = { id, words: '2 walnut rolls', lines: [], day: saturday }
    await asksFirst(editOrder, input, 'nuts')
  })

  it('when an order is handed over that was taken before they told', async () => {
    const id = await order('2 almond croissants', [croissants])
    await cantHave('nuts')
    await asksFirst(handOver, { id }, 'nuts')
    expect(await shop.book.records.table(orders).get(id)).toMatchObject({ state: 'handed over' })
  })

  it('when a note becomes an order', async () => {
    await cantHave('nuts')
    const words = '2 almond croissants for saturday'
    const id = writtenBy<NoteId>(
      await shop.book.perform(addNote, { customerId: maria, words, channel: 'at the counter' }),
    )
    await asksFirst(noteBecomes, { id, as: 'order' as const }, 'nuts')
  })

  it('when something becomes their usual, or is written down as one', async () => {
    await cantHave('nuts')
    await asksFirst(makeUsual, { customerId: maria, value: 'almond croissant' }, 'nuts')
    const usual = { customerId: maria, kind: 'usual' as const }
    await asksFirst(setPreference, { ...usual, value: 'walnut bread' }, 'nuts')
    const id = writtenBy<PreferenceId>(
      await shop.book.perform(setPreference, { ...usual, value: 'tea' }),
    )
    await asksFirst(editPreference, { id, value: 'tea, marzipan' }, 'nuts')
  })

  it('when a purchase moves to them', async () => {
    await cantHave('nuts')
    const id = writtenBy<PurchaseId>(
      await shop.book.perform(logPurchase, { customerId: ben, lines: [croissants] }),
    )
    await asksFirst(movePurchase, { id, to: maria }, 'nuts')
    expect(await shop.book.records.table(purchases).get(id)).toMatchObject({ customerId: maria })
  })

  it('also where only the product says what it contains', async () => {
    const facts = { name: 'House special', warranty: 'none' as const, contains: ['hazelnut'] }
    const productId = writtenBy<ProductId>(await shop.book.perform(addProduct, { facts }))
    await cantHave('nuts')
    const special = { words: 'House special', quantity: 1, productId }
    await asksFirst(logPurchase, { customerId: maria, lines: [special] }, 'nuts')
    const input = { customerId: maria, words: 'House special', lines: [special], day: saturday }
    await asksFirst(takeOrder, input, 'nuts')
  })
})

describe('nothing is asked', () => {
  it('of what they may have, of former allergies, and of what they like or not', async () => {
    await cantHave('nuts')
    const log = (words: string) =>
      shop.book.perform(logPurchase, { customerId: maria, lines: [{ words, quantity: 1 }] })
    expect(asked(await log('coconut cake'))).toBe('written')
    expect(asked(await log('flat white, oat'))).toBe('written')
    await shop.book.perform(setPreference, { customerId: maria, kind: 'dislikes', value: 'milk' })
    expect(asked(await log('milk'))).toBe('written')
    const [allergy] = (await shop.book.records.table(preferences).toArray()).filter(
      (each) => each.kind === 'allergy',
    )
    if (allergy) await shop.book.records.table(preferences).put({ ...allergy, until: saturday })
    expect(asked(await log('almond croissant'))).toBe('written')
  })

  it('of somebody else’s card', async () => {
    await cantHave('nuts')
    const lines = [croissants]
    expect(asked(await shop.book.perform(logPurchase, { customerId: ben, lines }))).toBe('written')
  })
})

/** What is ordered, without what is ready of it or what it costs. */
const unmarked = (image: Image | undefined) =>
  Array.isArray(image?.lines)
    ? image.lines.map((each: object) => ({ ...each, ready: undefined, price: undefined }))
    : image?.words

/** Every word that a deed is tried with is something Maria can't have. */
const pickNuts = (deed: AnyDeed, rows: Readonly<Record<string, string>>): Pick => ({
  int: (from) => from,
  // A note becomes an order here.
  one: ([first, ...others]) => (deed.name === 'note-becomes' ? (others.at(-1) ?? first) : first),
  row: <Id extends string>(table: string) =>
    rows[table] === undefined ? undefined : asId<Id>(rows[table]),
  trashed: () => undefined,
  customer: () => maria,
  day: () => saturday,
  text: () => 'almond croissant',
})

it('no deed of the app writes a sale, an order or a usual of what they can’t have without a question', async () => {
  const id = await order('2 almond croissants', [croissants])
  const sold = writtenBy<PurchaseId>(
    await shop.book.perform(logPurchase, { customerId: ben, lines: [croissants] }),
  )
  const usual = writtenBy<PreferenceId>(
    await shop.book.perform(setPreference, {
      customerId: maria,
      kind: 'usual',
      value: 'almond tea',
    }),
  )
  const words = 'almond croissant'
  const note = writtenBy<NoteId>(
    await shop.book.perform(addNote, { customerId: maria, words, channel: 'at the counter' }),
  )
  await cantHave('nuts')
  const rows = { orders: id, purchases: sold, preferences: usual, notes: note }
  const asking: string[] = []
  for (const deed of shop.book.deeds) {
    const input = deed.sample(pickNuts(deed, rows))
    if (input === undefined) continue
    // Checked by the deed's own schema.
    const done = await shop.book.perform(deed as unknown as Deed, input)
    if (!done.ok && isQuestion(done.error)) asking.push(deed.name)
    const handed = done.ok
      ? (done.value.change?.rows ?? []).filter(({ table, was, now }) => {
          if (now?.customerId !== undefined && now.customerId !== maria) return false
          if (table === 'preferences') return now?.kind === 'usual' && now?.value !== undefined
          const isSame = JSON.stringify(unmarked(was)) === JSON.stringify(unmarked(now))
          const isOrdered = ['purchases', 'orders', 'orderRepeats'].includes(table)
          return isOrdered && !isSame && (now?.lines ?? now?.words)
        })
      : []
    expect(handed, deed.name).toEqual([])
    if (done.ok && done.value.change) await shop.book.takeBack(done.value.change)
  }
  expect(asking.sort()).toEqual(
    [
      'edit-order',
      'edit-preference',
      'hand-over',
      'log-purchase',
      'log-usual',
      'make-usual',
      'move-purchase',
      'note-becomes',
      'set-preference',
      'take-order',
      'take-repeat',
    ].sort(),
  )
})
