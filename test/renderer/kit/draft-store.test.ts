import { afterEach, expect, it } from 'vitest'
import { draftsName } from '#book/erase/forget.ts'
import { removeDatabase } from '#book/remove-database.ts'
import { removeOtherDrafts } from '#kit/draft-disk.ts'
import { type DraftPlace, type Drafts, openDrafts } from '#kit/draft-store.ts'
import { asId, type BookId, type CustomerId } from '#shared/book/ids.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'

const book = asId<BookId>('0192a000-0000-7000-8000-000000000001')
const other = asId<BookId>('0192a000-0000-7000-8000-000000000002')
const maria = asId<CustomerId>('0192a000-0000-7000-8000-00000000000a')
const jonas = asId<CustomerId>('0192a000-0000-7000-8000-00000000000b')
const clock = fixedClock()

const noteOf = (customerId: CustomerId): DraftPlace => ({
  panel: 'note',
  about: customerId,
  customerId,
})
const opened: Drafts[] = []
async function open(bookId = book): Promise<Drafts> {
  const drafts = await openDrafts({ bookId, now: clock.now, indexedDB })
  opened.push(drafts)
  return drafts
}
const databases = async () => (await indexedDB.databases()).map(({ name = '' }) => name)

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
  await removeDatabase(indexedDB, draftsName(book))
  await removeDatabase(indexedDB, draftsName(other))
})

it('keeps each letter at once: the next window has it, and when it was typed', async () => {
  const drafts = await open()
  drafts.put(noteOf(maria), { typed: 's' })
  drafts.put(noteOf(maria), { typed: 'sh' })
  await drafts.close()
  expect((await open()).at(noteOf(maria))).toEqual({
    ...noteOf(maria),
    fields: { typed: 'sh' },
    at: clock.now(),
  })
})

it('keeps one for each customer and panel', async () => {
  const drafts = await open()
  drafts.put(noteOf(maria), { typed: 'one' })
  drafts.put(noteOf(jonas), { typed: 'two' })
  drafts.put({ ...noteOf(maria), panel: 'promise' }, { typed: 'three' })
  await drafts.close()
  const texts = (await open()).all().map(({ fields }) => fields.typed)
  expect(texts.sort()).toEqual(['one', 'three', 'two'])
})

it('leaves nothing behind once it is saved, discarded or emptied', async () => {
  const drafts = await open()
  drafts.put(noteOf(maria), { typed: 'one' })
  drafts.put(noteOf(maria), {})
  drafts.put(noteOf(jonas), { typed: 'two' })
  drafts.put(noteOf(jonas), undefined)
  expect(drafts.all()).toEqual([])
  expect((await open()).all()).toEqual([])
})

it('removes those of another book, and its own stay', async () => {
  const old = await open(other)
  old.put(noteOf(maria), { typed: 'of the old book' })
  const drafts = await open()
  drafts.put(noteOf(maria), { typed: 'of this book' })
  await expect.poll(databases).toEqual(expect.arrayContaining([book, other].map(draftsName)))
  await removeOtherDrafts(book, indexedDB)
  expect(await databases()).not.toContain(draftsName(other))
  await drafts.close()
  expect((await open()).all()).toHaveLength(1)
  // A window that still shows the old book goes on, in memory.
  old.put(noteOf(maria), { typed: 'more' })
  expect(old.at(noteOf(maria))?.fields).toEqual({ typed: 'more' })
})

it('keeps those of a sample shop in the window only', async () => {
  const sample = await openDrafts({ bookId: other, now: clock.now })
  sample.put(noteOf(maria), { typed: 'of the sample' })
  expect(sample.at(noteOf(maria))?.fields).toEqual({ typed: 'of the sample' })
  expect(await databases()).not.toContain(draftsName(other))
  expect((await openDrafts({ bookId: other, now: clock.now })).all()).toEqual([])
  await sample.close()
})

it('goes with those who stay, and not with the one who is erased', async () => {
  const drafts = await open()
  drafts.put(noteOf(maria), { typed: 'secret of Maria' })
  drafts.put(noteOf(jonas), { typed: 'of Jonas' })
  drafts.put({ panel: 'customer', about: 'new' }, { name: 'Maria, perhaps' })
  await drafts.carryTo(other, [maria])
  expect((await open(other)).all().map(({ fields }) => fields)).toEqual([{ typed: 'of Jonas' }])
})

it('takes in what another window types, and what it ends', async () => {
  const here = await open()
  const there = await open()
  let heard = 0
  const stop = here.onChange(() => heard++)
  there.put(noteOf(maria), { typed: 'from there' })
  await expect.poll(() => here.at(noteOf(maria))?.fields).toEqual({ typed: 'from there' })
  there.put(noteOf(maria), undefined)
  await expect.poll(() => here.all()).toEqual([])
  expect(heard).toBe(2)
  stop()
})

it('keeps another window’s words out of a panel that is open here', async () => {
  const here = await open()
  const there = await open()
  const letGo = here.hold(noteOf(maria))
  here.put(noteOf(maria), { typed: 'ours' })
  there.put(noteOf(maria), { typed: 'theirs' })
  there.put(noteOf(jonas), { typed: 'sent after it' })
  await expect.poll(() => here.at(noteOf(jonas))?.fields).toEqual({ typed: 'sent after it' })
  expect(here.at(noteOf(maria))?.fields).toEqual({ typed: 'ours' })
  letGo()
  there.put(noteOf(maria), undefined)
  await expect.poll(() => here.at(noteOf(maria))).toBe(undefined)
})
