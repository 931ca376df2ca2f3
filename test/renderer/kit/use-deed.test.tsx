import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { keepPromise, makePromise } from '#features/promises/deeds.ts'
import { type PromiseId, promises } from '#features/promises/model.ts'
import { anyDeed, type Perform, useDeed, usePerform } from '#kit/use-deed.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showPart } from '#test/support/show-screen.tsx'

const maria = asId<CustomerId>('maria')
let shop: TestBook
let shown: Shown
let perform: Perform
let keep: ReturnType<typeof useDeed<{ id: PromiseId }, unknown>>

function Part() {
  perform = usePerform()
  keep = useDeed(keepPromise)
  return <p>Here</p>
}

beforeEach(async () => {
  shop = await openTestBook({ regulars: { maria: 'Maria' } })
  shown = await showPart(shop.book, <Part />)
  await expect.element(page.getByText('Here')).toBeVisible()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const promised = () => shop.book.records.table(promises).toArray()
const due = day('2026-03-03')

it('does a deed and answers with its Change', async () => {
  const made = await perform(makePromise, { customerId: maria, what: 'call back', due })
  const id = asId<PromiseId>(made?.change?.rows[0]?.id ?? '')
  expect((await keep({ id }))?.change?.deed).toBe('keep-promise')
  expect(await promised()).toMatchObject([{ what: 'call back', state: 'kept' }])
})

it('leaves out what is undefined: an empty field of a panel is not in the input', async () => {
  const nothingSaid = { customerId: maria, what: 'call back', due, dueMinute: undefined }
  expect(await perform(makePromise, nothingSaid)).toBeDefined()
  expect((await promised())[0]).not.toHaveProperty('dueMinute')
})

it('shows the owner why it was refused, and answers with nothing', async () => {
  expect(await keep({ id: asId<PromiseId>('gone') })).toBeUndefined()
  await expect
    .element(page.getByText('This promise is no longer in the book. Nothing was changed.'))
    .toBeVisible()
})

it('refuses an input from a row that does not fit the deed', async () => {
  expect(await perform(anyDeed(keepPromise), { id: 7 })).toBeUndefined()
  expect(await promised()).toEqual([])
})
