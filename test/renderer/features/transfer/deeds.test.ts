import { afterEach, beforeEach, expect, it } from 'vitest'
import { trashCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { trashOccasion } from '#features/occasions/deeds.ts'
import { occasions } from '#features/occasions/model.ts'
import { bringPeople } from '#features/transfer/deeds.ts'
import type { RowChoice } from '#features/transfer/rules/plan.ts'
import { planOf } from '#features/transfer/rules/plan.ts'
import { bring } from '#features/transfer/ui/bring.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { namedInHistory } from '#test/support/deed-answers.ts'
import { aBrought } from '#test/support/listed-people.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { know } from '#test/support/regulars.ts'
import { workOff } from '#workers/long-work.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

const everyone = () => shop.book.records.table(customers).toArray()
const card = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')

/** What the preview shows, computed apart from the screen from the file and the whole book. */
async function plan(...cards: readonly string[]) {
  const database = shop.book.records.db.name
  const file = new File([cards.join('')], 'list.vcf')
  const read = await workOff('read-list', { file, database, country: 'IE' })
  if (!read.ok) throw new Error(read.error.code)
  const { list, matches } = read.value
  const nothingSaid: ReadonlyMap<number, RowChoice> = new Map()
  return planOf(list.people, matches, nothingSaid, () => shop.book.newId<CustomerId>())
}
const bringIn = async (...cards: readonly string[]) => {
  const planned = await plan(...cards)
  const brought = await bring(shop.book, planned, 'IE', () => undefined)
  expect(brought.why).toBeUndefined()
  return planned
}

it('one card three times with three long notes: what does not fit is named before the import', async () => {
  const maria = (letter: string) =>
    card('UID:maria-0192d3e4', 'FN:Maria', `NOTE:${letter.repeat(9_000)}`)
  await bringIn(maria('a'))
  await bringIn(maria('b'))
  const third = await plan(maria('c'), card('FN:Rui', 'TEL:01 555 0141'))
  expect(third.partly).toMatchObject([{ person: { name: 'Maria' }, doesNotFit: ['note'] }])
  await bringIn(maria('c'), card('FN:Rui', 'TEL:01 555 0141'))
  const rows = await everyone()
  expect(rows.map(({ name, note }) => [name, note?.length]).sort()).toEqual([
    ['Maria', 18_001],
    ['Rui', undefined],
  ])
  for (const row of rows) expect(customers.schema.safeParse(row).error).toBeUndefined()
})

it('a customer with another spelling gets what is new, and a second time nothing is written', async () => {
  await bringIn(card('FN:José Ruiz', 'TEL:087 555 0140', 'RELATED:Zoë', 'BDAY:1970-04-15'))
  const list = [
    card('FN:Jose Ruiz', 'TEL:+353 87 555 0140', 'NOTE:Oat milk.', 'BDAY:--0415'),
    card('FN:Jose Ruiz', 'TEL:+353 87 555 0140', 'RELATED:Zoe', 'ANNIVERSARY:2001-06-01'),
  ]
  await bringIn(...list)
  const [jose, ...others] = await everyone()
  expect(others).toEqual([])
  expect(jose).toMatchObject({ name: 'José Ruiz', note: 'Oat milk.', people: [{ name: 'Zoë' }] })
  expect(jose?.people[0]?.id).toMatch(/^[0-9a-f-]{36}$/)
  const dates = await shop.book.records.table(occasions).toArray()
  expect(dates.map(({ what, monthDay }) => `${what} ${monthDay}`).sort()).toEqual([
    'anniversary 06-01',
    'birthday 04-15',
  ])
  const again = await bringIn(...list)
  expect([again.arrivals, again.additions, again.alreadyThere]).toEqual([[], [], 2])
  expect(await everyone()).toEqual([jose])
})

it('nothing is added to a customer put in the trash since the list was read', async () => {
  await bringIn(card('FN:Maria', 'TEL:087 555 0140'))
  const list = card('FN:Maria', 'TEL:087 555 0140', 'NOTE:Oat milk.')
  const planned = await plan(list)
  const [maria] = await everyone()
  if (maria) await shop.book.perform(trashCustomer, { id: maria.id })
  const brought = await bring(shop.book, planned, 'IE', () => undefined)
  expect(brought).toMatchObject({ why: { key: 'customerGone' } })
  expect((await everyone()).map(({ note }) => note)).toEqual([undefined])
  expect((await plan(list)).arrivals).toHaveLength(1)
})

it('an import is undone as a whole', async () => {
  const planned = await plan(card('FN:Maria', 'BDAY:1970-04-15'))
  const { first } = await bring(shop.book, planned, 'IE', () => undefined)
  expect(await everyone()).toHaveLength(1)
  if (first) await shop.book.takeBack(first)
  expect(await everyone()).toEqual([])
})

it('a date in the trash is none that the owner sees: the same list brings it again', async () => {
  const ana = card('FN:Ana', 'TEL:01 555 0141', 'BDAY:1970-04-15')
  await bringIn(ana)
  const dates = () => shop.book.records.table(occasions).toArray()
  for (const { id } of await dates()) await shop.book.perform(trashOccasion, { id })
  expect((await dates()).filter(isLiving)).toEqual([])
  expect(await bringIn(ana)).toMatchObject({ arrivals: [], additions: [{}], alreadyThere: 0 })
  expect((await dates()).filter(isLiving)).toMatchObject([{ what: 'birthday', year: 1970 }])
})

const [ana, ben] = [asId<CustomerId>('ana'), asId<CustomerId>('ben')]
const known = () => know(shop.book, { ana: 'Ana', ben: 'Ben' })
const birthday = { what: 'birthday', month: 4, day: 15 } as const
const additions = [
  { id: ana, person: aBrought({ name: 'Ana', dates: [birthday] }) },
  { id: ben, person: aBrought({ name: 'Ben', note: 'Oat milk.' }) },
  { id: ana, person: aBrought({ name: 'Ana', tags: ['regular'] }) },
]

it('each customer of a list gets their own rows, and only theirs', async () => {
  await known()
  await shop.book.perform(bringPeople, { arrivals: [], additions })
  const rows = async () => (await everyone()).map(({ id, note, tags }) => [id, note, tags])
  expect(await rows()).toEqual([
    [ana, undefined, ['regular']],
    [ben, 'Oat milk.', []],
  ])
  const withDates = additions.map(({ id }) => ({
    id,
    person: aBrought({ name: '', dates: [birthday] }),
  }))
  await shop.book.perform(bringPeople, { arrivals: [], additions: withDates })
  const dates = await shop.book.records.table(occasions).toArray()
  expect(dates.map(({ customerId, lead, given }) => [customerId, lead, given]).sort()).toEqual([
    [ana, 10, []],
    [ben, 10, []],
  ])
})

it('nothing is written when one of several customers is gone', async () => {
  await known()
  await shop.book.perform(trashCustomer, { id: ben })
  const done = await shop.book.perform(bringPeople, { arrivals: [], additions })
  expect(done).toMatchObject({ ok: false, error: { key: 'customerGone' } })
  expect(await everyone()).toMatchObject([{ tags: [] }, { deletedAt: shop.clock.now() }])
})

it('a date is of the person inside whom it names, or of somebody in words', async () => {
  const relation = (name: string) => ({ name, phones: [], emails: [] })
  const person = aBrought({
    name: 'Ana',
    people: [relation('Tom'), relation('Zoë')],
    dates: [{ ...birthday, whose: 'Zoe' }, { ...birthday, whose: 'her aunt' }, birthday],
  })
  await shop.book.perform(bringPeople, { arrivals: [{ id: ana, person }], additions: [] })
  const [row] = await everyone()
  const zoe = row?.people.find((each) => each.name === 'Zoë')?.id
  expect(zoe).toMatch(/^[0-9a-f-]{36}$/)
  const dates = await shop.book.records.table(occasions).toArray()
  expect(dates.map(({ personId, forWhom }) => `${personId} ${forWhom}`).sort()).toEqual(
    [`${zoe} undefined`, 'undefined her aunt', 'undefined undefined'].sort(),
  )
})

it('a part of a list is people, each with an id, and a country in letters', () => {
  const takes = (input: object) =>
    bringPeople.input.safeParse({ arrivals: [], additions: [], ...input }).success
  expect(takes({ additions, country: 'IE' })).toBe(true)
  expect(takes({ country: 353 })).toBe(false)
  expect(takes({ arrivals: ['Ana'] })).toBe(false)
})

it('an import is named in history by whom it brought', async () => {
  await bringIn(card('FN:Maria'))
  expect(await namedInHistory(shop)).toEqual(['bring-people: didBring, Maria'])
})

it('what waits of a long list holds no photos and none of the file’s own words', async () => {
  const photo = { mime: 'image/png', base64: 'AAAA' } as const
  const arrivals = Array.from({ length: 251 }, (_, at) => ({
    id: asId<CustomerId>(`listed-${at}`),
    person: { ...aBrought({ name: `Maria ${at}`, photo }), raw: `FN:Maria ${at}` },
  }))
  const counts = { alreadyThere: 0, leftOut: 0, undecided: 0 }
  const whole = { fates: [], arrivals, additions: [], partly: [], ...counts }
  const seen: Promise<unknown[]>[] = []
  const { done } = await bring(shop.book, whole, 'IE', () => {
    seen.push(shop.book.records.db.table('waitingParts').toArray())
  })
  expect(done).toBe(251)
  const [afterFirst, atTheEnd] = await Promise.all(seen)
  expect(afterFirst).toMatchObject([{ input: { arrivals: [{ person: { name: 'Maria 250' } }] } }])
  expect(JSON.stringify(afterFirst)).not.toMatch(/photo|FN:/)
  expect(atTheEnd).toEqual([])
})
