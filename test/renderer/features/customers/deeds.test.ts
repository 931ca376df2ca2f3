import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cameThrough, thank } from '#features/customers/deeds/introductions.ts'
import { giveCode, meet } from '#features/customers/deeds/meet.ts'
import { writeDownRegulars } from '#features/customers/deeds/write-down-regulars.ts'
import {
  createCustomer,
  editCustomer,
  putBackCustomer,
  trashCustomer,
} from '#features/customers/deeds.ts'
import { customersFeature } from '#features/customers/feature.ts'
import { customers, type PersonId } from '#features/customers/model.ts'
import { everyCardOf, sentBy } from '#features/customers/repo.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { occasions } from '#features/occasions/model.ts'
import { retirePreference, setPreference } from '#features/preferences/deeds.ts'
import { type PreferenceKind, preferences } from '#features/preferences/model.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { readPage } from '#test/support/read-regulars.ts'
import { know } from '#test/support/regulars.ts'

const today = day('2026-03-03')
const ana = asId<CustomerId>('ana')
const ben = asId<CustomerId>('ben')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { ana: 'Ana', ben: 'Ben' } })
})
afterEach(() => shop.close())

const read = (id: CustomerId) => shop.book.records.table(customers).get(id)
const everyone = () => shop.book.records.table(customers).toArray()
const named = async (name: string) => (await everyone()).find((each) => each.name === name)

describe('a new customer', () => {
  it('without a name is valid, and is found by the description', async () => {
    const done = await shop.book.perform(meet, { typed: 'green scarf, double espresso' })
    const id = writtenBy<CustomerId>(done)
    expect(await read(id)).toMatchObject({ description: 'green scarf, double espresso' })
    await expect.poll(() => shop.book.people.find('scarf', 5)).toHaveLength(1)
  })

  it('named later is still found by the old words', async () => {
    const met = await customersFeature.newFace.meet(shop.book, 'green scarf, double espresso')
    const id = met.ok ? met.value : asId<CustomerId>('nobody')
    const description = 'green scarf, double espresso'
    await shop.book.perform(editCustomer, {
      id,
      facts: { ...nobodyYet, name: 'Cleo', description },
    })
    await expect.poll(() => shop.book.people.find('scarf', 5)[0]?.called).toBe('Cleo')
  })

  it('is read as a line of regulars is: how they look, what they take, what they can’t have', async () => {
    const met = await customersFeature.newFace.meet(
      shop.book,
      'green scarf, double espresso, no nuts',
    )
    const id = met.ok ? met.value : asId<CustomerId>('nobody')
    const scarf = await read(id)
    expect(scarf).toMatchObject({ description: 'green scarf' })
    expect(scarf).not.toHaveProperty('name')
    const taste = await tasteOf(id)
    expect(taste.map(({ kind, value }) => `${kind}: ${value}`).sort()).toEqual([
      'allergy: nuts',
      'usual: double espresso',
    ])
    await shop.book.undo()
    expect(await everyone()).toHaveLength(2)
    expect(await shop.book.records.table(preferences).count()).toBe(0)
  })

  it('gets an id, and so do the people inside', async () => {
    const tom = { id: asId<PersonId>('new:0'), name: 'Tom', phones: [], emails: [] }
    await shop.book.perform(createCustomer, { facts: { ...nobodyYet, people: [tom] } })
    const [fresh] = (await everyone()).filter((each) => each.people.length > 0)
    expect([fresh?.id, fresh?.people[0]?.id]).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ])
  })

  it('of nothing is refused', async () => {
    const done = await shop.book.perform(createCustomer, { facts: nobodyYet })
    expect(answerOf(done)).toBe('needsSomething')
    expect(await everyone()).toHaveLength(2)
  })

  it('of blanks alone is refused', async () => {
    expect(answerOf(await shop.book.perform(meet, { typed: '   ' }))).toBe('needsSomething')
    expect(await everyone()).toHaveLength(2)
  })

  it('is found by a scanned card, and giving the same card twice keeps one', async () => {
    await customersFeature.newFace.giveCode(shop.book, ana, '4006381333931')
    await shop.book.perform(giveCode, { id: ana, code: '4006381333931' })
    expect((await read(ana))?.codes).toEqual(['4006381333931'])
    await expect.poll(() => shop.book.people.find('4006381333931', 5)[0]?.id).toBe(ana)
    await shop.book.perform(giveCode, { id: ana, code: ' second card ' })
    expect((await read(ana))?.codes).toEqual(['4006381333931', 'second card'])
    expect(answerOf(await shop.book.perform(giveCode, { id: ana, code: ' ' }))).toBe('notThere')
  })
})

