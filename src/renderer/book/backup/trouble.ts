import { ERR_UNSAFE_FILENAME } from '@zip.js/zip.js'
import type { Manifest } from '#shared/book/manifest.ts'

/** What a sealed file asks for. */
export type SealedBy = 'key' | 'passphrase'

/** Why a file is not restored. Nothing has been written when one of these is said. */
export type BackupTrouble =
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-big' }
  /** The end is missing, or bytes were changed: a cut-off download, a worn stick. */
  | { readonly kind: 'torn'; readonly detail: string }
  | { readonly kind: 'newer'; readonly app?: string }
  /** Whole as a zip, but not what its manifest says. */
  | { readonly kind: 'edited'; readonly detail: string }
  /**
   * Whole, and its records are what its manifest says; but that is not the one it was written with.
   * Only the owner may say that it is restored all the same.
   */
  | { readonly kind: 'list-edited'; readonly manifest: Manifest }
  | { readonly kind: 'suspicious'; readonly detail: string }
  /** Encrypted, and nothing that was given opens it. */
  | { readonly kind: 'locked'; readonly by: SealedBy }

/** Thrown out of `rows` half-way; `readBackup`'s callers turn it back into the trouble it carries. */
export class BackupBroken extends Error {
  readonly trouble: BackupTrouble
  constructor(trouble: BackupTrouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

export const backupLimits = {
  /** Bytes of the file itself. */
  file: 2 * 1024 ** 3,
  entries: 200,
  /** Bytes of the list of entries; ours take about eighty each. */
  list: 1024 ** 2,
  /** Bytes of one table, unpacked. */
  table: 4 * 1024 ** 3,
  /** It may name some ten thousand unfit rows. */
  manifest: 16 * 1024 ** 2,
  /** Unpacked to packed: JSON lines of a shop shrink about tenfold. */
  ratio: 400,
  line: 32 * 1024 ** 2,
} as const

export const edited = (detail: string): BackupBroken => new BackupBroken({ kind: 'edited', detail })
export const suspicious = (detail: string): BackupBroken =>
  new BackupBroken({ kind: 'suspicious', detail })

export function backupTroubleOf(thrown: unknown): BackupTrouble {
  if (thrown instanceof BackupBroken) return thrown.trouble
  const isUnsafe = thrown instanceof Error && thrown.message === ERR_UNSAFE_FILENAME
  return { kind: isUnsafe ? 'suspicious' : 'torn', detail: String(thrown) }
}
