import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addProduct } from '#features/catalog/deeds.ts'
import { products } from '#features/catalog/model.ts'
import {
  editIssue,
  offerRemedy,
  openIssue,
  putBackIssue,
  reopenIssue,
  settleIssue,
  stillHolds,
  trashIssue,
  turnIssue,
} from '#features/issues/deeds.ts'
import { type IssueId, issues } from '#features/issues/model.ts'
import { allOpen, openOf, settledIssues, subjectOf } from '#features/issues/repo.ts'
import { mentionIssue } from '#features/issues/ui/mention.ts'
import { issuesToday } from '#features/issues/ui/today-rows.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
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

const told = async (words: string, since = today): Promise<IssueId> => {
  const opened = await shop.book.perform(openIssue, {
    customerId: maria,
    kind: 'complaint',
    words,
    since,
    wanted: 'replace',
  })
  return writtenBy(opened)
}
const read = (id: IssueId) => shop.book.records.table(issues).get(id)

describe('an issue', () => {
  it('is about a product by the name it has after it was merged', async () => {
    const { records } = shop.book
    for (const name of ['Rye loaf', 'Rye'])
      await shop.book.perform(addProduct, { facts: { name, warranty: 'none' } })
    const sold = await records.table(products).toArray()
    const [loaf, rye] = ['Rye loaf', 'Rye'].map((name) => sold.find((each) => each.name === name))
    if (!loaf || !rye) throw new Error('no products')
    const about = { customerId: maria, kind: 'complaint', words: 'stale' } as const
    await shop.book.perform(openIssue, { ...about, productId: loaf.id })
    await records.table(products).update(loaf.id, { mergedInto: rye.id })
    const [issue] = await allOpen(records)
    expect(issue && (await subjectOf(records, issue))).toBe('Rye')
  })

  it('is on our turn, oldest first, until the turn is theirs', async () => {
    const lid = await told('the lid came chipped', day('2026-02-27'))
    await told('the cake was smaller than the picture')
    const waiting = async () =>
      [...(await issuesToday(shop.book.records, today))]
        .sort((one, other) => one.order - other.order)
        .map(({ words, group }) => [group, words.key, words.with?.count])
    expect(await waiting()).toEqual([
      ['waiting', 'waiting', 4],
      ['waiting', 'waitingToday', undefined],
    ])
    await shop.book.perform(turnIssue, { id: lid, to: 'theirs' })
    expect(await waiting()).toEqual([['waiting', 'waitingToday', undefined]])
    shop.clock.set(day('2026-03-10'))
    const nudged = await issuesToday(shop.book.records, day('2026-03-10'))
    expect(nudged.map((row) => row.tone)).toContain('theirs')
  })

  it('given to the side that already has it is no change, unless something was said', async () => {
    const id = await told('the lid')
    const same = await shop.book.perform(turnIssue, { id, to: 'ours' })
    expect(same).toMatchObject({ ok: true, value: { kept: [] } })
    expect((await read(id))?.steps).toBeUndefined()
    await shop.book.perform(turnIssue, { id, to: 'ours', words: 'they sent a picture' })
    expect((await read(id))?.steps).toMatchObject([{ what: 'ours', words: 'they sent a picture' }])
  })

  it('is settled with how, cost and cause, and reopened without them', async () => {
    const id = await told('the lid')
    const settled = { id, how: 'a new pot', cost: money(1800), cause: 'thin box' }
    await shop.book.perform(settleIssue, settled)
    expect(await read(id)).toMatchObject({
      state: 'settled',
      settled: { how: 'a new pot', on: today, cost: 1800, cause: 'thin box' },
    })
    expect(await allOpen(shop.book.records)).toEqual([])
    expect(await settledIssues(shop.book.records, 10)).toHaveLength(1)
    expect((await shop.book.perform(turnIssue, { id, to: 'theirs' })).ok).toBe(false)
    await shop.book.perform(reopenIssue, { id })
    const again = await read(id)
    expect(again).toMatchObject({ state: 'open', turn: 'ours', turnSince: today })
    expect(again).not.toHaveProperty('settled')
    expect(again?.steps?.map((step) => step.what)).toEqual(['settled', 'reopened'])
    await shop.book.undo()
    await shop.book.undo()
    expect(await read(id)).toMatchObject({ state: 'open' })
    expect(await read(id)).not.toHaveProperty('steps')
  })

  it('may begin on their turn, today, with a first step', async () => {
    const said = { customerId: maria, kind: 'question', words: 'which oats?' } as const
    await shop.book.perform(openIssue, { ...said, turn: 'theirs', since: day('2026-02-27') })
    await shop.book.perform(openIssue, { ...said, turn: 'ours' })
    const [theirs, ours] = await shop.book.records.table(issues).toArray()
    expect(theirs).toMatchObject({
      ...{ state: 'open', turn: 'theirs', turnSince: today, since: '2026-02-27' },
      steps: [{ at: shop.clock.now(), what: 'theirs' }],
    })
    expect(ours).toMatchObject({ turn: 'ours', since: today, turnSince: today })
    expect(ours).not.toHaveProperty('steps')
  })

  it('waits since the turn changed, not since something was said', async () => {
    const told27 = day('2026-02-27')
    const id = await told('the lid', told27)
    await shop.book.perform(turnIssue, { id, to: 'ours', words: 'they sent a picture' })
    expect(await read(id)).toMatchObject({ turn: 'ours', turnSince: told27 })
    await shop.book.perform(turnIssue, { id, to: 'theirs', words: 'which lid?' })
    expect(await read(id)).toMatchObject({ turn: 'theirs', turnSince: today })
  })

  it('is asked about a week after it was settled: yes files it, no opens it again', async () => {
    const id = await told('the pot broke')
    await shop.book.perform(settleIssue, { id, how: 'a new pot' })
    const asked = async (on: string) =>
      (await issuesToday(shop.book.records, day(on))).map(({ key }) => key)
    expect(await asked('2026-03-09')).toEqual([])
    expect(await asked('2026-03-10')).toEqual([`issue-holds:${id}`])
    const yes = await shop.book.perform(stillHolds, { id })
    expect(await asked('2026-03-10')).toEqual([])
    expect(answerOf(await shop.book.perform(stillHolds, { id }))).toBe('answeredAlready')
    if (yes.ok && yes.value.change) await shop.book.takeBack(yes.value.change)
    await shop.book.perform(reopenIssue, { id })
    expect(await read(id)).toMatchObject({ state: 'open', turn: 'ours', stillWorks: false })
    expect(await asked('2026-03-10')).toEqual([`issue:${id}`])
  })

  it('that is settled is not turned, settled or offered anything; an open one is not reopened', async () => {
    const id = await told('the lid')
    expect(answerOf(await shop.book.perform(reopenIssue, { id }))).toBe('stillOpen')
    await shop.book.perform(settleIssue, { id, how: 'a new pot' })
    expect((await read(id))?.steps).toMatchObject([{ what: 'settled', words: 'a new pot' }])
    const offer = { id, remedy: 'refund', accepted: true } as const
    const refused = [
      answerOf(await shop.book.perform(turnIssue, { id, to: 'theirs' })),
      answerOf(await shop.book.perform(settleIssue, { id, how: 'again' })),
      answerOf(await shop.book.perform(offerRemedy, offer)),
    ]
    expect(refused).toEqual(['notOpen', 'notOpen', 'notOpen'])
    await shop.book.perform(reopenIssue, { id, words: 'it chipped again' })
    expect((await read(id))?.steps?.at(-1)).toMatchObject({
      what: 'reopened',
      words: 'it chipped again',
    })
  })

  it('that is gone is refused', async () => {
    const gone = asId<IssueId>('gone')
    expect(answerOf(await shop.book.perform(settleIssue, { id: gone, how: 'x' }))).toBe('notThere')
  })

  it('is named in history by what was done with it', async () => {
    const id = await told('the lid')
    await shop.book.perform(turnIssue, { id, to: 'theirs' })
    await shop.book.perform(offerRemedy, { id, remedy: 'refund', accepted: true })
    await shop.book.perform(editIssue, { id, kind: 'fault', words: 'the lid is chipped' })
    await shop.book.perform(settleIssue, { id, how: 'a new pot' })
    await shop.book.perform(reopenIssue, { id })
    await shop.book.perform(trashIssue, { id })
    await shop.book.perform(putBackIssue, { id })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'open-issue: didOpen, Maria',
      'turn-issue: didTurn, Maria',
      'offer-remedy: didOffer, Maria',
      'edit-issue: didEdit, Maria',
      'settle-issue: didSettle, Maria',
      'reopen-issue: didReopen, Maria',
      'trash-issue: didTrash, Maria',
      'put-back-issue: didPutBack, Maria',
    ])
  })

  it('is mentioned on our turn and not on theirs', async () => {
    const id = await told('the lid')
    expect((await mentionIssue(shop.book.records, maria))?.said).toMatchObject({
      with: { what: 'the lid' },
    })
    await shop.book.perform(turnIssue, { id, to: 'theirs' })
    expect(await mentionIssue(shop.book.records, maria)).toBeUndefined()
  })

  it('records what was offered and whether they took it', async () => {
    const id = await told('the lid')
    await shop.book.perform(offerRemedy, { id, remedy: 'refund', accepted: false })
    expect(await read(id)).toMatchObject({ offered: { remedy: 'refund' }, accepted: false })
  })

  it('keeps only the fields its form shows; in the trash it is not open', async () => {
    const id = await told('the lid')
    await shop.book.perform(editIssue, { id, kind: 'fault', words: 'the lid is chipped' })
    expect(await read(id)).toMatchObject({ kind: 'fault', words: 'the lid is chipped' })
    expect(await read(id)).not.toHaveProperty('wanted')
    await shop.book.perform(trashIssue, { id })
    expect(await openOf(shop.book.records, maria)).toEqual([])
  })
})
