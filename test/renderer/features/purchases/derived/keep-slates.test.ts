import { expect, it } from 'vitest'
import type { WrittenRow } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import { deriveSlates } from '#features/purchases/derived/keep-slates.ts'
import { aLine, aPurchase } from '#test/support/purchase-builders.ts'

// Any read of it throws.
const unread = {} as Records

it('a sale that is paid at once costs the slate no read, nor does its undo', async () => {
  const row = aPurchase([aLine('tea')])
  const table = 'purchases'
  const visit = { table: 'visits', after: row } as WrittenRow
  expect(await deriveSlates(unread, [{ table, after: row }, visit])).toEqual([])
  expect(await deriveSlates(unread, [{ table, before: row }])).toEqual([])
  await expect(
    deriveSlates(unread, [{ table, after: { ...row, paid: 'slate' } as typeof row }]),
  ).rejects.toThrow()
})
