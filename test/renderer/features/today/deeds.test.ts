import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putOff } from '#features/today/deeds.ts'
import { snoozes } from '#features/today/model.ts'
import { sayOn } from '#kit/say-when.ts'
import { day, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const tomorrow = plusDays(today, 1)
const friday = day('2026-03-06')
const [maria, ben] = [asId<CustomerId>('maria'), asId<CustomerId>('ben')]
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria', ben: 'Ben' } })
})
afterEach(() => shop.close())

const asleep = async () => {
  const rows = await shop.book.records.table(snoozes).toArray()
  return rows.map(({ customerId, about, until }) => `${customerId} ${about} ${until}`).sort()
}

describe('a row of Today', () => {
  it('is put off with all that is on it, and the second time replaces the first', async () => {
    const rows = { customerId: maria, about: ['promise:1', 'issue:2'] }
    await shop.book.perform(putOff, { ...rows, until: tomorrow })
    await shop.book.perform(putOff, { ...rows, about: ['issue:2'], until: friday })
    expect(await asleep()).toEqual([`maria issue:2 ${friday}`, `maria promise:1 ${tomorrow}`])
  })

  it('of one customer is put off for them alone', async () => {
    const about = ['seen:long-ago']
    await shop.book.perform(putOff, { customerId: maria, about, until: tomorrow })
    await shop.book.perform(putOff, { customerId: ben, about, until: friday })
    expect(await asleep()).toEqual([
      `ben seen:long-ago ${friday}`,
      `maria seen:long-ago ${tomorrow}`,
    ])
  })

  it('about the shop belongs to no customer, and the second time replaces the first', async () => {
    await shop.book.perform(putOff, { about: ['backup:late'], until: tomorrow })
    await shop.book.perform(putOff, { about: ['backup:late'], until: friday })
    const rows = await shop.book.records.table(snoozes).toArray()
    expect(rows).toMatchObject([{ about: 'backup:late', until: friday }])
    expect(rows[0]).not.toHaveProperty('customerId')
  })

  it('can be put off again when the first time is in the trash', async () => {
    const row = { customerId: maria, about: ['promise:1'] }
    await shop.book.perform(putOff, { ...row, until: tomorrow })
    const table = shop.book.records.table(snoozes)
    await table.toCollection().modify({ deletedAt: shop.clock.now() })
    await shop.book.perform(putOff, { ...row, until: friday })
    expect(await asleep()).toEqual([`maria promise:1 ${tomorrow}`, `maria promise:1 ${friday}`])
  })

  it('is put off to a later day: today is too short, and so is nothing at all', async () => {
    const about = ['promise:1']
    for (const until of [today, plusDays(today, -1)]) {
      const refused = await shop.book.perform(putOff, { customerId: maria, about, until })
      expect(answerOf(refused)).toBe('putOffTooShort')
    }
    const nothing = { customerId: maria, about: [], until: friday }
    expect(putOff.input.safeParse(nothing).success).toBe(false)
    expect(await asleep()).toEqual([])
  })

  it('is named in history with the day, as far as the change holds one', async () => {
    const put = await shop.book.perform(putOff, { about: ['backup:late'], until: friday })
    const change = put.ok ? put.value.change : undefined
    if (!change) throw new Error('nothing was put off')
    const on = sayOn(friday)
    expect(change.deed).toBe('put-off')
    const of = 'today'
    expect([
      putOff.words(change, ''),
      putOff.words(change, 'Maria'),
      putOff.words({ ...change, rows: [] }, 'Maria'),
      putOff.words({ ...change, rows: change.rows.map((row) => ({ ...row, now: {} })) }, 'Maria'),
      putOff.words(
        { ...change, rows: change.rows.map((row) => ({ ...row, now: { until: 'soon' } })) },
        'Maria',
      ),
    ]).toEqual([
      { of, key: 'didPutOffOfShop', with: { day: on } },
      { of, key: 'didPutOff', with: { who: 'Maria', day: on } },
      ...Array(3).fill({ of, key: 'didPutOffSome', with: { who: 'Maria' } }),
    ])
  })
})
