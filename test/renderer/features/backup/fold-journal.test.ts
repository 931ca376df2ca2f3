import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { OpenApp } from '#app/open-app.ts'
import { findWays } from '#app/recovery/find-ways.ts'
import { secondCopy } from '#app/recovery/second-copy.ts'
import { brings } from '#app/recovery/ways.ts'
import { words as appWords } from '#app/words/en.ts'
import { recordsOf } from '#book/records.ts'
import { keepFolded } from '#features/backup/ui/fold-journal.ts'
import { restoreInto } from '#features/backup/ui/restore.ts'
import { browserHost } from '#platform/browser-host.ts'
import { assert } from '#shared/base/assert.ts'
import { err } from '#shared/base/result.ts'
import { stampSchema } from '#shared/book/stamp.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { rememberDisk } from '#test/support/set-back.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { snapshotOf } from '#test/support/snapshot-book.ts'
import { clockSetByHand } from '#test/support/ticking-clock.ts'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

const minute = 60_000
const large = 17 * 1024 * 1024

let computer: Computer
let app: OpenApp
let stop: () => void
beforeEach(async () => {
  await freshComputer()
  computer = computerWith(withSnapshots())
  app = await computer.firstDay()
  await meetAll(app, 'Maria', 'Jonas')
  stop = start()
})
afterEach(() => {
  stop()
  app.book.close()
})

/** TEST DOUBLE of main: its journal with snapshots that lie among the backups of the browser. */
function withSnapshots(): Partial<HostCalls> {
  const files = browserHost(window).calls
  const run = crypto.randomUUID()
  const named = (seq: number) => `${run}-${seq}.usual`
  return {
    // Handles hold in the host that gave them.
    'file:append': files['file:append'],
    'file:finish': files['file:finish'],
    'file:read': files['file:read'],
    'file:close': files['file:close'],
    'journal:snapshot-begin': ({ seq }) => files['backup:keep-begin']({ name: named(seq) }),
    'journal:snapshot-open': async () => {
      const listed = await files['backup:list'](undefined)
      const entries = listed.ok ? listed.value.entries : []
      const found = entries.find(({ name }) => name === named(folded() ?? 0))
      return found
        ? files['backup:open']({ id: found.id })
        : err({ code: 'gone', detail: 'None is there' })
    },
  }
}

/** How often it has asked what the second copy holds. */
let asked = 0
function start(open = app): () => void {
  asked = 0
  const { host } = computer.parts
  const through: HostCalls['journal:through'] = (of) => {
    asked++
    return host.calls['journal:through'](of)
  }
  const calls = { ...host.calls, 'journal:through': through }
  return keepFolded({ ...open, host: { ...host, calls }, features: [] })
}
const folded = () => computer.journal.folded(app.book.id)
/** A worker is loaded, and makes it and reads it back. */
const foldedAt = (seq: number) => expect.poll(folded, { timeout: 20_000 }).toBe(seq)
const quietMinutes = (count: number) => {
  for (let at = 0; at < count; at++) computer.clock.pass(minute)
}

