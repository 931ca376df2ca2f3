import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebuildDerived } from '#book/derived.ts'
import { peopleEntryOf } from '#features/customers/derived/people-entry.ts'
import {
  loadPeople,
  type PeopleIndex,
  peopleIndex,
} from '#features/customers/derived/people-index.ts'
import { filled } from '#features/customers/derived/people-page.ts'
import { askedBy, scoreOf } from '#features/customers/derived/people-scan.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { instant } from '#shared/base/day.ts'
import { isOneTypo } from '#shared/base/find-words.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook } from '#test/support/open-test-book.ts'

const aCustomer = (id: string, of: Partial<Customer>): Customer => ({
  id: asId<CustomerId>(id),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  people: [],
  phones: [],
  emails: [],
  tags: [],
  codes: [],
  ...of,
})

function indexOf(...people: readonly Customer[]): PeopleIndex {
  const index = peopleIndex()
  for (const person of people) index.put(person)
  return index
}

const called = (index: PeopleIndex, query: string): readonly string[] =>
  index.find(query, 8).map((person) => person.called)

describe('two people of one name', () => {
  const maria = (id: string, of: Partial<Customer>) => aCustomer(id, { name: 'Maria Silva', ...of })
  const apart = (index: PeopleIndex, id: string) => index.apart(asId<CustomerId>(id))

  it('are told apart by what only one has', () => {
    const index = indexOf(
      maria('a', { description: 'green scarf', tags: ['vip', 'tag number 1'] }),
      maria('b', { tags: ['VIP', 'tag number 2'], phones: [{ number: '0170 555 1234' }] }),
      aCustomer('c', { name: 'Maria', tags: ['vip'] }),
    )
    expect(apart(index, 'a')).toEqual([
      { by: 'description', text: 'green scarf' },
      { by: 'tag', text: 'tag number 1' },
    ])
    expect(apart(index, 'b')).toEqual([
      { by: 'tag', text: 'tag number 2' },
      { by: 'phone', text: '1234' },
    ])
    expect(apart(index, 'c')).toEqual([])
  })

  it('need nothing more once one is gone, and stay alike when nothing differs', () => {
    const index = indexOf(maria('a', { tags: ['vip'] }), maria('b', {}), maria('c', {}))
    expect(apart(index, 'b')).toEqual([])
    expect(apart(index, 'a')).toHaveLength(1)
    index.remove(asId<CustomerId>('b'))
    index.remove(asId<CustomerId>('c'))
    expect(apart(index, 'a')).toEqual([])
  })
})

describe('Find a customer', () => {
  const index = indexOf(
    aCustomer('1', { name: 'Maria Nowak', phones: [{ number: '+49 30 555-0142' }] }),
    aCustomer('2', { name: 'Mark Osterkamp' }),
    aCustomer('3', { name: 'Helga Müller', description: 'walks with a stick' }),
    aCustomer('4', { description: 'green scarf, double espresso' }),
    aCustomer('5', {
      name: 'Familie Hoffmann',
      people: [
        {
          id: asId('p'),
          name: 'Lina',
          role: 'daughter',
          phones: [],
          emails: [{ address: 'lina@home.example' }],
        },
      ],
      tags: ['Saturday'],
      codes: ['4006381333931'],
    }),
    aCustomer('6', { name: "Niamh O'Brien" }),
  )

  it('finds two word starts', () => expect(called(index, 'mar n')).toEqual(['Maria Nowak']))

  it('finds Müller by muller and by mueller', () => {
    expect(called(index, 'muller')).toEqual(['Helga Müller'])
    expect(called(index, 'mueller')).toEqual(['Helga Müller'])
    expect(called(index, 'MÜL')).toEqual(['Helga Müller'])
  })

  it('finds by the end of a phone, whatever its spacing', () => {
    expect(called(index, '0142')).toEqual(['Maria Nowak'])
    expect(called(index, '555 01 42')).toEqual(['Maria Nowak'])
  })

  it('finds by other fields than the name, and says which one', () => {
    expect(index.find('scarf', 8)[0]).toMatchObject({ field: 'description' })
    expect(index.find('lina', 8)[0]).toMatchObject({ called: 'Familie Hoffmann', field: 'people' })
    expect(index.find('daughter', 8)[0]).toMatchObject({ field: 'people' })
    expect(index.find('satur', 8)[0]).toMatchObject({ field: 'tags' })
    expect(index.find('4006381333931', 8)[0]).toMatchObject({ field: 'codes' })
    expect(index.find('lina@home', 8)[0]).toMatchObject({ field: 'emails' })
    expect(called(index, 'brien')).toEqual(["Niamh O'Brien"])
  })

  it('puts names that begin with the query first', () => {
    const two = indexOf(
      aCustomer('1', { name: 'Anna Markt' }),
      aCustomer('2', { name: 'Zoë', description: 'from the market' }),
      aCustomer('3', { name: 'Marta' }),
    )
    expect(called(two, 'mar')).toEqual(['Marta', 'Anna Markt', 'Zoë'])
  })

  it('finds nothing for an empty query, and nobody by the middle of a word', () => {
    expect(called(index, '  ')).toEqual([])
    expect(called(index, 'aria')).toEqual([])
  })

  it('finds a new name at once, and no longer finds removed people', () => {
    const one = indexOf(aCustomer('1', { description: 'red helmet' }))
    one.put(aCustomer('1', { name: 'Jonas', description: 'red helmet' }))
    expect(called(one, 'jon')).toEqual(['Jonas'])
    expect(called(one, 'helmet')).toEqual(['Jonas'])
    one.remove(asId<CustomerId>('1'))
    expect(called(one, 'jon')).toEqual([])
    expect(one.sorted()).toEqual([])
  })
})

