import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addProduct } from '#features/catalog/deeds.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { handOver, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { retirePreference, setPreference, trashPreference } from '#features/preferences/deeds.ts'
import type { PreferenceId } from '#features/preferences/model.ts'
import { preferencesOf } from '#features/preferences/repo.ts'
import {
  changeTime,
  movePurchase,
  putBackPurchase,
  refundPurchase,
  trashPurchase,
  voidPurchase,
} from '#features/purchases/deeds/correct.ts'
import { logPurchase, logUsual } from '#features/purchases/deeds/log.ts'
import { makeUsual } from '#features/purchases/deeds/make-usual.ts'
import { paySlate, putOnSlate } from '#features/purchases/deeds/slate.ts'
import { purchasesFeature } from '#features/purchases/feature.ts'
import {
  type PurchaseId,
  type PurchaseLine,
  purchases,
  refunds,
  voids,
} from '#features/purchases/model.ts'
import { customOf, slateOfCustomer } from '#features/purchases/repo.ts'
import { day, instantOf, minute, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
const otherMaria = asId<CustomerId>('other-maria')
const tea: PurchaseLine = { words: 'tea', quantity: 1, price: money(250) }
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria', [otherMaria]: 'Maria' } })
  await shop.book.perform(addProduct, {
    facts: { name: 'Flat white', price: money(380), warranty: 'none' },
  })
})
afterEach(() => shop.close())

const takes = (value: string) =>
  shop.book.perform(setPreference, { customerId: maria, kind: 'usual', value })
const bought = async (lines: PurchaseLine[] = [tea], paid: 'paid' | 'slate' = 'paid') =>
  writtenBy<PurchaseId>(await shop.book.perform(logPurchase, { customerId: maria, lines, paid }))
const read = (id: PurchaseId) => shop.book.records.table(purchases).get(id)
const custom = (id: CustomerId) => customOf(shop.book.records, id)
const story = (limit = 9, before?: Parameters<typeof purchasesFeature.timeline.load>[3]) =>
  purchasesFeature.timeline.load(shop.book.records, [maria], limit, before)

