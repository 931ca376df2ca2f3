import { expect, it } from 'vitest'
import { goingOf } from '#features/customers/rules/leaving.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { BackupEntry } from '#shared/host/contract.ts'

const bookId = asId<BookId>('ours')
const before = asId<BookId>('before')
const entry = (of: BookId | undefined): BackupEntry => ({
  id: 'a',
  name: 'a.usual',
  size: 1,
  at: instant(0),
  ...(of
    ? {
        facts: {
          bookId: of,
          seq: 1,
          at: instant(0),
          rows: 1,
          size: 1,
          sha256: '0'.repeat(64),
          encrypted: false,
        },
      }
    : {}),
})

it('before an erase, backups of this book stay for thirty days after it', () => {
  const going = goingOf([entry(bookId), entry(undefined)], { when: 'before', bookId, leaving: [] })
  expect(going).toEqual({ from: 'after-thirty-days', byHand: 1 })
})

it('after it, the day is given; unknown files stay until the owner deletes them', () => {
  const leaving = [{ bookId: before, from: instant(5000) }]
  const of = { when: 'after', bookId, leaving } as const
  expect(goingOf([entry(before)], of)).toEqual({ from: 5000, byHand: 0 })
  expect(goingOf([entry(before), entry(undefined)], of)).toEqual({ from: 5000, byHand: 1 })
  expect(goingOf([entry(undefined)], of)).toEqual({ byHand: 1 })
})

it('of several books the latest day is given', () => {
  const other = asId<BookId>('other')
  const leaving = [
    { bookId: before, from: instant(5000) },
    { bookId: other, from: instant(9000) },
  ]
  const of = { when: 'after', bookId, leaving } as const
  expect(goingOf([entry(other), entry(before)], of)).toEqual({ from: 9000, byHand: 0 })
})