describe('what we know of someone', () => {
  it('is removed when the form no longer holds it', async () => {
    await shop.book.perform(editCustomer, {
      id: ana,
      facts: { ...nobodyYet, name: 'Ana', note: 'x' },
    })
    await shop.book.perform(editCustomer, { id: ana, facts: { ...nobodyYet, name: 'Ana' } })
    expect(await read(ana)).not.toHaveProperty('note')
  })

  it('that another window wrote in the meantime is kept', async () => {
    const opened = { ...nobodyYet, name: 'Ana' }
    await shop.book.perform(editCustomer, { id: ana, facts: { ...opened, note: 'from the phone' } })
    await shop.book.perform(editCustomer, {
      id: ana,
      opened,
      facts: { ...opened, tags: ['early'] },
    })
    expect(await read(ana)).toMatchObject({ note: 'from the phone', tags: ['early'] })
  })

  it('gives people from the form their own ids', async () => {
    const tom = { id: asId<PersonId>('new:1'), name: 'Tom', phones: [], emails: [] }
    const facts = { ...nobodyYet, name: 'Ana', people: [tom] }
    await shop.book.perform(editCustomer, { id: ana, facts })
    const id = (await read(ana))?.people[0]?.id
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is never nothing: a name, a description, a phone or an e-mail is required', async () => {
    const done = await shop.book.perform(editCustomer, { id: ana, facts: nobodyYet })
    expect(answerOf(done)).toBe('needsSomething')
    expect(await read(ana)).toMatchObject({ name: 'Ana' })
  })

  it('is never nothing, though another window removed the rest in the meantime', async () => {
    const opened = { ...nobodyYet, name: 'Ana', description: 'green scarf' }
    await shop.book.perform(editCustomer, { id: ana, facts: opened })
    const { name, ...nameless } = opened
    await shop.book.perform(editCustomer, { id: ana, facts: nameless })
    const facts = { ...nobodyYet, name }
    const done = await shop.book.perform(editCustomer, { id: ana, facts, opened })
    expect(answerOf(done)).toBe('needsSomething')
    expect(await read(ana)).toMatchObject({ description: 'green scarf' })
  })

  it('of someone who is gone is refused', async () => {
    const gone = { id: asId<CustomerId>('gone'), facts: { ...nobodyYet, name: 'Ana' } }
    expect(answerOf(await shop.book.perform(editCustomer, gone))).toBe('notThere')
  })

  it('is named in history by what was done with it', async () => {
    await shop.book.perform(meet, { typed: 'Cleo' })
    await shop.book.perform(editCustomer, { id: ana, facts: { ...nobodyYet, name: 'Anna' } })
    await shop.book.perform(giveCode, { id: ana, code: '40063' })
    await shop.book.perform(cameThrough, { id: ana, introducedBy: ben })
    await shop.book.perform(thank, { id: ana })
    await shop.book.perform(trashCustomer, { id: ana })
    await shop.book.perform(putBackCustomer, { id: ana })
    const { regulars } = readPage('Maria – tea')
    await shop.book.perform(writeDownRegulars, { regulars })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'create-customer: didCreate, Maria',
      'meet: didCreate, Maria',
      'edit-customer: didEdit, Maria',
      'give-code: didGiveCode, Maria',
      'came-through: didComeThrough, Maria',
      'thank: didThank, Maria',
      'trash-customer: didTrash, Maria',
      'restore-customer: didRestore, Maria',
      'write-down-regulars: didWriteDown, Maria',
    ])
  })
})

