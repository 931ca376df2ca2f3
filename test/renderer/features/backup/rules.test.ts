import { describe, expect, it } from 'vitest'
import { backupHealth, backupName, beside, isPoorer, madeAt } from '#features/backup/rules.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'

const hour = 3_600_000
const now = instant(100 * hour)
const backedUp = (hoursAgo: number, seq: number) => ({
  at: instant(now - hoursAgo * hour),
  seq,
  name: 'the-usual-20260303-0812-s4.usual',
})

describe('how the last backup stands to the book', () => {
  it('a shop that was only just opened has nothing to lose', () => {
    expect(backupHealth({ seq: 1 }, now).kind).toBe('nothing-yet')
  })

  it('records and no backup is worth a warning', () => {
    expect(backupHealth({ seq: 2 }, now).kind).toBe('never')
  })

  it('an old backup of a book that has not changed is whole', () => {
    expect(backupHealth({ seq: 9, lastBackup: backedUp(90, 9) }, now).kind).toBe('whole')
  })

  it('counts what is not in it, and is late after two days', () => {
    const some = backupHealth({ seq: 12, lastBackup: backedUp(3, 9) }, now)
    expect(some).toMatchObject({ kind: 'some-since', changes: 3 })
    expect(backupHealth({ seq: 12, lastBackup: backedUp(49, 9) }, now).kind).toBe('late')
  })
})

describe('the name of a backup', () => {
  const made = { day: day('2026-03-03'), minute: minute(8 * 60 + 5) }

  it('tells when it was made and of which Change, in letters every disk takes', () => {
    expect(backupName(made, 1204)).toBe('the-usual-20260303-0805-s1204.usual')
  })

  it('is read back, whatever the file system says of its age', () => {
    expect(madeAt(backupName(made, 1204))).toEqual(made)
    expect(madeAt('the-usual-20260303-0805-s1204 (2).usual')).toEqual(made)
    expect(madeAt('my bakery.usual')).toBeUndefined()
    expect(madeAt('the-usual-20261399-0805-s1.usual')).toBeUndefined()
  })
})

describe('a look inside', () => {
  const manifest = (seq: number, tables: Manifest['tables']): Manifest => ({
    format: 'the-usual-backup',
    formatVersion: 1,
    app: '0.1.0',
    schema: 1,
    bookId: asId('book'),
    seq,
    at: now,
    shop: 'Corner Bakery',
    tables,
  })
  const of = (rows: number) => ({ rows, sha256: '0'.repeat(64) })

  it('sets what is inside beside what is here, and leaves empty tables out', () => {
    const inside = manifest(9, { customers: of(41), notes: of(0), changes: of(300) })
    expect(beside(inside, { customers: 40, promises: 2, notes: 0 })).toEqual([
      { table: 'customers', inside: 41, here: 40 },
      { table: 'promises', inside: 0, here: 2 },
    ])
  })

  it('says when less would come back than there is', () => {
    expect(isPoorer(manifest(9, {}), 12)).toBe(true)
    expect(isPoorer(manifest(12, {}), 12)).toBe(false)
  })
})
