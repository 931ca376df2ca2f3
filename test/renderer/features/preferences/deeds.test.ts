import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCustomer } from '#features/customers/deeds.ts'
import { customers, type PersonId } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import {
  confirmPreference,
  editPreference,
  putBackPreference,
  retirePreference,
  setPreference,
  trashPreference,
} from '#features/preferences/deeds.ts'
import { preferencesFeature } from '#features/preferences/feature.ts'
import { type PreferenceId, preferences } from '#features/preferences/model.ts'
import { preferencesOf } from '#features/preferences/repo.ts'
import { day, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const tomorrow = plusDays(today, 1)
const maria = asId<CustomerId>('maria')
const ana = asId<PersonId>('ana')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today })
  const daughter = { id: ana, name: 'Ana', role: 'daughter', phones: [], emails: [] }
  const son = { ...daughter, id: asId<PersonId>('leo'), name: 'Leo', role: 'son' }
  const facts = { ...nobodyYet, name: 'Maria', people: [daughter, son] }
  await shop.book.perform(createCustomer, { id: maria, facts })
})
afterEach(() => shop.close())

type Told = Parameters<typeof setPreference.change>[1]
const told = async (what: Omit<Told, 'customerId'>) =>
  answerOf(await shop.book.perform(setPreference, { customerId: maria, ...what }))
const known = async () => {
  const all = await preferencesOf(shop.book.records, maria)
  return all.map(({ value, until, confirmed }) => ({ value, until, confirmed }))
}
const idOf = async (value: string): Promise<PreferenceId> => {
  const found = (await preferencesOf(shop.book.records, maria)).find((each) => each.value === value)
  if (!found) throw new Error(`nothing is known of ${value}`)
  return found.id
}
const brief = async () =>
  (await preferencesFeature.brief.load(shop.book.records, [maria])).get(maria)

describe('how they like things', () => {
  it('keeps the older value as history when a newer one about the same comes', async () => {
    await told({ kind: 'likes', value: 'strong', topic: 'coffee' })
    shop.clock.set(tomorrow)
    await told({ kind: 'likes', value: 'weak', topic: 'Coffee' })
    expect(await known()).toEqual([
      { value: 'strong', until: tomorrow, confirmed: today },
      { value: 'weak', until: undefined, confirmed: tomorrow },
    ])
    await shop.book.undo()
    expect(await known()).toEqual([{ value: 'strong', until: undefined, confirmed: today }])
  })

  it('confirms a repeated value instead of writing it twice', async () => {
    await told({ kind: 'usual', value: 'flat white' })
    shop.clock.set(tomorrow)
    await told({ kind: 'usual', value: '  Flat  white ' })
    expect(await known()).toEqual([{ value: 'flat white', until: undefined, confirmed: tomorrow }])
  })

  it('has room for three usuals and says so at the fourth', async () => {
    for (const value of ['flat white', 'box', 'tea']) await told({ kind: 'usual', value })
    expect(await told({ kind: 'usual', value: 'cocoa' })).toBe('tooManyUsuals')
    await shop.book.perform(retirePreference, { id: await idOf('tea') })
    expect(await told({ kind: 'usual', value: 'cocoa' })).toBe('done')
  })

  it('is not put back as a fourth usual; what is no usual, or no longer one, has room', async () => {
    const putBack = async (id: PreferenceId) =>
      answerOf(await shop.book.perform(putBackPreference, { id }))
    for (const value of ['flat white', 'box', 'tea']) await told({ kind: 'usual', value })
    await told({ kind: 'likes', value: 'quiet' })
    const [tea, quiet, box] = [await idOf('tea'), await idOf('quiet'), await idOf('box')]
    await shop.book.perform(retirePreference, { id: box })
    for (const id of [tea, quiet, box]) await shop.book.perform(trashPreference, { id })
    for (const value of ['cocoa', 'latte']) await told({ kind: 'usual', value })
    expect(await putBack(tea)).toBe('tooManyUsuals')
    expect([await putBack(quiet), await putBack(box)]).toEqual(['done', 'done'])
    await shop.book.perform(retirePreference, { id: await idOf('cocoa') })
    expect(await putBack(tea)).toBe('done')
    // It is there already: nothing to refuse.
    expect(await putBack(tea)).toBe('done')
  })

  it('is corrected in place on the same day, and becomes history later', async () => {
    await told({ kind: 'how-to', value: 'extra hit' })
    await shop.book.perform(editPreference, { id: await idOf('extra hit'), value: 'extra hot' })
    expect(await known()).toEqual([{ value: 'extra hot', until: undefined, confirmed: today }])
    shop.clock.set(tomorrow)
    await shop.book.perform(editPreference, { id: await idOf('extra hot'), value: 'lukewarm' })
    expect(await known()).toEqual([
      { value: 'extra hot', until: tomorrow, confirmed: today },
      { value: 'lukewarm', until: undefined, confirmed: tomorrow },
    ])
  })

  it('refuses empty words, a stranger’s name, and a row that ended already', async () => {
    expect(await told({ kind: 'likes', value: '   ' })).toBe('needsWords')
    const stranger = asId<PersonId>('nobody')
    expect(await told({ kind: 'likes', value: 'x', personId: stranger })).toBe('notInside')
    await told({ kind: 'likes', value: 'jam' })
    const id = await idOf('jam')
    await shop.book.perform(retirePreference, { id })
    const refused = await shop.book.perform(confirmPreference, { id })
    expect(refused).toMatchObject({ ok: false, error: { key: 'notThere' } })
  })
})

