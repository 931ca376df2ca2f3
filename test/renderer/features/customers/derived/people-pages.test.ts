import fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { commit } from '#book/commit.ts'
import { rebuildDerived } from '#book/derived.ts'
import { create, edit, type RowDraft, same } from '#book/draft.ts'
import { peopleEntryOf } from '#features/customers/derived/people-entry.ts'
import { entriesIn, peoplePages, perPage } from '#features/customers/derived/people-page.ts'
import { customers } from '#features/customers/model.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import type { ChangeId, CustomerId, DeviceId } from '#shared/book/ids.ts'
import { asId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const device = asId<DeviceId>(v7())

async function write({ book, clock }: TestBook, rows: readonly RowDraft[]): Promise<void> {
  const signature = { id: book.newId<ChangeId>(), at: clock.now(), device }
  const think = async () => ok({ deed: 'edit-customer', rows })
  const written = await commit(book.records, think, signature)
  if (!written.ok) throw new Error(written.error.code)
}

const idAt = (at: number): CustomerId => asId<CustomerId>(`c${String(at).padStart(5, '0')}`)

const met = (at: number, name = `One ${at}`): RowDraft =>
  create(customers, {
    id: idAt(at),
    name,
    people: [],
    phones: [],
    emails: [],
    tags: name === 'Ana' ? ['Saturday'] : [],
    codes: [],
  })

const pages = ({ book }: TestBook) => book.records.derivedTable(peoplePages).toArray()
const sizes = async (shop: TestBook): Promise<readonly number[]> =>
  (await pages(shop)).map((page) => page.ids.length)

/** Everyone with a card, in the form the index has. */
const living = async ({ book }: TestBook) =>
  (await book.records.table(customers).toArray()).filter(isLiving).map(peopleEntryOf)

// A few long names fill a page, so that pages are added, halved and emptied all the time.
const names: Readonly<Record<string, string>> = {
  short: 'Ana',
  long: '李雷 '.repeat(1000),
  'very long': 'Müller '.repeat(700),
}
const step = fc.record({
  who: fc.nat({ max: 40 }),
  becomes: fc.constantFrom(...Object.keys(names), 'trash', 'nobody'),
})

async function draftOf(
  { book }: TestBook,
  { who, becomes }: { readonly who: number; readonly becomes: string },
): Promise<readonly RowDraft[]> {
  const row = await book.records.table(customers).get(idAt(who))
  if (!row) return becomes === 'nobody' ? [] : [met(who, names[becomes])]
  if (becomes === 'nobody') return [{ table: customers.name, id: row.id, was: {} }]
  const deletedAt = becomes === 'trash' ? instant(1) : undefined
  return [edit(customers, row, { ...(deletedAt ? {} : { name: names[becomes] }), deletedAt })]
}

describe('The pages that people are loaded from at start', () => {
  it('hold everyone, in order, after people are added, changed or removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(step, { selector: (each) => each.who, maxLength: 9 }), {
          maxLength: 15,
          size: 'max',
        }),
        async (changes) => {
          const shop = await openTestBook()
          for (const each of changes) {
            await write(shop, (await Promise.all(each.map((one) => draftOf(shop, one)))).flat())
            const kept = await pages(shop)
            const [found, all] = [kept.flatMap(entriesIn), await living(shop)]
            expect(found.map((entry) => entry.id)).toEqual(all.map((entry) => entry.id))
            // One boolean, because the long names would flood a failure message.
            expect(same(found, all)).toBe(true)
            expect(kept.map((page) => page.id)).toEqual(kept.map((page) => page.ids[0]))
          }
          await shop.close()
        },
      ),
      { numRuns: 20, endOnFailure: true },
    )
  })

  it('are filled in turn by new people, and halved by one in between', async () => {
    const shop = await openTestBook()
    const even = Array.from({ length: 2 * perPage + 10 }, (_, at) => met(at * 2))
    await write(shop, even.slice(0, 5))
    await write(shop, even.slice(5))
    expect(await sizes(shop)).toEqual([perPage, perPage, 10])
    await write(shop, [met(3)])
    expect(await sizes(shop)).toEqual([perPage / 2 + 1, perPage / 2, perPage, 10])
    expect((await pages(shop)).flatMap(entriesIn)).toEqual(await living(shop))
    await rebuildDerived(shop.book.records)
    expect(await sizes(shop)).toEqual([perPage, perPage, 11])
    await shop.close()
  })
})
