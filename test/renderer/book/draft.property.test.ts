import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { allDeeds } from '#app/features.ts'
import { create, edit, same } from '#book/draft.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { openIssue, turnIssue } from '#features/issues/deeds.ts'
import { type Issue, issues } from '#features/issues/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { anyRow } from '#test/support/any-row.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { live, stepsWithTakingBack } from '#test/support/random-deeds.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())
const maria = asId<CustomerId>('maria')

/** Where a field is undefined. */
function undefinedIn(of: unknown, at = ''): readonly string[] {
  if (typeof of !== 'object' || of === null) return of === undefined ? [at] : []
  return Object.entries(of).flatMap(([field, each]) => undefinedIn(each, `${at}/${field}`))
}

/** Adds `undefined` fields, as a form does that hands over all its fields. */
function withHoles(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(withHoles)
  if (typeof of !== 'object' || of === null) return of
  const all = Object.entries(of).map(([field, each]) => [field, withHoles(each)])
  return { ...Object.fromEntries(all), notFilledIn: undefined }
}

it('a draft of a new row and of a changed one holds no undefined field, at any depth', () => {
  const row = anyRow(issues.schema)
  fc.assert(
    fc.property(row, row, (one, other) => {
      // Both came out of the table's schema.
      const [before, after] = [one, withHoles(other)] as unknown as [Issue, Issue]
      expect(undefinedIn(create(issues, after).now)).toEqual([])
      const { was, now } = edit(issues, before, after)
      expect(undefinedIn([was, now])).toEqual([])
      const holes = edit(issues, before, { ...before, steps: before.steps, effort: before.effort })
      expect(holes).toMatchObject({ was: {}, now: {} })
      expect(edit(issues, before, withHoles(before) as Issue)).toMatchObject({ was: {}, now: {} })
      expect(same(create(issues, after).now, other)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

it('a form may hand over undefined fields, and no row holds them', async () => {
  const facts = { ...nobodyYet, name: 'Maria', note: undefined }
  const known = await shop.book.perform(createCustomer, { id: maria, facts })
  expect(known.ok).toBe(true)
  const lines = [{ words: 'rye', quantity: 1, price: undefined, modifiers: undefined }]
  const bought = await shop.book.perform(logPurchase, { customerId: maria, lines })
  expect(bought.ok).toBe(true)
  const about = { kind: 'fault', words: 'jams', wanted: undefined, since: undefined } as const
  await shop.book.perform(openIssue, { customerId: maria, ...about })
  const [issue] = await shop.book.records.table(issues).toArray()
  if (!issue) throw new Error('no issue')
  await shop.book.perform(turnIssue, { id: issue.id, to: 'theirs', words: undefined })
  expect(undefinedIn(await everything())).toEqual([])
})

it('no row and no Change of a random life holds an undefined field', async () => {
  await fc.assert(
    fc.asyncProperty(stepsWithTakingBack, async (run) => {
      const life = await openTestBook()
      await live(life.book, life.clock, run, allDeeds)
      expect(undefinedIn(await everything(life))).toEqual([])
      await life.close()
    }),
    { numRuns: 10 },
  )
})

const everything = async ({ book }: TestBook = shop): Promise<unknown> =>
  Promise.all(book.records.db.tables.map((table) => table.toArray()))
