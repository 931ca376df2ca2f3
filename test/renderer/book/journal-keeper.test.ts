import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '#app/open-app.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { browserHost } from '#platform/browser-host.ts'
import { assert } from '#shared/base/assert.ts'
import { err, ok } from '#shared/base/result.ts'
import type { ChangeId } from '#shared/book/ids.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { freshComputer } from '#test/support/window-parts.ts'

let computer: Computer
let app: OpenApp
beforeEach(async () => {
  await freshComputer()
  computer = computerWith()
  app = await computer.firstDay()
})
afterEach(() => app.book.close())

const journalOf = (of: OpenApp) => {
  assert(of.journal, 'A house of one’s own keeps a second copy')
  return of.journal
}
const copied = () =>
  computer.journal.lines(app.book.id).map(({ body }) => JSON.parse(body) as unknown)
const inBook = () => app.book.records.changes.toArray()

/** The second copy must come to hold what is in the book now. */
async function expectWhole(): Promise<void> {
  const all = await inBook()
  await expect.poll(copied).toEqual(all)
  await expect.poll(() => journalOf(app).state()).toEqual({ is: 'whole' })
}

describe('“Saved” means saved twice', () => {
  it('a deed is done when the second copy has it as well', async () => {
    const [done] = await meetAll(app, 'Maria')
    expect(done).toMatchObject({ ok: true })
    expect(done).not.toMatchObject({ value: { copied: 'late' } })
    expect(copied()).toEqual(await inBook())
  })

  it('a deed waits for the flush', async () => {
    await expectWhole()
    const release = computer.journal.hold()
    let isSaved = false
    const done = app.book.perform(meet, { typed: 'Maria' }).then((result) => {
      isSaved = true
      return result
    })
    await expect.poll(async () => (await inBook()).length).toBe(2)
    expect(isSaved).toBe(false)
    release()
    expect(await done).not.toMatchObject({ value: { copied: 'late' } })
    await expectWhole()
  })

  it('after a second a deed counts as saved here, says so, and the copy follows', async () => {
    await expectWhole()
    const release = computer.journal.hold()
    const done = app.book.perform(meet, { typed: 'Maria' })
    await expect.poll(async () => (await inBook()).length).toBe(2)
    computer.clock.pass(1000)
    expect(await done).toMatchObject({ ok: true, value: { copied: 'late' } })
    expect(journalOf(app).state()).toEqual({ is: 'late' })
    release()
    await expectWhole()
  })

  it('late Changes are sent in few calls, in order, and nobody waits for them again', async () => {
    await expectWhole()
    const release = computer.journal.hold()
    const first = app.book.perform(meet, { typed: 'Maria' })
    await expect.poll(async () => (await inBook()).length).toBe(2)
    computer.clock.pass(1000)
    await first
    const before = computer.journal.appends.length
    const rest = await meetAll(app, 'Jonas', 'Aylin', 'Piet', 'Ana')
    expect(rest.every((done) => done.ok && done.value.copied === 'late')).toBe(true)
    release()
    await expectWhole()
    expect(computer.journal.appends.slice(before)).toEqual([1, 4])
  })

  it('an undo is saved twice too', async () => {
    await meetAll(app, 'Maria')
    expect(await app.book.undo()).not.toMatchObject({ value: { copied: 'late' } })
    expect(copied()).toHaveLength(3)
    await expectWhole()
  })
})

