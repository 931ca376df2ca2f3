import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { customers } from '#features/customers/model.ts'
import { occasions } from '#features/occasions/model.ts'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import { card, filesUnder, fixture, programFiles, read } from '#test/support/brought-file.ts'
import { aBrought } from '#test/support/listed-people.ts'
import { memoryBook } from '#test/support/memory-book.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

type MemoryBook = ReturnType<typeof memoryBook>

function bring(book: MemoryBook, list: readonly BroughtPerson[]) {
  const plan = book.plan(list)
  book.bring(plan)
  return plan
}

/** Each list is imported into the same book twice; the second time nothing is written. */
function staysTheSame(lists: readonly (readonly BroughtPerson[])[]): void {
  const book = memoryBook()
  for (const list of lists) {
    bring(book, list)
    const once = [book.customers(), book.occasions()]
    const { arrivals, additions } = bring(book, list)
    expect([arrivals, additions]).toEqual([[], []])
    expect([book.customers(), book.occasions()]).toEqual(once)
  }
}

function isWhole(book: MemoryBook): void {
  for (const row of book.customers()) expect(customers.schema.safeParse(row).error).toBeUndefined()
  for (const row of book.occasions()) expect(occasions.schema.safeParse(row).error).toBeUndefined()
}

describe('a list imported again', () => {
  it.each([
    'android-2.1.vcf',
    'iphone-3.0.vcf',
    'rfc-4.0.vcf',
    'google.csv',
    'outlook.csv',
    'square.csv',
    'shop-till.csv',
  ])('%s changes nothing', (name) => {
    staysTheSame([read(fixture(name)).people])
  })

  it('changes nothing, whichever program wrote it', () => {
    const files = filesUnder(programFiles, /\.vcf$/)
    const lists = files.map((file) => new Uint8Array(readFileSync(file)))
    const cards = lists.filter((bytes) => /BEGIN:VCARD/i.test(new TextDecoder().decode(bytes)))
    staysTheSame(cards.map((bytes) => read(bytes).people))
  })

  it('changes nothing though a hundred people share a name or a phone, and nothing else', () => {
    const guests = Array.from({ length: 100 }, (_, at) =>
      aBrought({ name: 'Guest', note: `table ${at}` }),
    )
    const office = Array.from({ length: 100 }, (_, at) =>
      aBrought({ name: `Nr${at} Byrne`, phones: [{ number: '01 555 0140' }] }),
    )
    staysTheSame([guests, office, [aBrought({ phones: [{ number: '12' }] })]])
  })
})

const birthday = (day: number) => ({ what: 'birthday' as const, month: 4, day })
const someone = fc
  .record(
    {
      name: fc.constantFrom('Maria', 'Maria Santos', 'José', 'Jose', 'Müller', 'Mueller', 'Muller'),
      description: fc.constantFrom('green scarf', 'red scarf'),
      phones: fc.subarray([
        { number: '087 555 0140' },
        { number: '+353 87 555 0140' },
        { number: '12' },
      ]),
      emails: fc.subarray([{ address: 'a@b.example' }, { address: 'A@b.example' }]),
      note: fc.constantFrom('Oat milk.', 'Never before 9.', 'x'.repeat(9_000), 'y'.repeat(9_999)),
      address: fc.constantFrom('7 Quay St', '9 New Road'),
      tags: fc.subarray(['Regulars', 'regulars', 'Mornings']),
      dates: fc.subarray([birthday(1), birthday(2), { ...birthday(1), whose: 'Rui' }]),
      people: fc.subarray([
        { name: 'Rui', role: 'spouse', phones: [], emails: [] },
        { name: 'Rui', role: 'pays', phones: [{ number: '01 555 0141' }], emails: [] },
        { name: 'Zoë', phones: [], emails: [] },
      ]),
      introducedBy: fc.constantFrom('Ann', 'Maria'),
      organisation: fc.constantFrom('Quay Hotel', 'x'.repeat(500)),
      source: fc.record({
        from: fc.constantFrom('list', 'square', 'vcard'),
        id: fc.constantFrom('17', 'AAAAAAAA1', 'AAAAAAAAAAAA2', 'AAAAAAAAAAAA3'),
      }),
      unknown: fc.array(fc.constant({ column: 'Cup', value: 'z'.repeat(1_990) }), { maxLength: 5 }),
    },
    { requiredKeys: ['phones', 'emails', 'people', 'tags', 'dates', 'unknown'] },
  )
  .map(aBrought)
  .filter(
    ({ name, description, phones, emails }) =>
      name !== undefined || description !== undefined || phones.length + emails.length > 0,
  )