describe('the trash', () => {
  it('holds customers until they are put back, and the search does not find them', async () => {
    await shop.book.perform(trashCustomer, { id: ana })
    await expect.poll(() => shop.book.people.get(ana)).toBeUndefined()
    await shop.book.perform(putBackCustomer, { id: ana })
    await expect.poll(() => shop.book.people.get(ana)?.called).toBe('Ana')
  })

  it('is left by undo', async () => {
    await shop.book.perform(trashCustomer, { id: ana })
    await shop.book.undo()
    expect(await read(ana)).not.toHaveProperty('deletedAt')
  })
})

describe('a customer sent by another', () => {
  it('is linked both ways, and the other is to be thanked until they are', async () => {
    await shop.book.perform(cameThrough, { id: ben, introducedBy: ana })
    expect((await sentBy(shop.book.records, ana)).map((each) => each.id)).toEqual([ben])
    const load = customersFeature.today.load
    const now = shop.clock.now()
    const rows = await load(shop.book.records, today, now)
    expect(rows).toMatchObject([
      { group: 'quiet', customerId: ana, words: { key: 'thankFor', with: { who: 'Ben' } } },
    ])
    await shop.book.perform(thank, { id: ben })
    expect(await load(shop.book.records, today, now)).toEqual([])
  })

  it('can’t be sent by themselves, and nobody is thanked for nothing', async () => {
    const sent = async (introducedBy: CustomerId) =>
      answerOf(await shop.book.perform(cameThrough, { id: ben, introducedBy }))
    expect(await sent(ben)).toBe('notThroughThemselves')
    expect(await sent(asId<CustomerId>('gone'))).toBe('notThere')
    expect(answerOf(await shop.book.perform(thank, { id: ben }))).toBe('nobodySentThem')
    await shop.book.perform(trashCustomer, { id: ana })
    expect(await sent(ana)).toBe('notThere')
  })

  it('stays thanked for when the same sender is named again', async () => {
    await shop.book.perform(cameThrough, { id: ben, introducedBy: ana })
    await shop.book.perform(thank, { id: ben })
    await shop.book.perform(cameThrough, { id: ben, introducedBy: ana })
    expect(await read(ben)).toMatchObject({ introducedBy: ana, thankedForIntroducing: true })
  })

  it('after the sender is corrected, the new one is to be thanked', async () => {
    const cleo = asId<CustomerId>('cleo')
    await know(shop.book, { cleo: 'Cleo' })
    await shop.book.perform(cameThrough, { id: ben, introducedBy: ana })
    await shop.book.perform(thank, { id: ben })
    await shop.book.perform(cameThrough, { id: ben, introducedBy: cleo })
    expect(await read(ben)).not.toHaveProperty('thankedForIntroducing')
  })
})

