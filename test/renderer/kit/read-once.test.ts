import { afterEach, beforeEach, expect, it } from 'vitest'
import { customers } from '#features/customers/model.ts'
import { afterKey, readOnce } from '#kit/read-once.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

let shop: TestBook
let shown: number[]
let reads: number
beforeEach(async () => {
  shown = []
  reads = 0
  shop = await openTestBook({ regulars: { maria: 'Maria', jonas: 'Jonas' } })
})
afterEach(() => shop.close())

/** In two steps, as most reads of a screen. */
const people = async () => {
  reads++
  await shop.book.records.changes.count()
  return shop.book.records.table(customers).count()
}
const show = (found: number) => shown.push(found)

it('what was read is shown once', async () => {
  readOnce(people, show)
  await expect.poll(() => shown).toEqual([2])
})

it('what is read after a key is not read before the key is handled', async () => {
  afterKey(people, show)
  expect(reads).toBe(0)
  await expect.poll(() => shown).toEqual([2])
})

it('what is outdated is not shown, and not read if it had not begun', async () => {
  const showOld = (found: number) => shown.push(-found)
  afterKey(people, showOld)()
  readOnce(people, showOld)()
  readOnce(people, show)
  await expect.poll(() => shown).toEqual([2])
  expect(reads).toBe(2)
})

it('what goes away while it reads is shown nothing, and a book that was closed meanwhile is no trouble', async () => {
  const thrown: unknown[] = []
  const hear = (event: PromiseRejectionEvent) => thrown.push(event.reason)
  window.addEventListener('unhandledrejection', hear)
  for (const begin of [readOnce, afterKey]) {
    let end = (): void => undefined
    await new Promise<void>((resolve) => {
      const read = () => {
        resolve()
        return people()
      }
      end = begin(read, show)
    })
    end()
  }
  shop.book.close()
  // By then a failure would have been told.
  await openTestBook().then((other) => other.close())
  window.removeEventListener('unhandledrejection', hear)
  expect(thrown).toEqual([])
  expect(shown).toEqual([])
})