describe('the usual', () => {
  it('is one purchase of its things at today’s price, at this moment', async () => {
    await takes('flat white, oat')
    const id = writtenBy<PurchaseId>(await shop.book.perform(logUsual, { customerId: maria }))
    const [product] = await shop.book.records.tableByName('products').toArray()
    expect(await read(id)).toMatchObject({
      customerId: maria,
      lines: [{ productId: product?.id, quantity: 1, price: 380, modifiers: ['oat'] }],
      productIds: [product?.id],
      paid: 'paid',
      usual: true,
      day: today,
      minute: 480,
    })
    expect(await custom(maria)).toEqual({ first: today, purchases: 1, spend: 380 })
  })

  it('is not logged a second time within a minute, unless confirmed', async () => {
    await takes('flat white')
    await shop.book.perform(logUsual, { customerId: maria })
    shop.clock.add(59_000)
    expect(answerOf(await shop.book.perform(logUsual, { customerId: maria }))).toBe('againAsk')
    const again = { customerId: maria, sure: ['again'] }
    expect(answerOf(await shop.book.perform(logUsual, again))).toBe('done')
    shop.clock.add(60_000)
    expect(answerOf(await shop.book.perform(logUsual, { customerId: maria }))).toBe('done')
    expect((await custom(maria))?.purchases).toBe(3)
  })

  it('that was undone does not count as logged', async () => {
    await takes('flat white')
    await shop.book.perform(logUsual, { customerId: maria })
    await shop.book.undo()
    expect(answerOf(await shop.book.perform(logUsual, { customerId: maria }))).toBe('done')
  })

  it('of a Saturday is logged when it is named, whatever day it is', async () => {
    await takes('flat white')
    await shop.book.perform(setPreference, {
      customerId: maria,
      kind: 'usual',
      value: 'croissant box',
      when: { weekdays: [6] },
    })
    const all = await preferencesOf(shop.book.records, maria)
    const box = all.find((each) => each.value === 'croissant box')
    const usualId = box?.id ?? all[0]?.id
    if (!usualId) throw new Error('no usual')
    const id = writtenBy<PurchaseId>(
      await shop.book.perform(logUsual, { customerId: maria, usualId }),
    )
    expect((await read(id))?.lines).toEqual([{ words: 'croissant box', quantity: 1 }])
  })

  it('is refused in words when none is known, and for a customer who is gone', async () => {
    expect(answerOf(await shop.book.perform(logUsual, { customerId: maria }))).toBe('noUsual')
    await takes('tea')
    await shop.book.perform(trashCustomer, { id: maria })
    expect(answerOf(await shop.book.perform(logUsual, { customerId: maria }))).toBe('customerGone')
  })

  it('is refused when the one that is named is not theirs, or names nothing', async () => {
    await takes('flat white')
    const named = { customerId: maria, usualId: asId<PreferenceId>('other') }
    expect(answerOf(await shop.book.perform(logUsual, named))).toBe('noUsual')
    await shop.book.perform(logUsual, { customerId: maria })
    await takes(';')
    const all = await preferencesOf(shop.book.records, maria)
    const usualId = all.find((each) => each.value === ';')?.id ?? asId<PreferenceId>('none')
    const empty = await shop.book.perform(logUsual, { customerId: maria, usualId })
    expect(answerOf(empty)).toBe('noUsual')
    expect((await custom(maria))?.purchases).toBe(1)
  })

  it('read ahead for one customer is not logged for another', async () => {
    await takes('tea')
    const cocoa = { customerId: otherMaria, kind: 'usual', value: 'cocoa' } as const
    await shop.book.perform(setPreference, cocoa)
    await shop.book.prepare(logUsual, { customerId: maria })
    const id = writtenBy<PurchaseId>(await shop.book.perform(logUsual, { customerId: otherMaria }))
    expect(await read(id)).toMatchObject({ customerId: otherMaria, lines: [{ words: 'cocoa' }] })
  })

  it('is confirmed when the same things in another order are made the usual', async () => {
    await shop.book.perform(makeUsual, { customerId: maria, value: 'tea + jam' })
    shop.clock.set(plusDays(today, 1))
    await shop.book.perform(makeUsual, { customerId: maria, value: ' Jam + tea ' })
    const all = await preferencesOf(shop.book.records, maria)
    expect(all).toMatchObject([{ value: 'tea + jam', confirmed: plusDays(today, 1) }])
    expect(all[0]).not.toHaveProperty('until')
  })

  it('is made of words; what they only like, or had as a usual once, is none', async () => {
    const make = (value: string) => shop.book.perform(makeUsual, { customerId: maria, value })
    expect(answerOf(await make('  '))).toBe('needsWords')
    await shop.book.perform(setPreference, { customerId: maria, kind: 'likes', value: 'tea' })
    await make(' tea ')
    const usuals = async () =>
      (await preferencesOf(shop.book.records, maria)).filter((each) => each.kind === 'usual')
    const [first] = await usuals()
    expect(first).toMatchObject({ value: 'tea', customerId: maria, how: 'observed', since: today })
    if (first) await shop.book.perform(retirePreference, { id: first.id })
    await make('tea')
    expect(await usuals()).toMatchObject([{ until: today }, { value: 'tea' }])
  })

  it('becomes what they had lately; the previous one stays as history', async () => {
    await takes('flat white')
    shop.clock.set(plusDays(today, 1))
    await shop.book.perform(makeUsual, { customerId: maria, value: 'tea' })
    const all = await preferencesOf(shop.book.records, maria)
    expect(all.map(({ value, until, how }) => [value, until, how])).toEqual([
      ['flat white', plusDays(today, 1), 'said'],
      ['tea', undefined, 'observed'],
    ])
    await shop.book.undo()
    expect((await preferencesOf(shop.book.records, maria)).map((each) => each.until)).toEqual([
      undefined,
    ])
  })
})