describe('a page of regulars', () => {
  it('is written as customers with usuals and allergies, and is undone as a whole', async () => {
    const { regulars } = readPage('Maria – flat white, oat – no nuts – since 2015')
    const done = await shop.book.perform(writeDownRegulars, { regulars })
    const maria = (await everyone()).find((each) => each.name === 'Maria')
    expect(maria).toMatchObject({ since: '2015' })
    const liked = await shop.book.records.table(preferences).toArray()
    expect(liked.map(({ kind, value, customerId }) => [kind, value, customerId])).toEqual(
      expect.arrayContaining([
        ['usual', 'flat white, oat', maria?.id],
        ['allergy', 'nuts', maria?.id],
      ]),
    )
    if (done.ok && done.value.change) await shop.book.takeBack(done.value.change)
    expect(await everyone()).toHaveLength(2)
    expect(await shop.book.records.table(preferences).count()).toBe(0)
  })

  it('holds the people inside with what they can’t have, and the dates by their names', async () => {
    const { regulars } = readPage(
      [
        'Maria – latte – daughter Lina: no nuts – birthday 3 May 1980',
        'Walter – white lilies – buys for his wife Ada – died 2 November 2026 – wife Ada birthday 6 June',
      ].join('\n'),
    )
    await shop.book.perform(writeDownRegulars, { regulars })
    const [maria, walter] = ['Maria', 'Walter'].map((name) => named(name))
    const lina = (await maria)?.people[0]
    expect(lina).toMatchObject({ name: 'Lina', role: 'daughter' })
    const taste = await shop.book.records.table(preferences).toArray()
    expect(taste.map(({ kind, value, personId }) => [kind, value, personId])).toEqual(
      expect.arrayContaining([
        ['usual', 'latte', undefined],
        ['allergy', 'nuts', lina?.id],
        ['usual', 'white lilies', undefined],
      ]),
    )
    expect(taste).toHaveLength(3)
    const ada = (await walter)?.people[0]
    expect(ada).toMatchObject({ name: 'Ada', role: 'wife' })
    const dates = await shop.book.records.table(occasions).toArray()
    expect(
      dates.map(({ what, monthDay, year, personId }) => [what, monthDay, year, personId]),
    ).toEqual(
      expect.arrayContaining([
        ['birthday', '05-03', 1980, undefined],
        ['died', '11-02', 2026, undefined],
        ['birthday', '06-06', undefined, ada?.id],
      ]),
    )
    expect(dates).toHaveLength(3)
    await expect.poll(() => shop.book.people.find('ada', 5)[0]?.called).toBe('Walter')
    const again = await walter
    const lines = regulars
      .slice(1)
      .map((each) => ({ ...each, id: again?.id ?? ana, isKnown: true as const }))
    await shop.book.perform(writeDownRegulars, { regulars: lines })
    expect(await shop.book.records.table(occasions).count()).toBe(3)
    expect(await shop.book.records.table(preferences).count()).toBe(3)
  })

  it('adds to known customers, though they are typed differently, and a second time adds nothing', async () => {
    const { regulars } = readPage('José – tea – no nuts – 087 555 0140')
    const jose = asId<CustomerId>('jose')
    await shop.book.perform(writeDownRegulars, {
      regulars: regulars.map((each) => ({ ...each, id: jose })),
    })
    const more = 'Jose – tea – no milk – +353 87 555 0140 – since 2015'
    const lines = readPage(more).regulars.map((each) => ({
      ...each,
      id: jose,
      isKnown: true as const,
    }))
    const taste = async () => {
      const all = await shop.book.records.table(preferences).toArray()
      return all.map(({ kind, value }) => `${kind}: ${value}`).sort()
    }
    await shop.book.perform(writeDownRegulars, { regulars: lines, country: 'IE' })
    const once = await read(jose)
    expect(once).toMatchObject({
      name: 'José',
      since: '2015',
      phones: [{ number: '087 555 0140' }],
    })
    expect(await taste()).toEqual(['allergy: milk', 'allergy: nuts', 'usual: tea'])
    await shop.book.perform(writeDownRegulars, { regulars: lines, country: 'IE' })
    expect(await read(jose)).toEqual(once)
    expect(await taste()).toHaveLength(3)
  })

  it('makes nobody of a line about somebody who was erased in the meantime', async () => {
    const [line] = readPage('Cleo – tea').regulars
    const gone = line && { ...line, id: asId<CustomerId>('gone'), isKnown: true as const }
    const done = await shop.book.perform(writeDownRegulars, { regulars: gone ? [gone] : [] })
    expect(answerOf(done)).toBe('done')
    expect(await everyone()).toHaveLength(2)
  })

  it('is refused as a whole when one of them went to the trash in the meantime', async () => {
    await shop.book.perform(trashCustomer, { id: ben })
    const about = (id: CustomerId) => ({ ...line({ usual: 'tea' }), id, isKnown: true as const })
    const regulars = [about(ana), about(ben)]
    const done = await shop.book.perform(writeDownRegulars, { regulars })
    expect(answerOf(done)).toBe('customerGone')
    expect(await shop.book.records.table(preferences).count()).toBe(0)
  })

  it('adds what the customer does not have now; what others have, or what ended, makes no difference', async () => {
    const like = (customerId: CustomerId, kind: PreferenceKind, value: string) =>
      shop.book.perform(setPreference, { customerId, kind, value })
    await like(ana, 'usual', 'tea')
    await like(ben, 'usual', 'cocoa')
    await like(ben, 'likes', 'mocha')
    const [cocoa] = (await tasteOf(ben)).filter((each) => each.value === 'cocoa')
    if (cocoa) await shop.book.perform(retirePreference, { id: cocoa.id })
    const said = [
      line({ usual: 'tea', allergies: ['nuts', 'milk', 'Nuts', 'tea'] }),
      line({ usual: 'Cocoa' }),
      line({ usual: 'MOCHA' }),
    ]
    const regulars = said.map((each) => ({ ...each, id: ben, isKnown: true as const }))
    await shop.book.perform(writeDownRegulars, {
      regulars: [{ ...line({}), id: ana, isKnown: true }, ...regulars],
    })
    const fresh = (await tasteOf(ben)).slice(2)
    expect(fresh.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      'usual: tea',
      'allergy: nuts',
      'allergy: milk',
      'allergy: tea',
      'usual: Cocoa',
    ])
    expect(fresh.map((each) => each.since)).toEqual(Array(5).fill(today))
    expect(await tasteOf(ana)).toHaveLength(1)
  })

  it('writes to each known customer what was said of them', async () => {
    const about = (id: CustomerId, since: string) => ({
      ...line({ since }),
      ...{ id, isKnown: true as const },
    })
    const regulars = [about(ana, '2015'), about(ben, '2019')]
    await shop.book.perform(writeDownRegulars, { regulars })
    expect(await read(ana)).toMatchObject({ name: 'Ana', since: '2015' })
    expect(await read(ben)).toMatchObject({ name: 'Ben', since: '2019' })
  })

  it('takes as many rows as a Change carries, and a country in letters', () => {
    // One row of a thousand says where the batch stands.
    const pairs = Array.from({ length: 499 }, () => line({ usual: 'tea' }))
    const many = [...pairs, line({})]
    const takes = (input: unknown) => writeDownRegulars.input.safeParse(input).success
    expect(takes({ regulars: many, country: 'IE' })).toBe(true)
    expect(takes({ regulars: [...many, line({})] })).toBe(false)
    expect(takes({ regulars: many, country: 353 })).toBe(false)
  })

  it('keeps every usual of somebody with many of them', async () => {
    const usuals = ['tea', 'latte', 'mocha', 'cocoa']
    const regulars = usuals.map((usual, at) => ({
      ...{ line: at + 1, id: ana, isKnown: true as const, name: 'Ana', usual },
      ...{ allergies: [], phones: [], emails: [] },
    }))
    await shop.book.perform(writeDownRegulars, { regulars })
    const all = await shop.book.records.table(preferences).toArray()
    expect(all.map(({ kind, value }) => `${kind}: ${value}`)).toEqual(
      expect.arrayContaining(['usual: tea', 'usual: latte', 'usual: mocha', 'likes: cocoa']),
    )
  })

  it('with more rows than a Change may carry is refused as a whole', async () => {
    const text = Array.from({ length: 501 }, (_, at) => `Someone${at} – tea`).join('\n')
    const { regulars } = readPage(text)
    expect((await shop.book.perform(writeDownRegulars, { regulars })).ok).toBe(false)
    expect(await everyone()).toHaveLength(2)
  })
})

type Said = { readonly usual?: string; readonly allergies?: string[]; readonly since?: string }
const line = (of: Said) => ({
  ...{ line: 1, allergies: [], phones: [], emails: [] },
  ...of,
})
const tasteOf = async (id: CustomerId) => {
  const all = await shop.book.records.table(preferences).toArray()
  return all
    .filter((each) => each.customerId === id)
    .sort((one, other) => one.rev - other.rev || (one.id < other.id ? -1 : 1))
}

describe('two merged customers', () => {
  it('are read as one, through any number of steps', async () => {
    const table = shop.book.records.table(customers)
    const cleo = asId<CustomerId>('cleo')
    await know(shop.book, { cleo: 'Cleo' })
    await table.update(ben, { mergedInto: ana })
    await table.update(cleo, { mergedInto: ben })
    expect([...(await everyCardOf(shop.book.records, ana))].sort()).toEqual([ana, ben, cleo])
  })
})
