import { openFirstBook } from '#app/first-run/open-first-book.ts'
import type { AppParts } from '#app/provided.ts'
import { takeBackup } from '#book/backup/take.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { type Instant, instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import { type Stamp, stampSchema } from '#shared/book/stamp.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { journalOf } from './journal-of.ts'
import { removeDatabase } from './remove-database.ts'
import { stampHere, windowParts } from './window-parts.ts'

export type LostShop = {
  readonly stamp: Stamp
  readonly changes: readonly Change[]
  readonly backup: File
}

/** A shop backed up after Maria, with Jonas and Aylin added since; then its store is lost. */
export async function lostShop(backedUpAt?: Instant): Promise<LostShop> {
  const answers = { shop: 'Bakery', trade: 'counter', currency: 'EUR', language: 'en' } as const
  const made = await openFirstBook(windowParts(), answers)
  if (!made.ok) throw new Error('no book')
  const { book, keeper } = made.value
  const meet = (name: string) => book.perform(createCustomer, { facts: { ...nobodyYet, name } })
  await meet('Maria')
  const { records, clock } = book
  const taken = await takeBackup({
    app: '1',
    shop: 'Bakery',
    records,
    at: backedUpAt ?? clock.now(),
  })
  await meet('Jonas')
  await meet('Aylin')
  await keeper?.settle(false)
  const changes = await records.changes.toArray()
  const stamp = stampSchema.parse(stampHere())
  book.close()
  await removeDatabase(records.db)
  return { stamp, changes, backup: new File([taken.blob], 'the-usual.usual') }
}

/** A computer whose host has these backups and this second copy. */
export function computerWithCopies(
  stamp: Stamp,
  backups: readonly File[],
  journal: readonly Change[] | undefined,
): AppParts {
  const { host, ...rest } = windowParts()
  const at = (handle: string) => backups[Number(handle)] ?? new File([], 'gone')
  const calls: HostCalls = {
    ...host.calls,
    ...(journal ? journalOf(stamp.bookId, journal) : {}),
    'backup:list': async () =>
      ok({
        folder: 'Backups',
        entries: backups.map(({ name, size }, n) => ({
          id: `${n}`,
          name,
          size,
          at: instant(n),
        })),
      }),
    'backup:open': async ({ id }) => ok({ handle: id, name: at(id).name, size: at(id).size }),
    'file:read': async ({ handle, offset, length }) => {
      const part = at(handle).slice(offset, offset + length)
      return ok(new Uint8Array(await part.arrayBuffer()))
    },
    'file:close': async () => ok(undefined),
  }
  return { ...rest, host: { ...host, calls } }
}