describe('a correction', () => {
  const edit = async (id: PreferenceId, what: Omit<Told, 'customerId' | 'kind'>) =>
    answerOf(await shop.book.perform(editPreference, { id, ...what }))
  const rows = () => shop.book.records.table(preferences).toArray()

  it('of anything but the value is made in place, on any day', async () => {
    await told({ kind: 'usual', value: 'tea', topic: 'mornings', when: { from: 7, to: 9 } })
    shop.clock.set(tomorrow)
    const id = await idOf('tea')
    await edit(id, { value: ' tea ', topic: '  evenings ', personId: ana, how: 'observed' })
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    expect(row).toMatchObject({ value: 'tea', topic: 'evenings', personId: ana, how: 'observed' })
    expect(row).not.toHaveProperty('when')
    await edit(id, { value: 'tea' })
    const [again] = await rows()
    expect(again).toMatchObject({ value: 'tea', how: 'observed', since: today })
    expect(again).not.toHaveProperty('topic')
    expect(again).not.toHaveProperty('personId')
  })

  it('of the value names the food of an allergy, and needs words', async () => {
    await told({ kind: 'allergy', value: 'nuts' })
    await told({ kind: 'likes', value: 'jam' })
    expect(await edit(await idOf('nuts'), { value: 'no milk' })).toBe('done')
    expect(await edit(await idOf('jam'), { value: 'no milk' })).toBe('done')
    const values = (await rows()).map(({ kind, value }) => `${kind}: ${value}`)
    expect(values.sort()).toEqual(['allergy: milk', 'likes: no milk'])
    expect(await edit(await idOf('milk'), { value: '  ' })).toBe('needsWords')
  })

  it('of one of three usuals has room for what it becomes', async () => {
    for (const value of ['flat white', 'box', 'tea']) await told({ kind: 'usual', value })
    shop.clock.set(tomorrow)
    expect(await edit(await idOf('tea'), { value: 'cocoa' })).toBe('done')
  })

  it('is refused for a stranger, for what ended, and for a customer who was erased', async () => {
    await told({ kind: 'likes', value: 'jam' })
    const id = await idOf('jam')
    const stranger = asId<PersonId>('nobody')
    expect(await edit(id, { value: 'jam', personId: stranger })).toBe('notInside')
    await shop.book.perform(retirePreference, { id })
    expect(await edit(id, { value: 'honey' })).toBe('notThere')
    expect(answerOf(await shop.book.perform(retirePreference, { id }))).toBe('already')
    await told({ kind: 'likes', value: 'honey' })
    const honey = await idOf('honey')
    await shop.book.records.table(customers).delete(maria)
    expect(await edit(honey, { value: 'jam' })).toBe('notThere')
    expect(await edit(asId<PreferenceId>('gone'), { value: 'jam' })).toBe('notThere')
  })
})