it('in the trash does not count: the same one is written again', async () => {
  await takes('tea')
  const [usual] = await preferencesOf(shop.book.records, maria)
  if (!usual) throw new Error('no usual')
  await shop.book.perform(trashPreference, { id: usual.id })
  await shop.book.perform(makeUsual, { customerId: maria, value: 'tea' })
  expect(await preferencesOf(shop.book.records, maria)).toMatchObject([{ value: 'tea' }])
})

it('a purchase is paid when nothing is said of the slate', async () => {
  await shop.book.perform(logPurchase, { customerId: maria, lines: [tea] })
  expect(await shop.book.records.table(purchases).toArray()).toMatchObject([{ paid: 'paid' }])
})

describe('it was the other Maria', () => {
  it('moves refunds and voids too, and the total from one to the other', async () => {
    const id = await bought()
    await shop.book.perform(refundPurchase, { id, amount: money(50) })
    const second = await bought()
    await shop.book.perform(voidPurchase, { id: second })
    for (const each of [id, second])
      await shop.book.perform(movePurchase, { id: each, to: otherMaria })
    const whose = async (table: string) => {
      const rows = await shop.book.records.tableByName(table).toArray()
      return rows.map((row) => Object.entries(row).find(([field]) => field === 'customerId')?.[1])
    }
    expect(await whose(refunds.name)).toEqual([otherMaria])
    expect(await whose(voids.name)).toEqual([otherMaria])
    expect(await custom(maria)).toBeUndefined()
    expect(await custom(otherMaria)).toEqual({ first: today, purchases: 1, spend: 200 })
  })

  it('is one deed: undoing it restores everything', async () => {
    const id = await bought()
    await shop.book.perform(refundPurchase, { id, amount: money(50) })
    await shop.book.perform(movePurchase, { id, to: otherMaria })
    await shop.book.undo()
    expect(await custom(maria)).toEqual({ first: today, purchases: 1, spend: 200 })
    expect(await custom(otherMaria)).toBeUndefined()
  })

  it('is refused when she is gone, in the trash, or it came from an order', async () => {
    const id = await bought()
    const move = async (of: PurchaseId, to: CustomerId) =>
      answerOf(await shop.book.perform(movePurchase, { id: of, to }))
    expect(await move(id, asId<CustomerId>('gone'))).toBe('customerGone')
    expect(await move(asId<PurchaseId>('gone'), otherMaria)).toBe('notThere')
    const order = { customerId: maria, words: 'a cake', lines: [tea], day: today }
    await shop.book.perform(takeOrder, order)
    const [taken] = await shop.book.records.table(orders).toArray()
    await shop.book.perform(handOver, { id: taken?.id ?? asId<OrderId>('none') })
    const sold = (await shop.book.records.table(purchases).toArray()).find((each) => each.orderId)
    expect(await move(sold?.id ?? id, otherMaria)).toBe('fromAnOrder')
    await shop.book.perform(trashCustomer, { id: otherMaria })
    expect(await move(id, otherMaria)).toBe('customerGone')
  })

  it('changes nothing when the customer is the same', async () => {
    const id = await bought()
    const done = await shop.book.perform(movePurchase, { id, to: maria })
    expect(done).toMatchObject({ ok: true })
    expect(done.ok && done.value.change).toBeUndefined()
  })
})

