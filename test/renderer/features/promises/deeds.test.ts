import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  breakPromise,
  keepPromise,
  makePromise,
  movePromise,
  putBackPromise,
  reopenPromise,
  rewordPromise,
  trashPromise,
} from '#features/promises/deeds.ts'
import { type PromiseId, promises } from '#features/promises/model.ts'
import { dueBy, openTo } from '#features/promises/repo.ts'
import { mentionPromise } from '#features/promises/ui/mention.ts'
import { promiseTimeline } from '#features/promises/ui/timeline.ts'
import { promisesToday } from '#features/promises/ui/today-rows.ts'
import { day, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

const promised = async (what: string, due = today): Promise<PromiseId> => {
  const made = await shop.book.perform(makePromise, { customerId: maria, what, due })
  return writtenBy(made)
}
const read = (id: PromiseId) => shop.book.records.table(promises).get(id)

describe('a promise', () => {
  it('is on Today when it is due, the late one first, and leaves once kept', async () => {
    const late = await promised('bring the invoice', day('2026-03-01'))
    await promised('call back')
    await promised('look at the printer', day('2026-03-09'))
    const rows = [...(await promisesToday(shop.book.records, today, shop.clock.now()))].sort(
      (one, other) => one.order - other.order,
    )
    expect(rows.map(({ words, tone }) => [words.key, words.with?.what, tone])).toEqual([
      ['late', 'bring the invoice', 'broken'],
      ['dueToday', 'call back', 'due'],
    ])
    await shop.book.perform(keepPromise, { id: late })
    expect(await read(late)).toMatchObject({ state: 'kept', closed: today })
    expect(await dueBy(shop.book.records, today)).toHaveLength(1)
  })

  it('has a reason when it was broken, and is mentioned for an apology', async () => {
    const id = await promised('the cake')
    await shop.book.perform(breakPromise, { id, why: 'oven broke' })
    expect(await read(id)).toMatchObject({ state: 'broken', closed: today, why: 'oven broke' })
    const said = (await mentionPromise(shop.book.records, maria, { today, minute: minute(480) }))
      ?.said
    expect(said).toMatchObject({ key: 'mentionBroken', with: { what: 'the cake' } })
  })

  it('keeps the old day when it moves, and whether they were told', async () => {
    const id = await promised('be there')
    const due = day('2026-03-05')
    await shop.book.perform(movePromise, { id, due, dueMinute: minute(600), told: false })
    expect(await read(id)).toMatchObject({
      due,
      dueMinute: 600,
      state: 'open',
      moved: [{ from: today, on: today, told: false }],
    })
    expect(await dueBy(shop.book.records, today)).toEqual([])
    await shop.book.undo()
    expect(await read(id)).toMatchObject({ due: today, moved: [] })
    expect(await read(id)).not.toHaveProperty('dueMinute')
  })

  it('keeps the old time when it moves within its day, and history says from when to when', async () => {
    const id = await promised('be there')
    const to = (dueMinute?: number) =>
      shop.book.perform(movePromise, {
        ...{ id, due: today, told: true },
        ...(dueMinute === undefined ? {} : { dueMinute: minute(dueMinute) }),
      })
    await to(540)
    await to(840)
    await to()
    const on = { from: today, on: today, told: true }
    const moved = [on, { ...on, fromMinute: 540 }, { ...on, fromMinute: 840 }]
    expect(await read(id)).toMatchObject({ moved })
    expect((await read(id))?.moved[0]).not.toHaveProperty('fromMinute')
    expect((await namedInHistory(shop)).slice(-3)).toEqual([
      'move-promise: didMoveTime, Maria, movedToTime',
      'move-promise: didMoveTime, Maria, movedTime',
      'move-promise: didMoveTime, Maria, movedToNoTime',
    ])
  })

  it('is closed once only; reopened it can be closed again', async () => {
    const id = await promised('be there')
    await shop.book.perform(breakPromise, { id, why: 'ill' })
    const again = await shop.book.perform(keepPromise, { id })
    expect(answerOf(again)).toBe('notOpen')
    await shop.book.perform(reopenPromise, { id })
    expect(await read(id)).toMatchObject({ state: 'open' })
    expect(await read(id)).not.toHaveProperty('why')
    expect(await read(id)).not.toHaveProperty('closed')
    expect(await openTo(shop.book.records, maria)).toHaveLength(1)
  })

  it('that is closed is not broken or moved, and an open one is not reopened', async () => {
    const id = await promised('be there')
    expect(answerOf(await shop.book.perform(reopenPromise, { id }))).toBe('stillOpen')
    await shop.book.perform(keepPromise, { id })
    const move = { id, due: day('2026-03-05'), told: true }
    const refused = [
      answerOf(await shop.book.perform(breakPromise, { id })),
      answerOf(await shop.book.perform(movePromise, move)),
      answerOf(await shop.book.perform(keepPromise, { id: asId<PromiseId>('gone') })),
    ]
    expect(refused).toEqual(['notOpen', 'notOpen', 'notThere'])
    expect(await read(id)).toMatchObject({ state: 'kept', due: today, moved: [] })
  })

  it('is named in history by what was done with it', async () => {
    const id = await promised('be there')
    await shop.book.perform(movePromise, { id, due: day('2026-03-05'), told: true })
    await shop.book.perform(rewordPromise, { id, what: 'be here' })
    await shop.book.perform(breakPromise, { id })
    await shop.book.perform(reopenPromise, { id })
    await shop.book.perform(keepPromise, { id })
    await shop.book.perform(trashPromise, { id })
    await shop.book.perform(putBackPromise, { id })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'make-promise: didMake, Maria, onDay',
      'move-promise: didMove, Maria, onDay',
      'reword-promise: didReword, Maria',
      'break-promise: didBreak, Maria',
      'reopen-promise: didReopen, Maria',
      'keep-promise: didKeep, Maria',
      'trash-promise: didTrash, Maria',
      'put-back-promise: didPutBack, Maria',
    ])
  })

  it('can be reworded, or moved to the trash and back', async () => {
    const id = await promised('be their')
    await shop.book.perform(rewordPromise, { id, what: 'be there' })
    await shop.book.perform(trashPromise, { id })
    expect(await openTo(shop.book.records, maria)).toEqual([])
    await shop.book.undo()
    expect((await openTo(shop.book.records, maria)).map((each) => each.what)).toEqual(['be there'])
  })

  it('is in the timeline, newest first, a page at a time', async () => {
    for (const what of ['first', 'second', 'third']) {
      await promised(what)
      shop.clock.add(1000)
    }
    const page = await promiseTimeline(shop.book.records, [maria], 2)
    expect(page.map((entry) => entry.words.with?.what)).toEqual(['third', 'second'])
    const older = await promiseTimeline(shop.book.records, [maria], 2, page[1]?.at)
    expect(older.map((entry) => entry.words.with?.what)).toEqual(['first'])
  })
})