const aList = fc.array(someone, { maxLength: 8 })

const emails = [{ address: 'a@b.example' }]
const zoe = { people: [{ name: 'Zoë', phones: [], emails: [] }] }
const from = (program: string, id: string) => ({ source: { from: program, id } })
const long = 'AAAAAAAAAAAA3'
const onceDoubled: readonly (readonly (readonly Partial<BroughtPerson>[])[])[] = [
  // The third row is in one customer the first time and in two the second time.
  [
    [
      { name: 'Müller', ...from('list', long) },
      { emails, ...from('list', '17') },
      { emails, ...from('square', long) },
      { emails, ...zoe, ...from('list', long) },
      { name: 'Mueller', ...from('square', '17') },
    ],
  ],
  // Two rows with one id become two customers.
  [
    [
      { name: 'Maria Santos', emails },
      { emails, ...from('list', '17') },
    ],
    [
      { name: 'Maria Santos', ...from('vcard', long) },
      { emails, note: 'Oat milk.', ...from('list', 'AAAAAAAAAAAA2') },
      { emails, ...zoe, ...from('vcard', long) },
    ],
  ],
  // A later row names the customer whom an earlier one matched by a description or by nothing.
  [
    [
      { description: 'green scarf', ...from('list', '17') },
      { description: 'green scarf' },
      { ...zoe, phones: [{ number: '087 555 0140' }], ...from('list', '17') },
    ],
  ],
  [
    [
      { phones: [{ number: '12' }], ...from('list', '17') },
      { phones: [{ number: '12' }] },
      { name: 'Maria', ...from('list', '17') },
    ],
  ],
]

it('Duplicates on re-import: any list imported into any book changes nothing a second time', () => {
  fc.assert(fc.property(fc.array(aList, { minLength: 1, maxLength: 2 }), staysTheSame), {
    numRuns: 150,
    examples: onceDoubled.map((lists): [BroughtPerson[][]] => [
      lists.map((list) => list.map(aBrought)),
    ]),
  })
})

it('every row of any import is valid in the book', () => {
  fc.assert(
    fc.property(fc.array(aList, { maxLength: 5 }), (lists) => {
      const book = memoryBook()
      for (const list of lists) bring(book, list)
      isWhole(book)
    }),
    { numRuns: 100 },
  )
})

it('a row goes to its match: in the book and within the list', () => {
  const reached = (name: string, phone: string) => aBrought({ name, phones: [{ number: phone }] })
  const book = memoryBook()
  bring(book, [reached('José', '087 555 0140')])
  const list = [
    { ...reached('Jose', '+353 87 555 0140'), note: 'Oat milk.' },
    { ...reached('Müller', '01 555 0141'), tags: ['one'] },
    { ...reached('Mueller', '01 555 0141'), tags: ['two'] },
  ]
  const plan = bring(book, list)
  expect([plan.arrivals.length, plan.additions.length]).toEqual([1, 2])
  expect(book.customers()).toMatchObject([
    { name: 'José', note: 'Oat milk.', phones: [{ number: '087 555 0140' }] },
    { name: 'Müller', tags: ['one', 'two'] },
  ])
})

it('José inside a customer and Jose on a list are one person', () => {
  const family = (name: string, phones: readonly { readonly number: string }[]) =>
    aBrought({
      name: 'Family Ruiz',
      phones: [{ number: '01 555 0141' }],
      people: [{ name, phones, emails: [] }],
    })
  const book = memoryBook()
  bring(book, [family('José', [])])
  bring(book, [family('Jose', [{ number: '087 555 0140' }])])
  expect(book.customers()).toMatchObject([
    { people: [{ name: 'José', phones: [{ number: '087 555 0140' }] }] },
  ])
})

it('one card imported three times with three long notes: what does not fit is named first', () => {
  const noted = (letter: string) =>
    read(card('VERSION:3.0', 'FN:Maria', 'UID:maria-0192d3e4', `NOTE:${letter.repeat(9_000)}`))
      .people
  const book = memoryBook()
  for (const letter of ['a', 'b']) expect(bring(book, noted(letter)).partly).toEqual([])
  const third = book.plan(noted('c'))
  expect(third.partly).toMatchObject([{ person: { name: 'Maria' }, doesNotFit: ['note'] }])
  expect(third.additions).toEqual([])
  book.bring(third)
  expect(book.customers().map(({ note }) => note?.length)).toEqual([18_001])
  isWhole(book)
})