describe('corrections', () => {
  it('set the time, never in the future', async () => {
    const id = await bought()
    const yesterday = plusDays(today, -1)
    const at = minute(7 * 60 + 5)
    await shop.book.perform(changeTime, { id, day: yesterday, minute: at })
    expect(await read(id)).toMatchObject({
      day: yesterday,
      minute: at,
      at: instantOf(yesterday, at),
    })
    expect((await custom(maria))?.first).toBe(yesterday)
    const later = { id, day: today, minute: minute(8 * 60 + 1) }
    expect(answerOf(await shop.book.perform(changeTime, later))).toBe('stillToCome')
  })

  it('set the day or the minute alone; this moment is not in the future', async () => {
    const id = await bought()
    const at = (of: typeof today, minutes: number) => ({ id, day: of, minute: minute(minutes) })
    const changed = async (to: ReturnType<typeof at>) => {
      const done = await shop.book.perform(changeTime, to)
      return done.ok && done.value.change !== undefined
    }
    expect(await changed(at(today, 480))).toBe(false)
    expect(await changed(at(today, 470))).toBe(true)
    expect(await changed(at(plusDays(today, -1), 470))).toBe(true)
    expect(await changed(at(today, 480))).toBe(true)
    expect(await read(id)).toMatchObject({ day: today, minute: 480, at: shop.clock.now() })
  })

  it('of the time change nothing when it was that minute: the seconds stay', async () => {
    shop.clock.add(30_000)
    const at = shop.clock.now()
    const id = await bought()
    await shop.book.perform(changeTime, { id, day: today, minute: minute(480) })
    expect(await read(id)).toMatchObject({ at })
  })

  it('are rows of their own moment, with a tidy reason', async () => {
    const id = await bought()
    shop.clock.set(plusDays(today, 1), 600)
    const when = { at: shop.clock.now(), day: plusDays(today, 1), minute: 600 }
    await shop.book.perform(refundPurchase, { id, amount: money(50), why: ' too  cold ' })
    await shop.book.perform(voidPurchase, { id, why: ' wrong  button ' })
    const about = { ...when, customerId: maria, purchaseId: id }
    expect(await shop.book.records.table(refunds).toArray()).toMatchObject([
      { ...about, amount: 50, why: 'too cold' },
    ])
    expect(await shop.book.records.table(voids).toArray()).toMatchObject([
      { ...about, why: 'wrong button' },
    ])
  })

  it('of a purchase that never was are refused', async () => {
    const id = await bought()
    await shop.book.perform(voidPurchase, { id })
    const back = await shop.book.perform(refundPurchase, { id, amount: money(50) })
    expect(answerOf(back)).toBe('voidedAlready')
    expect(answerOf(await shop.book.perform(putOnSlate, { id }))).toBe('voidedAlready')
  })

  it('a void removes a purchase from all totals but keeps it readable', async () => {
    const id = await bought()
    await shop.book.perform(voidPurchase, { id, why: 'wrong button' })
    expect(await custom(maria)).toBeUndefined()
    expect((await story())[0]?.words).toMatchObject({ key: 'neverWas', with: { what: 'tea' } })
    expect(answerOf(await shop.book.perform(voidPurchase, { id }))).toBe('voidedAlready')
  })

  it('no more is given back than was paid', async () => {
    const id = await bought()
    const give = async (cents: number) =>
      answerOf(await shop.book.perform(refundPurchase, { id, amount: money(cents) }))
    expect(await give(0)).toBe('amountNeeded')
    expect(await give(200)).toBe('done')
    expect(await give(51)).toBe('moreThanPaid')
    expect(await give(50)).toBe('done')
    expect((await custom(maria))?.spend).toBe(0)
  })

  it('any amount can be given back for something without a price', async () => {
    const id = await bought([{ words: 'a favour', quantity: 1 }])
    const done = await shop.book.perform(refundPurchase, { id, amount: money(900) })
    expect(answerOf(done)).toBe('done')
  })
})

describe('the slate', () => {
  it('stays open until it is paid, all at once; undo opens it again', async () => {
    await bought([tea], 'slate')
    const second = await bought()
    await shop.book.perform(putOnSlate, { id: second })
    const open = () => slateOfCustomer(shop.book.records, maria)
    expect(await open()).toMatchObject({ owed: 500 })
    await shop.book.perform(paySlate, { customerId: maria })
    expect(await open()).toMatchObject({ owed: 0, purchaseIds: [] })
    expect(answerOf(await shop.book.perform(paySlate, { customerId: maria }))).toBe(
      'nothingOnSlate',
    )
    await shop.book.undo()
    expect(await open()).toMatchObject({ owed: 500 })
  })
})

