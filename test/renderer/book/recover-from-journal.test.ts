import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '#app/open-app.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { customers } from '#features/customers/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { assert } from '#shared/base/assert.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { rememberDisk } from '#test/support/set-back.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { derivedTwice, snapshotOf } from '#test/support/snapshot-book.ts'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

let computer: Computer
let app: OpenApp
beforeEach(async () => {
  await freshComputer()
  computer = computerWith()
  app = await computer.firstDay()
})
afterEach(() => app.book.close())

const buy = async (customerId: CustomerId, words: string) => {
  const lines = [{ words, quantity: 1 }]
  const done = await app.book.perform(logPurchase, { customerId, lines })
  assert(done.ok, `${words} was not logged`)
}
const maria = async (): Promise<CustomerId> => {
  const [first] = await app.book.records.table(customers).toArray()
  assert(first, 'Maria is in the book')
  return first.id
}
const seqHere = async () => Number(await app.book.records.changes.toCollection().lastKey())

describe('a book that lost its last records at the last stop', () => {
  it('is recovered from the second copy before use: rows, visit statistics and people', async () => {
    await meetAll(app, 'Maria')
    const setBack = await rememberDisk(app.book.records)
    await buy(await maria(), 'flat white')
    await meetAll(app, 'Jonas', 'Aylin', 'Piet')
    await app.book.undo()
    const whole = await snapshotOf(app.book.records, 'whole')
    await setBack()
    expect(await seqHere()).toBe(2)
    app.book.close()

    app = await computer.open()
    expect(app.putBack).toBe(5)
    expect(await snapshotOf(app.book.records, 'whole')).toEqual(whole)
    const { kept, anew } = await derivedTwice(app.book.records)
    expect(kept).toEqual(anew)
    expect(kept.stats).toHaveLength(1)
    await app.book.people.whole()
    expect(app.book.people.find('jonas', 5)).toHaveLength(1)
    await expect.poll(stampHere).toMatchObject({ seq: 7, counts: { customers: 3, purchases: 1 } })
  })

  it('says so once: the next start has nothing to say', async () => {
    const setBack = await rememberDisk(app.book.records)
    await meetAll(app, 'Maria')
    await setBack()
    app.book.close()
    app = await computer.open()
    expect(app.putBack).toBe(1)
    app.book.close()
    app = await computer.open()
    expect(app.putBack).toBeUndefined()
  })

  it('continues after what was put back, never over it', async () => {
    const setBack = await rememberDisk(app.book.records)
    await meetAll(app, 'Maria')
    await setBack()
    app.book.close()
    app = await computer.open()
    await meetAll(app, 'Jonas')
    const changes = await app.book.records.changes.toArray()
    expect(changes.map(({ seq, deed }) => [seq, deed])).toEqual([
      [1, 'open-shop'],
      [2, 'meet'],
      [3, 'meet'],
    ])
    expect(computer.journal.lines(app.book.id).map(({ id }) => id)).toEqual(
      changes.map(({ id }) => id),
    )
  })

  it('is recovered when its stamp was lost as well', async () => {
    const setBack = await rememberDisk(app.book.records)
    await meetAll(app, 'Maria')
    await setBack()
    app.book.close()
    localStorage.removeItem('the-usual-stamp')
    app = await computer.open()
    expect(app.putBack).toBe(1)
  })

  it('has its derived tables rebuilt when the start that recovered it was cut short', async () => {
    await meetAll(app, 'Maria')
    await buy(await maria(), 'flat white')
    await app.book.records.db.table('visitStats').clear()
    await app.book.records.book.update('book', { underived: true })
    app.book.close()
    app = await computer.open()
    expect(await app.book.records.db.table('visitStats').count()).toBe(1)
    expect(await app.book.records.book.get('book')).not.toHaveProperty('underived')
  })
})