describe('what someone likes', () => {
  it('has a tidy topic, and one who is inside', async () => {
    await told({ kind: 'likes', value: 'strong', topic: '  coffee ', personId: ana })
    const [row] = await shop.book.records.table(preferences).toArray()
    expect(row).toMatchObject({ value: 'strong', topic: 'coffee', personId: ana, how: 'said' })
  })

  it('is kept in their words, also when it begins like an allergy', async () => {
    await told({ kind: 'matters', value: 'no waiting' })
    expect(await known()).toMatchObject([{ value: 'no waiting' }])
  })

  it('in any number leaves room for a usual', async () => {
    for (const value of ['box', 'tea', 'jam']) await told({ kind: 'usual', value })
    expect(await told({ kind: 'likes', value: 'quiet' })).toBe('done')
  })

  it('is confirmed when asked again on another day', async () => {
    await told({ kind: 'likes', value: 'jam' })
    shop.clock.set(tomorrow)
    await shop.book.perform(confirmPreference, { id: await idOf('jam') })
    expect(await known()).toEqual([{ value: 'jam', until: undefined, confirmed: tomorrow }])
  })
})

describe('an allergy', () => {
  it('is the food, whatever sentence named it, and undo removes it', async () => {
    await told({ kind: 'allergy', value: 'I can’t have nuts' })
    expect(await brief()).toEqual([{ text: 'nuts', tone: 'allergy' }])
    await shop.book.undo()
    expect(await brief()).toBeUndefined()
  })

  it('of someone inside says whose it is, after their own', async () => {
    await told({ kind: 'allergy', value: 'milk', personId: ana })
    await told({ kind: 'allergy', value: 'nuts' })
    await told({ kind: 'usual', value: 'flat white, oat' })
    expect(await brief()).toEqual([
      { text: 'flat white, oat' },
      { text: 'nuts', tone: 'allergy' },
      { text: 'milk (Ana)', tone: 'allergy' },
    ])
  })
})

describe('its words in history', () => {
  it('distinguish a usual, an allergy and the rest', async () => {
    await told({ kind: 'allergy', value: 'nuts' })
    await told({ kind: 'usual', value: 'tea' })
    await told({ kind: 'matters', value: 'no waiting' })
    const changes = await shop.book.records.changes.toArray()
    const names = changes
      .filter((each) => each.deed === 'set-preference')
      .map((each) => setPreference.words(each, 'Maria').key)
    expect(names).toEqual(['didSetAllergy', 'didSetUsual', 'didSetOther'])
  })

  it('say whose it is and what was done with it, undone or not', async () => {
    await told({ kind: 'usual', value: 'tea' })
    const id = await idOf('tea')
    await shop.book.perform(editPreference, { id, value: 'green tea' })
    shop.clock.set(tomorrow)
    await shop.book.perform(confirmPreference, { id })
    await shop.book.perform(retirePreference, { id })
    await shop.book.perform(trashPreference, { id })
    await shop.book.perform(putBackPreference, { id })
    await told({ kind: 'allergy', value: 'nuts' })
    await shop.book.undo()
    await told({ kind: 'matters', value: 'no waiting' })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'set-preference: didSetUsual, Maria',
      'edit-preference: didEdit, Maria',
      'confirm-preference: didConfirm, Maria',
      'retire-preference: didRetire, Maria',
      'trash-preference: didTrash, Maria',
      'put-back-preference: didPutBack, Maria',
      'set-preference: didSetAllergy, Maria',
      'set-preference: didSetAllergy, Maria',
      'set-preference: didSetOther, Maria',
    ])
  })
})