describe('their story', () => {
  it('is newest first by the moment it happened, with the amount', async () => {
    await takes('flat white')
    await shop.book.perform(logUsual, { customerId: maria })
    const late = await bought()
    await shop.book.perform(changeTime, { id: late, day: today, minute: minute(60) })
    const entries = await story()
    expect(entries.map(({ words, more }) => [words.key, more?.with?.amount])).toEqual([
      ['tookUsual', '€3.80'],
      ['took', '€2.50'],
    ])
  })

  it('can be read on from any moment without losing or repeating one', async () => {
    for (const minutes of [5, 1, 4, 2, 3]) {
      const id = await bought()
      await shop.book.perform(changeTime, { id, day: today, minute: minute(minutes) })
    }
    const seen: number[] = []
    let before: Parameters<typeof story>[1]
    for (let page = 0; page < 4; page++) {
      const entries = await story(2, before)
      seen.push(...entries.map((each) => (each.at - instantOf(today)) / 60_000))
      before = entries.at(-1)?.at ?? before
    }
    expect(seen).toEqual([5, 4, 3, 2, 1])
  })
})

describe('its words in history', () => {
  it('name what was bought, and the usual as the usual', async () => {
    await takes('flat white')
    await shop.book.perform(logUsual, { customerId: maria })
    await bought([{ words: 'croissant', quantity: 2, modifiers: ['warm'] }])
    const changes = await shop.book.records.changes.toArray()
    const said = (deed: typeof logUsual | typeof logPurchase) =>
      changes.filter((each) => each.deed === deed.name).map((each) => deed.words(each, 'Maria'))
    expect(said(logUsual)).toEqual([
      { of: 'purchases', key: 'didLogUsual', with: { who: 'Maria' } },
    ])
    expect(said(logPurchase)[0]?.with).toMatchObject({
      what: { key: 'severalOf', with: { quantity: 2, thing: 'croissant, warm' } },
    })
    const [first] = changes
    const forgotten = first && logPurchase.words({ ...first, rows: [] }, 'Maria')
    expect(forgotten?.with).toEqual({ what: '', who: 'Maria' })
  })

  it('name what was done, undone or not', async () => {
    const id = await bought([tea, { words: 'jam', quantity: 1 }])
    await shop.book.perform(movePurchase, { id, to: otherMaria })
    await shop.book.perform(changeTime, { id, day: today, minute: minute(60) })
    await shop.book.perform(refundPurchase, { id, amount: money(50) })
    await shop.book.perform(putOnSlate, { id })
    await shop.book.perform(paySlate, { customerId: otherMaria, sure: ['money'] })
    await shop.book.perform(trashPurchase, { id })
    await shop.book.perform(putBackPurchase, { id })
    await shop.book.perform(voidPurchase, { id })
    await shop.book.perform(makeUsual, { customerId: maria, value: 'tea' })
    await bought()
    await shop.book.undo()
    await shop.book.perform(logUsual, { customerId: maria })
    expect((await namedInHistory(shop)).slice(3)).toEqual([
      'log-purchase: didLog, linesAnd, Maria',
      'move-purchase: didMove, Maria',
      'change-time: didChangeTime, Maria',
      'refund-purchase: didRefund, Maria',
      'put-on-slate: didPutOnSlate, Maria',
      'pay-slate: didPaySlate, Maria',
      'trash-purchase: didTrash, Maria',
      'put-back-purchase: didPutBack, Maria',
      'void-purchase: didVoid, Maria',
      'make-usual: didMakeUsual, Maria',
      'log-purchase: didLog, tea, Maria',
      'log-purchase: didLog, tea, Maria',
      'log-usual: didLogUsual, Maria',
    ])
  })
})