const inside = (...names: readonly string[]): Customer['people'] =>
  names.map((name) => ({ id: asId(name), name, phones: [], emails: [] }))

describe('a hit', () => {
  const firm = aCustomer('1', {
    name: 'Frantz & Co',
    people: inside('Frau Berger', 'Mehmet Yılmaz', 'Paul Roth'),
    tags: ['market'],
  })
  const other = aCustomer('2', { name: 'Reinigung', people: inside('Frau Peters') })
  const both = indexOf(firm, other)

  it('has its words from one person inside, never from two of them', () => {
    expect(called(both, 'frau p')).toEqual(['Reinigung'])
    expect(called(both, 'frau berg')).toEqual(['Frantz & Co'])
    expect(called(both, 'paul mehmet')).toEqual([])
  })

  it('has its words from the customer and one person inside', () => {
    expect(called(both, 'frantz mehmet')).toEqual(['Frantz & Co'])
    expect(called(both, 'roth market')).toEqual(['Frantz & Co'])
    expect(called(both, 'frantz roth mehmet')).toEqual([])
    expect(both.find('roth market', 8)[0]).toMatchObject({ field: 'tags' })
    expect(both.find('frantz yilm', 8)[0]).toMatchObject({ field: 'people' })
  })
})

describe('a letter wrong', () => {
  const index = indexOf(
    aCustomer('1', { name: 'Anton Huber' }),
    aCustomer('2', { name: 'Zita Hubert' }),
    aCustomer('3', { name: 'Firma Stern', people: inside('Frau Gruber', 'Paul Huber') }),
    aCustomer('4', { description: 'red helmet', tags: ['Saturday'] }),
    aCustomer('5', { name: 'Ben', phones: [{ number: '0170 5551234' }], codes: ['4006381'] }),
  )
  const found = (query: string) =>
    index.find(query, 8).map((each) => [each.called, ...(each.like ?? [])])

  it('is found after those who are called so, and says by which word', () => {
    expect(found('hubert')).toEqual([
      ['Zita Hubert'],
      ['Anton Huber', 'huber'],
      ['Firma Stern', 'huber'],
    ])
    expect(found('anton hbuer')).toEqual([['Anton Huber', 'huber']])
    expect(found('helmte')).toEqual([['red helmet', 'helmet']])
    expect(found('saterday')).toEqual([['red helmet', 'saturday']])
  })

  it('is found in one person inside, not in two', () => {
    expect(found('frau hubre')).toEqual([])
    expect(found('paul hubre')).toEqual([['Firma Stern', 'huber']])
  })

  it('is no other number', () => {
    expect(found('0170 5551235')).toEqual([])
    expect(found('4006382')).toEqual([])
  })
})

describe('the people of a shop', () => {
  it('are found by one word misspelt exactly when a word is one letter off', () => {
    const letters = fc.stringMatching(/^[bcd]{4,6}$/)
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), letters, (names, typed) => {
        const all = indexOf(...names.map((name, at) => aCustomer(`c${at}`, { name })))
        const like = all.find(typed, 100).filter((each) => each.like)
        const isLike = (name: string) =>
          Math.max(name.length, typed.length) >= 5 &&
          !name.startsWith(typed) &&
          isOneTypo(name, typed) &&
          (typed.length >= 5 || name[0] === typed[0])
        expect(like.map((each) => each.called).sort()).toEqual(names.filter(isLike).sort())
      }),
      { numRuns: 500 },
    )
  })
})

const name = fc.constantFrom(
  'Ana',
  'Anna',
  'Annika',
  'Ben',
  'Müller',
  'Muller',
  'Ánna',
  'Bo Ana',
  'Anabel B',
)
const step = fc.record({ id: fc.nat({ max: 30 }), name, gone: fc.boolean() })

