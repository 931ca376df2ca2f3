import { z } from 'zod'
import { ok, type Result } from '#shared/base/result.ts'
import { backupFacts, type Noted } from '#shared/book/rotation.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { safeWriteFile } from './safe-write.ts'
import { jsonOf, textOf } from './small-file.ts'

/** The backups made and verified here, oldest first: only these are ever dropped. */
export type Ledger = {
  readonly read: () => Promise<readonly Noted[]>
  readonly write: (noted: readonly Noted[]) => Promise<Result<undefined, HostFailure>>
}

const ledgerFile = z.strictObject({
  format: z.literal('the-usual-ledger'),
  backups: z.array(z.strictObject({ name: z.string(), facts: backupFacts })),
})

/** An unreadable ledger counts as empty: then no earlier backup is ever dropped. */
export const ledgerAt = (path: string, disk: Disk = realDisk): Ledger => ({
  read: async () => (await readLedger(path)) ?? [],
  write: async (backups) => {
    const ledger: z.input<typeof ledgerFile> = {
      format: 'the-usual-ledger',
      backups: [...backups],
    }
    const bytes = new TextEncoder().encode(`${JSON.stringify(ledger, null, 2)}\n`)
    // A damaged one is kept beside it, to find out later what happened.
    const isBroken = (await readLedger(path)) === undefined
    const keep = isBroken ? { keepPreviousAs: `${path}.broken` } : {}
    const written = await safeWriteFile(path, bytes, { disk, ...keep })
    return written.ok ? ok(undefined) : written
  },
})

/** `undefined` when it is missing, damaged or can't be read. */
async function readLedger(path: string): Promise<readonly Noted[] | undefined> {
  const parsed = ledgerFile.safeParse(jsonOf(await textOf(path)))
  return parsed.success ? parsed.data.backups : undefined
}