describe('a second copy that cannot be written', () => {
  it('is reported, does not delay the shop, and is tried again until it is whole', async () => {
    await expectWhole()
    computer.journal.refuse('disk-full')
    const [done] = await meetAll(app, 'Maria')
    expect(done).toMatchObject({ ok: true, value: { copied: 'late' } })
    expect(journalOf(app).state()).toEqual({ is: 'stuck', why: 'disk-full' })
    computer.clock.pass(1000)
    await expect.poll(() => journalOf(app).state()).toEqual({ is: 'stuck', why: 'disk-full' })
    computer.journal.refuse(undefined)
    await expect
      .poll(() => {
        computer.clock.pass(60_000)
        return journalOf(app).state()
      })
      .toEqual({ is: 'whole' })
    await expectWhole()
  })

  it('is filled from the book where its file was cut', async () => {
    await meetAll(app, 'Maria', 'Jonas', 'Aylin')
    computer.journal.forget(app.book.id, 2)
    await meetAll(app, 'Piet')
    await expectWhole()
  })

  it('is filled after a start when it fell behind before', async () => {
    await meetAll(app, 'Maria', 'Jonas', 'Aylin')
    app.book.close()
    computer.journal.forget(app.book.id, 3)
    app = await computer.open()
    expect(app.putBack).toBeUndefined()
    await expectWhole()
  })

  it('that was deleted begins at the first Change again, although a backup holds them', async () => {
    await meetAll(app, 'Maria', 'Jonas')
    await app.keeper?.noteBackup({ at: computer.clock.now(), seq: 2, name: 'a.usual' })
    app.book.close()
    computer.journal.forget(app.book.id, 3)
    app = await computer.open()
    await expectWhole()
  })

  it('that 0.1.0 began after a backup is written anew, whole, and nobody is told', async () => {
    await meetAll(app, 'Maria', 'Jonas')
    app.book.close()
    computer.journal.beginAfter(app.book.id, 2)
    app = await computer.open()
    await expectWhole()
    expect(computer.journal.aside(app.book.id).map(({ seq }) => seq)).toEqual([3])
  })

  /** The last line of the second copy is of another history. */
  const makeForeign = () => {
    const [line] = computer.journal.lines(app.book.id).slice(-1)
    assert(line, 'Maria is in the second copy')
    computer.journal.rewrite(app.book.id, { ...line, id: app.book.newId() })
    return computer.journal.lines(app.book.id)
  }

  it('of another history is set aside, and the book’s own written from its first Change', async () => {
    await meetAll(app, 'Maria')
    await app.keeper?.noteBackup({ at: computer.clock.now(), seq: 2, name: 'a.usual' })
    app.book.close()
    const foreign = makeForeign()
    app = await computer.open()
    await expectWhole()
    expect(journalOf(app).renewed()).toBe('differs')
    expect(computer.journal.aside(app.book.id)).toEqual(foreign)
    const [done] = await meetAll(app, 'Jonas')
    expect(done).not.toMatchObject({ value: { copied: 'late' } })
    await expectWhole()
  })

  it('found to be of another history while the shop works is set aside as well', async () => {
    await meetAll(app, 'Maria')
    const other = { seq: 3, id: app.book.newId<ChangeId>(), v: 1, body: '{}' }
    await computer.journal.calls['journal:append']({ bookId: app.book.id, entries: [other] })
    const [done] = await meetAll(app, 'Jonas')
    expect(done).not.toMatchObject({ value: { copied: 'late' } })
    expect(computer.journal.aside(app.book.id)).toContainEqual(other)
    await expectWhole()
  })

  it('with an unreadable line keeps those before it, and the others are written again', async () => {
    await meetAll(app, 'Maria', 'Jonas', 'Aylin')
    app.book.close()
    computer.journal.hurt(app.book.id, 3)
    app = await computer.open()
    await expectWhole()
    expect(journalOf(app).renewed()).toBe('damaged')
    expect(computer.journal.aside(app.book.id)).toEqual([])
    expect(computer.journal.appends.at(-1)).toBe(2)
    app.book.close()
    app = await computer.open()
    await expectWhole()
    expect(journalOf(app).renewed()).toBeUndefined()
  })

  it('with an unreadable line that also goes on from a backup is written anew, whole', async () => {
    await meetAll(app, 'Maria', 'Jonas', 'Aylin')
    app.book.close()
    computer.journal.beginAfter(app.book.id, 2)
    computer.journal.hurt(app.book.id, 4)
    app = await computer.open()
    await expectWhole()
  })

  it('whose last line the host counts and does not find is written anew, whole', async () => {
    app.book.close()
    await freshComputer()
    let isGone = false
    const none = ok({ entries: [], follows: 'damaged' as const })
    computer = computerWith({
      'journal:read': async (asked) =>
        isGone ? none : computer.journal.calls['journal:read'](asked),
    })
    app = await computer.firstDay()
    await meetAll(app, 'Maria')
    app.book.close()
    isGone = true
    app = await computer.open()
    await expectWhole()
    expect(journalOf(app).renewed()).toBe('differs')
  })

  it('that can’t be set aside just now asks for a backup, and is tried again', async () => {
    app.book.close()
    await freshComputer()
    let isLocked = false
    const locked = err({ code: 'not-allowed', detail: 'as the test asked' } as const)
    computer = computerWith({
      'journal:set-aside': async (asked) =>
        isLocked ? locked : computer.journal.calls['journal:set-aside'](asked),
    })
    app = await computer.firstDay()
    await meetAll(app, 'Maria')
    app.book.close()
    makeForeign()
    isLocked = true
    app = await computer.open()
    await expect.poll(() => journalOf(app).state()).toEqual({ is: 'damaged' })
    isLocked = false
    computer.clock.pass(1000)
    await expectWhole()
  })

  it('behind by a long history gets it in few large calls', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `Guest ${at}`)
    await meetAll(app, ...names)
    app.book.close()
    computer.journal.forget(app.book.id, 200)
    const before = computer.journal.appends.length
    app = await computer.open()
    await expectWhole()
    expect(computer.journal.appends.slice(before)).toEqual([50, 71])
  })

  it('that did not answer at the start is asked again', async () => {
    await meetAll(app, 'Maria')
    app.book.close()
    computer.journal.forget(app.book.id, 1)
    computer.journal.refuse('failed')
    app = await computer.open()
    await expect.poll(() => journalOf(app).state()).toMatchObject({ is: 'stuck' })
    computer.journal.refuse(undefined)
    computer.clock.pass(1000)
    await expectWhole()
  })
})

it('a browser tab keeps no second copy, says so, and no deed waits', async () => {
  app.book.close()
  await freshComputer()
  computer = computerWith(browserHost(window).calls)
  app = await computer.firstDay()
  const [done] = await meetAll(app, 'Maria')
  expect(done).not.toMatchObject({ value: { copied: 'late' } })
  expect(journalOf(app).state()).toEqual({ is: 'none' })
})
