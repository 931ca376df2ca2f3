import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notes } from '#features/notes/model.ts'
import { visits } from '#features/purchases/model.ts'
import {
  cameIn,
  closeDays,
  closeDaysAgain,
  reopenDays,
  talkedToThem,
} from '#features/visit-stats/deeds.ts'
import { type ClosedPeriodId, closedDays } from '#features/visit-stats/model.ts'
import { day, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { answerOf, namedInHistory } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

const closed = () => shop.book.records.table(closedDays).toArray()
const ticks = () => shop.book.records.table(visits).toArray()

describe('closed days', () => {
  it('are from one day to another with a tidy reason; one day is enough', async () => {
    const to = plusDays(today, 9)
    await shop.book.perform(closeDays, { from: today, to, why: ' the  sea ' })
    await shop.book.perform(closeDays, { from: to, to })
    const [holiday, single] = await closed()
    expect(holiday).toMatchObject({ from: today, to, why: 'the sea' })
    expect(single).toMatchObject({ from: to, to })
    expect(single).not.toHaveProperty('why')
  })

  it('that end before they begin are refused', async () => {
    const wrong = { from: today, to: plusDays(today, -1) }
    expect(answerOf(await shop.book.perform(closeDays, wrong))).toBe('daysWrongWay')
    expect(await closed()).toEqual([])
  })

  it('are open again after all, and closed once more', async () => {
    await shop.book.perform(closeDays, { from: today, to: today })
    const id = (await closed())[0]?.id ?? asId<ClosedPeriodId>('none')
    await shop.book.perform(reopenDays, { id })
    expect((await closed()).filter(isLiving)).toEqual([])
    await shop.book.perform(closeDaysAgain, { id })
    expect((await closed()).filter(isLiving)).toHaveLength(1)
    const gone = { id: asId<ClosedPeriodId>('gone') }
    expect(answerOf(await shop.book.perform(reopenDays, gone))).toBe('notThere')
  })
})

describe('someone who came in', () => {
  it('is ticked once a day, at this moment', async () => {
    await shop.book.perform(cameIn, { customerId: maria })
    shop.clock.add(60_000)
    const again = await shop.book.perform(cameIn, { customerId: maria })
    expect(again.ok && again.value.change).toBeUndefined()
    expect(await ticks()).toMatchObject([{ customerId: maria, day: today, minute: 480 }])
    shop.clock.set(plusDays(today, 1))
    await shop.book.perform(cameIn, { customerId: maria })
    expect(await ticks()).toHaveLength(2)
  })

  it('is ticked again when the first tick was undone or is in the trash', async () => {
    await shop.book.perform(cameIn, { customerId: maria })
    await shop.book.undo()
    await shop.book.perform(cameIn, { customerId: maria })
    expect(await ticks()).toHaveLength(1)
    const deletedAt = shop.clock.now()
    await shop.book.records.table(visits).toCollection().modify({ deletedAt })
    await shop.book.perform(cameIn, { customerId: maria })
    expect((await ticks()).filter(isLiving)).toHaveLength(1)
  })

  it('or was talked to has a note of it', async () => {
    await shop.book.perform(talkedToThem, { customerId: maria })
    expect(await shop.book.records.table(notes).toArray()).toMatchObject([
      { customerId: maria, channel: 'other', words: 'Talked to them.', day: today },
    ])
  })
})

it('history names closed days and visits by what was done', async () => {
  await shop.book.perform(closeDays, { from: today, to: today })
  const id = (await closed())[0]?.id ?? asId<ClosedPeriodId>('none')
  await shop.book.perform(reopenDays, { id })
  await shop.book.perform(closeDaysAgain, { id })
  await shop.book.perform(cameIn, { customerId: maria })
  await shop.book.perform(talkedToThem, { customerId: maria })
  expect((await namedInHistory(shop)).slice(1)).toEqual([
    'close-days: didClose',
    'reopen-days: didReopen',
    'close-days-again: didClose',
    'came-in: didComeIn, Maria',
    'talked-to-them: didTalk, Maria',
  ])
})