describe('the second copy is folded into a snapshot', () => {
  it('when nobody has touched anything for a while, and its lines are many', async () => {
    computer.journal.grow(large)
    computer.clock.pass(minute - 20_000)
    await meetAll(app, 'Aylin')
    computer.clock.pass(20_000)
    expect(folded()).toBeUndefined()
    quietMinutes(1)
    await foldedAt(4)
    quietMinutes(3)
    expect(folded()).toBe(4)
  })

  it('not while the owner types', async () => {
    computer.journal.grow(large)
    computer.clock.pass(minute - 20_000)
    await userEvent.keyboard('m')
    computer.clock.pass(20_000)
    expect(asked).toBe(0)
    quietMinutes(1)
    expect(asked).toBe(1)
    await foldedAt(3)
  })

  it('an hour after it failed, or at once where the clock was set back since', async () => {
    stop()
    const { clock, moveBy } = clockSetByHand(computer.clock)
    stop = start({ ...app, book: { ...app.book, clock } })
    computer.journal.grow(large)
    computer.journal.refuse('failed')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    moveBy(minute)
    await expect.poll(() => told.mock.calls.length).toBe(1)
    told.mockRestore()
    computer.journal.refuse(undefined)
    moveBy(59 * minute)
    expect(asked).toBe(1)
    moveBy(-24 * 60 * minute)
    await foldedAt(3)
  })

  it('without a count of its history where there is a snapshot', async () => {
    computer.journal.grow(large)
    quietMinutes(1)
    await foldedAt(3)
    const count = vi.spyOn(app.book.records.changes, 'count')
    for (const times of [2, 3]) {
      await expect
        .poll(() => {
          quietMinutes(1)
          return asked
        })
        .toBeGreaterThanOrEqual(times)
    }
    expect(count).not.toHaveBeenCalled()
    count.mockRestore()
  })

  it('not while its lines are few, unless the book was built from a copy', async () => {
    quietMinutes(2)
    expect(folded()).toBeUndefined()
    await app.book.records.book.update('book', { parent: app.book.newId() })
    quietMinutes(2)
    await foldedAt(3)
  })

  it('and gives the whole book without a store or a backup', async () => {
    computer.journal.grow(large)
    quietMinutes(2)
    await foldedAt(3)
    await meetAll(app, 'Aylin')
    await expect.poll(() => computer.journal.lines(app.book.id).map(({ seq }) => seq)).toEqual([4])
    const { ways, unread } = await secondCopy(computer.parts, { bookId: app.book.id })
    const [way] = ways
    assert(way?.kind === 'journal' && way.file && way.journal, 'The snapshot and Aylin are there')
    expect(unread).toEqual([])
    await app.keeper?.settle(false)
    const stamp = stampSchema.parse(stampHere())
    expect(brings(way, stamp)).toMatchObject({ missing: 0, counts: { customers: 3 } })
    const whole = await snapshotOf(app.book.records, 'whole')
    const source = { file: way.file, journal: way.journal.lines }
    const watch = { onStep: () => undefined, signal: new AbortController().signal }
    expect(await restoreInto(computer.parts, source, watch, app.book.id)).toMatchObject({
      ok: true,
    })
    const { database } = stampSchema.parse(stampHere())
    const copy = recordsOf(database, app.book.records)
    expect(await snapshotOf(copy, 'whole')).toEqual(whole)
    copy.db.close()
  })

  it('is made before lines go on, where the history lacks a Change', async () => {
    stop()
    await app.book.records.changes.delete(1)
    app.book.close()
    computer.journal.forget(app.book.id, 3)
    app = await computer.open()
    stop = start()
    await expect.poll(() => app.journal?.state()).toMatchObject({ is: 'stuck' })
    quietMinutes(2)
    await foldedAt(3)
    await expect
      .poll(() => {
        quietMinutes(1)
        return app.journal?.state()
      })
      .toEqual({ is: 'whole' })
  })
})

describe('a snapshot at the next start', () => {
  it.each(['set back with it', 'lost'])(
    'that holds more than the book shows that the book lost something: its stamp is %s',
    async (how) => {
      const setBack = await rememberDisk(app.book.records)
      const stamp = JSON.stringify(stampHere())
      await meetAll(app, 'Aylin')
      computer.journal.grow(large)
      quietMinutes(3)
      await foldedAt(4)
      await setBack()
      stop()
      app.book.close()
      localStorage.clear()
      if (how !== 'lost') localStorage.setItem('the-usual-stamp', stamp)
      const trouble = behindAt(await computer.start())
      expect(trouble).toMatchObject({ seq: 3, of: { bookId: app.book.id, seq: 4 } })
      const { ways } = await findWays(computer.parts, trouble.of)
      // On a slow computer the schedule may have made a backup of it as well.
      const journal = ways.find(({ kind }) => kind === 'journal')
      expect(journal).toMatchObject({ manifest: { seq: 4 } })
    },
  )

  it('that can’t be read is counted, and lines that go back to the first are offered', async () => {
    const { ways, unread } = await secondCopy(
      {
        host: {
          ...computer.parts.host,
          calls: {
            ...computer.parts.host.calls,
            'journal:snapshot-open': async () => err({ code: 'failed', detail: 'as asked' }),
          },
        },
      },
      { bookId: app.book.id },
    )
    expect(unread).toEqual([appWords.say('unreadSnapshot')])
    expect(ways).toMatchObject([{ kind: 'journal', journal: { after: 0, through: 3 } }])
  })
})

/** The trouble of a book that is shut behind its snapshot. */
function behindAt(stage: Awaited<ReturnType<Computer['start']>>) {
  assert(stage.at === 'shut' && stage.opening.state === 'recovery', 'The book is shut')
  const { trouble } = stage.opening
  assert(trouble.kind === 'behind', 'It is behind')
  return trouble
}