it('one that goes on from a backup still gives the last records back, before it is written anew', async () => {
  await meetAll(app, 'Maria')
  const setBack = await rememberDisk(app.book.records)
  await meetAll(app, 'Jonas')
  await setBack()
  app.book.close()
  computer.journal.beginAfter(app.book.id, 2)
  app = await computer.open()
  expect(app.putBack).toBe(1)
  await expect
    .poll(() => computer.journal.lines(app.book.id).map(({ seq }) => seq))
    .toEqual([1, 2, 3])
})

describe('a second copy that cannot make the book whole', () => {
  const lose = async (names: readonly string[]) => {
    const setBack = await rememberDisk(app.book.records)
    await meetAll(app, ...names)
    await setBack()
    app.book.close()
  }

  it('because it ends before the stamp does leaves the book as it is, for recovery', async () => {
    await lose(['Maria', 'Jonas', 'Aylin'])
    computer.journal.forget(app.book.id, 1)
    expect(await computer.start()).toMatchObject({
      at: 'shut',
      opening: { state: 'recovery', trouble: { kind: 'behind', seq: 1 } },
    })
  })

  it('because it is of another book changes nothing', async () => {
    await lose(['Maria'])
    const [, line] = computer.journal.lines(app.book.id)
    assert(line, 'Maria is in the second copy')
    computer.journal.forget(app.book.id, 2)
    await computer.journal.calls['journal:append']({
      bookId: app.book.newId(),
      entries: [{ ...line, seq: 1 }, line],
    })
    expect(await computer.start()).toMatchObject({
      at: 'shut',
      opening: { trouble: { kind: 'behind', seq: 1 } },
    })
  })

  it('because one line does not fit stops there, and leaves nothing half done', async () => {
    await lose(['Maria', 'Jonas', 'Aylin', 'Piet'])
    const line = computer.journal.lines(app.book.id)[3]
    assert(line, 'Aylin is in the second copy')
    const body = line.body.replace('"now"', '"soon"')
    computer.journal.rewrite(app.book.id, { ...line, body })
    // The shop, Maria and Jonas came before the line that does not fit.
    expect(await computer.start()).toMatchObject({
      at: 'shut',
      opening: { state: 'recovery', trouble: { kind: 'behind', seq: 3 } },
    })
  })

  it('because of a line after the stamp is set aside, and the shop goes on', async () => {
    const stamp = JSON.stringify(stampHere())
    await lose(['Maria', 'Jonas'])
    localStorage.setItem('the-usual-stamp', stamp)
    const line = computer.journal.lines(app.book.id)[2]
    assert(line, 'Jonas is in the second copy')
    computer.journal.rewrite(app.book.id, { ...line, body: '{}' })
    app = await computer.open()
    expect(app.putBack).toBe(1)
    await expect.poll(() => app.journal?.state()).toEqual({ is: 'whole' })
    expect(app.journal?.renewed()).toBe('differs')
    expect(computer.journal.aside(app.book.id)).toHaveLength(3)
    const [done] = await meetAll(app, 'Aylin')
    expect(done).not.toMatchObject({ value: { copied: 'late' } })
    expect(computer.journal.lines(app.book.id).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })
})

describe('the copy of the store that was made after a bad stop', () => {
  it('may be replaced once the book is open and agrees with its stamp', async () => {
    app.book.close()
    let agreed = 0
    const { parts } = computer
    const calls = {
      ...parts.host.calls,
      'rescue:agreed': async () => {
        agreed++
        return { ok: true, value: undefined } as const
      },
    }
    computer = computerWith(calls)
    app = await computer.open()
    expect(agreed).toBe(1)
    app.book.close()
    localStorage.setItem('the-usual-stamp', JSON.stringify({ ...stampHere(), seq: 99 }))
    expect(await computer.start()).toMatchObject({ at: 'shut' })
    expect(agreed).toBe(1)
  })
})

it('meeting someone is one Change in the second copy, whole', async () => {
  const done = await app.book.perform(meet, { typed: 'Maria' })
  const line = computer.journal.lines(app.book.id).at(-1)
  expect(done.ok && JSON.parse(line?.body ?? '')).toEqual(done.ok && done.value.change)
})
