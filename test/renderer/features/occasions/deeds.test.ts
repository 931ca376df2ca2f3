import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addOccasion,
  editOccasion,
  giveGift,
  putBackOccasion,
  trashOccasion,
} from '#features/occasions/deeds.ts'
import { type OccasionId, occasions } from '#features/occasions/model.ts'
import { datesOf } from '#features/occasions/repo.ts'
import { datesCalendar } from '#features/occasions/ui/calendar-entries.ts'
import { datesToday, mentionDate } from '#features/occasions/ui/contributions.ts'
import { nameChange } from '#kit/name-change.ts'
import { type Day, day, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-12-28')
const maria = asId<CustomerId>('maria')
const at = (today: Day) => ({ today, minute: minute(480) })
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

const kept = async (monthDay: string, forWhom: string): Promise<OccasionId> => {
  const date = { customerId: maria, what: 'birthday', forWhom, monthDay }
  const added = await shop.book.perform(addOccasion, date)
  return writtenBy(added)
}
const comingNames = async (on: Day) =>
  (await datesOf(shop.book.records, maria, on)).map((each) => each.forWhom)

describe('a date', () => {
  it('is on Today ten days ahead, over New Year too, the nearest first', async () => {
    await kept('01-05', 'Ana')
    await kept('12-30', 'Ben')
    await kept('01-20', 'Cem')
    const rows = [...(await datesToday(shop.book.records, today))].sort(
      (one, other) => one.order - other.order,
    )
    expect(rows.map(({ group, order }) => [group, order])).toEqual([
      ['quiet', 2],
      ['quiet', 8],
    ])
    expect(await comingNames(today)).toEqual(['Ben', 'Ana', 'Cem'])
  })

  it('of 29 February is kept on the 28th in other years', async () => {
    await kept('02-29', 'Leo')
    const rows = await datesToday(shop.book.records, day('2027-02-28'))
    expect(rows.map((row) => row.order)).toEqual([0])
  })

  it('leaves Today once something was given, and undo brings it back', async () => {
    const id = await kept('01-05', 'Ana')
    await shop.book.perform(giveGift, { id, what: 'a cake' })
    expect(await datesToday(shop.book.records, today)).toEqual([])
    expect(await mentionDate(shop.book.records, maria, at(today))).toBeUndefined()
    await shop.book.undo()
    expect((await mentionDate(shop.book.records, maria, at(today)))?.said).toMatchObject({
      key: 'in',
    })
  })

  it('shows next year what was given and how it was received', async () => {
    const id = await kept('01-05', 'Ana')
    await shop.book.perform(giveGift, { id, what: 'a cake' })
    await shop.book.perform(giveGift, { id, what: 'a cake', received: 'she cried', on: today })
    const said = (await mentionDate(shop.book.records, maria, at(day('2027-12-30'))))?.said
    expect(said).toMatchObject({
      key: 'lastReceived',
      with: { gift: 'a cake', received: 'she cried' },
    })
  })

  it('can be corrected, and moved to the trash', async () => {
    const id = await kept('01-05', 'Ana')
    await shop.book.perform(editOccasion, { id, what: 'name day', monthDay: '02-03', lead: 3 })
    const row = await shop.book.records.table(occasions).get(id)
    expect(row).toMatchObject({ what: 'name day', monthDay: '02-03', lead: 3 })
    expect(row).not.toHaveProperty('forWhom')
    await shop.book.perform(trashOccasion, { id })
    expect(await comingNames(today)).toEqual([])
  })

  it('has its year and its own lead; without one the lead is ten days again', async () => {
    const date = { what: 'birthday', monthDay: '02-03', year: 1970, lead: 3 }
    await shop.book.perform(addOccasion, { customerId: maria, ...date })
    const [row] = await shop.book.records.table(occasions).toArray()
    expect(row).toMatchObject({ ...date, given: [] })
    const id = row?.id ?? asId<OccasionId>('none')
    await shop.book.perform(editOccasion, { id, what: 'birthday', monthDay: '02-03' })
    const edited = await shop.book.records.table(occasions).get(id)
    expect(edited).toMatchObject({ lead: 10 })
    expect(edited).not.toHaveProperty('year')
  })

  it('holds each gift under its day, and a correction of an earlier one replaces it', async () => {
    const id = await kept('01-05', 'Ana')
    const last = day('2026-01-04')
    await shop.book.perform(giveGift, { id, what: 'a book', on: last })
    await shop.book.perform(giveGift, { id, what: 'a cake' })
    await shop.book.perform(giveGift, { id, what: 'a novel', on: last })
    const given = (await shop.book.records.table(occasions).get(id))?.given
    expect(given?.map(({ what, on }) => `${on} ${what}`).sort()).toEqual([
      '2026-01-04 a novel',
      '2026-12-28 a cake',
    ])
  })

  it('that is gone is refused', async () => {
    const id = asId<OccasionId>('gone')
    expect(answerOf(await shop.book.perform(giveGift, { id, what: 'a cake' }))).toBe('notThere')
  })

  it('is named in history by what was done with it', async () => {
    const id = await kept('01-05', 'Ana')
    await shop.book.perform(giveGift, { id, what: 'a cake' })
    await shop.book.perform(editOccasion, { id, what: 'name day', monthDay: '02-03' })
    await shop.book.perform(trashOccasion, { id })
    await shop.book.perform(putBackOccasion, { id })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'add-occasion: didAdd, Maria',
      'occasion-given: didGive, Maria',
      'edit-occasion: didEdit, Maria',
      'trash-occasion: didTrash, Maria',
      'put-back-occasion: didPutBack, Maria',
    ])
  })

  it('that is a surprise is in no calendar, and in no words that may stand on the counter', async () => {
    const id = await kept('01-05', 'Ana')
    const facts = { id, what: 'a ring', monthDay: '01-05' }
    await shop.book.perform(editOccasion, { ...facts, surprise: true })
    await shop.book.perform(giveGift, { id, what: 'a cake' })
    await shop.book.perform(trashOccasion, { id })
    await shop.book.perform(putBackOccasion, { id })
    const { records } = shop.book
    const inCalendar = () => datesCalendar.load(records, today, today)
    expect(await inCalendar()).toEqual([])
    await shop.book.perform(editOccasion, facts)
    const [, , ...changes] = await records.changes.toArray()
    const said = await Promise.all(changes.map((each) => nameChange(shop.book, each)))
    expect(said.map((each) => each?.key)).toEqual([
      'didSecret',
      ...['didGive', 'didTrash', 'didPutBack'],
      'didSecret',
    ])
    expect(await inCalendar()).toHaveLength(1)
  })

  it('that no year has is refused', async () => {
    const refused = { customerId: maria, what: 'birthday', monthDay: '02-31' }
    expect((await shop.book.perform(addOccasion, refused)).ok).toBe(false)
  })
})