it('the quick search by name finds the same as the full scan, after any changes', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 80 }),
      fc.constantFrom('a', 'an', 'ann', 'b', 'mu', 'ana b'),
      (steps, query) => {
        const sorted = peopleIndex()
        sorted.sorted()
        const living = new Map<number, Customer>()
        for (const { id, name: called, gone } of steps) {
          const customer = aCustomer(`c${String(id).padStart(2, '0')}`, { name: called })
          if (gone) {
            sorted.remove(customer.id)
            living.delete(id)
          } else {
            sorted.put(customer)
            living.set(id, customer)
          }
        }
        // Its order is never read, so this index always scans everybody.
        const scanning = indexOf(...living.values())
        const names = (index: PeopleIndex) => index.find(query, 3).map((person) => person.called)
        expect(names(sorted)).toEqual(names(scanning))
      },
    ),
  )
})

const text = fc.constantFrom(
  ...[
    'Ana',
    'Anna Müller',
    'Andrea Öz',
    'red helmet',
    'Zoë',
    '4711',
    '555 0142',
    'Ли Анна',
    '李 明',
  ],
  ...['Saturday', 'an', '555 01', 'ana@shop.example', 'O’Brien', 'Anneke anna', '0471155'],
)
const maybe = fc.option(text, { nil: undefined })
const someone = fc.record({
  name: maybe,
  description: maybe,
  tag: maybe,
  code: maybe,
  phone: maybe,
})
const asked = fc.oneof(
  fc.tuple(text, fc.nat({ max: 9 })).map(([of, length]) => of.slice(0, length)),
  fc.constantFrom(
    'an mü',
    'ann a',
    '471',
    '0471',
    '555',
    '55 01',
    'a',
    '4',
    'h 4',
    'sat 555',
    'ли',
  ),
)

it('the numbers that rule people out never rule out a match', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 40 }), asked, (all, query) => {
      const people = all.map(({ name: called, description, tag, code, phone }, at) =>
        aCustomer(`c${String(at).padStart(2, '0')}`, {
          ...(called === undefined ? {} : { name: called }),
          ...(description === undefined ? {} : { description }),
          tags: tag === undefined ? [] : [tag],
          codes: code === undefined ? [] : [code],
          phones: phone === undefined ? [] : [{ number: phone }],
        }),
      )
      const asked = askedBy(query)
      const scored = people
        .map(peopleEntryOf)
        .map((entry) => ({ ...entry, score: scoreOf(entry.hay, asked) }))
        .filter(({ score }) => asked.needles.length > 0 && score >= 0)
        .sort((one, other) => one.score - other.score || (keyOf(one) < keyOf(other) ? -1 : 1))
      const found = indexOf(...people).find(query, 4)
      const exact = found.filter((each) => each.like === undefined)
      expect(exact.map(({ id }) => id)).toEqual(scored.slice(0, 4).map(({ id }) => id))
    }),
    { numRuns: 1000 },
  )
})

const keyOf = ({ sortKey, id }: { readonly sortKey: string; readonly id: string }): string =>
  `${sortKey}\u0000${id}`

describe('People during the load', () => {
  const ana = aCustomer('a', { name: 'Ana', tags: ['Saturday'], description: 'red helmet' })
  const ben = aCustomer('b', { name: 'Ben' })

  const pages = async (...each: readonly (readonly Customer[])[]) =>
    each.flatMap((some) => filled(some.map(peopleEntryOf)))

  it('are found as if put one by one, once all are loaded', async () => {
    const index = peopleIndex()
    let heard = 0
    index.onChange(() => heard++)
    const whole = index.fill(pages([ana], [ben]))
    expect(index.isWhole()).toBe(false)
    await whole
    expect(index.isWhole()).toBe(true)
    expect(heard).toBe(1)
    const put = indexOf(ana, ben)
    for (const query of ['a', 'b', 'helmet', 'satur'])
      expect(index.find(query, 8)).toEqual(put.find(query, 8))
    expect(index.sorted()).toEqual(put.sorted())
  })

  it('keep changes made during the load, and stay removed when removed', async () => {
    const index = peopleIndex()
    const whole = index.fill(pages([ana, ben]))
    index.put({ ...ana, name: 'Anabel' })
    index.remove(ben.id)
    await whole
    expect(called(index, 'an')).toEqual(['Anabel'])
    expect(called(index, 'ben')).toEqual([])
    expect(index.size()).toBe(1)
  })

  it('are all read from the book, however many they are', async () => {
    const { book, close } = await openTestBook()
    const ids = Array.from({ length: 9000 }, (_, at) => `c${at}`)
    await book.records
      .table(customers)
      .bulkAdd(ids.map((id) => aCustomer(id, { name: `One ${id}` })))
    await rebuildDerived(book.records)
    const index = peopleIndex()
    await loadPeople(book.records, index)
    expect([...index.sorted()].sort()).toEqual([...ids].sort())
    await close()
  })

  it('reject when they can’t be read', async () => {
    const { book, close } = await openTestBook()
    await close()
    const index = peopleIndex()
    await expect(loadPeople(book.records, index)).rejects.toThrow()
    await expect(index.whole()).rejects.toThrow()
  })
})
