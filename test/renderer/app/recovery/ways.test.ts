import { describe, expect, it } from 'vitest'
import { bestFirst, brings, inOrderOfHope, type Way } from '#app/recovery/ways.ts'
import type { RawBook } from '#book/raw-book.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { BackupEntry } from '#shared/host/contract.ts'

const ours = asId<BookId>('ours')
const other = asId<BookId>('other')
const stamp: Stamp = {
  format: 'the-usual-stamp',
  bookId: ours,
  database: 'usual-ours',
  seq: 100,
  counts: {},
  schema: 1,
  chromium: 156,
  closedCleanly: true,
  writtenAt: instant(0),
}

const backup = (seq: number, bookId = ours, through?: number): Way => {
  const manifest: Manifest = {
    format: 'the-usual-backup',
    formatVersion: 1,
    app: '1',
    schema: 1,
    bookId,
    seq,
    at: instant(seq),
    shop: 'Bakery',
    tables: { customers: { rows: 40, sha256: '' }, changes: { rows: seq, sha256: '' } },
  }
  const lines = new Blob()
  const journal = through !== undefined && {
    lines,
    after: seq,
    through,
    newest: instant(through),
    grows: { customers: 2, visits: 1 },
  }
  return { kind: 'backup', file: new File([], 'a'), manifest, ...(journal ? { journal } : {}) }
}
const raw = (seq: number): RawBook => ({
  database: 'usual-ours',
  version: 10,
  stores: [],
  bookRow: { bookId: 'ours' },
  seq,
})
const here = (seq: number): Way => ({ kind: 'here', raw: raw(seq) })
const rescue: Way = { kind: 'rescue', copy: { id: 'r', at: instant(5), size: 1 } }
const kindsOf = (ways: readonly Way[]) => ways.map((way) => way.kind)

describe('what a way back would bring', () => {
  it('is what the backup holds and what was written since', () => {
    expect(brings(backup(60, ours, 100), stamp)).toEqual({
      upTo: 100,
      missing: 0,
      counts: { customers: 42, visits: 1 },
    })
    expect(brings(backup(60), stamp)).toMatchObject({ upTo: 60, missing: 40 })
  })

  it('is unknown for another book, or without a stamp', () => {
    expect(brings(backup(60, other), stamp)).not.toHaveProperty('missing')
    expect(brings(backup(60), undefined)).not.toHaveProperty('missing')
  })
})

describe('the ways back', () => {
  it('have the one with least missing first, and the rescue copy after all known ones', () => {
    const ways = bestFirst([rescue, here(95), backup(60), backup(60, ours, 100)], stamp)
    expect(kindsOf(ways)).toEqual(['backup', 'here', 'backup', 'rescue'])
    expect(ways[0]).toMatchObject({ journal: { through: 100 } })
  })

  it('prefer a newly built book to a damaged store that holds as much', () => {
    expect(kindsOf(bestFirst([here(95), backup(95)], stamp))).toEqual(['backup', 'here'])
  })

  it('put a book that lost its last four records before a backup that lacks forty', () => {
    expect(kindsOf(bestFirst([backup(60), here(96)], stamp))).toEqual(['here', 'backup'])
  })
})

it('backups are tried by sequence, not by a clock that may have been wrong', () => {
  const entry = (id: string, at: number, seq?: number, bookId = ours): BackupEntry => ({
    id,
    name: id,
    size: 1,
    at: instant(at),
    ...(seq === undefined
      ? {}
      : {
          facts: { bookId, seq, at: instant(at), rows: 1, size: 1, sha256: '', encrypted: false },
        }),
  })
  const entries = [
    entry('in-2099', 9_000, 40),
    entry('newest', 100, 90),
    entry('copied-in', 5_000),
    entry('of-another', 7_000, 500, other),
  ]
  const ids = (bookId?: string) => inOrderOfHope(entries, bookId).map(({ id }) => id)
  expect(ids('ours')).toEqual(['newest', 'in-2099', 'of-another', 'copied-in'])
})
