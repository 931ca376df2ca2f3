import type { RebuildTrouble, Rebuilt } from '#book/backup/rebuild.ts'
import type { Secret } from '#book/backup/sealed.ts'
import type { TakenBackup } from '#book/backup/take.ts'
import type { BackupTrouble } from '#book/backup/trouble.ts'
import type { UnfitRow } from '#book/row-check.ts'
import type { RowMatch } from '#features/customers/rules/match-list.ts'
import type { BroughtList, ListRefusal } from '#features/transfer/rules/list-file.ts'
import type { ListDateOrder } from '#features/transfer/rules/partial-date.ts'
import type { Instant } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import type { BookId, CustomerId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import type { KeySheetContent } from './key-sheet.ts'
import type { PersonWork } from './person.ts'

/** The work done off the screen thread, with what each takes and gives. */
export type LongWork = PersonWork & {
  readonly 'back-up': {
    readonly ask: {
      readonly database: string
      readonly app: string
      readonly shop: string
      readonly at: Instant
      /** Who was erased from this book, by id alone. */
      readonly erased?: readonly CustomerId[]
      /** Encrypts the backup; plain without it. */
      readonly secret?: Secret
    }
    /** The file stays readable until `letGo`. */
    readonly gives: Result<TakenBackup, BackupTrouble | { readonly kind: 'disk-full' }>
  }
  readonly look: {
    readonly ask: { readonly file: Blob; readonly secret?: Secret }
    readonly gives: Result<Manifest, BackupTrouble>
  }
  readonly restore: {
    readonly ask: {
      /** Without one, the journal alone. */
      readonly file?: Blob
      /** Opens the file, if it is encrypted. */
      readonly secret?: Secret
      /** Lines of `journalAbove` the backup. */
      readonly journal?: Blob
      readonly parent?: BookId
      readonly erased?: readonly CustomerId[]
      readonly evenIfListEdited?: true
      readonly now: Instant
    }
    readonly gives: Result<Rebuilt, RebuildTrouble | { readonly kind: 'disk-full' }>
  }
  /** Every row of the book that a restore would refuse unless it is named. */
  readonly 'unfit-rows': {
    readonly ask: { readonly database: string }
    readonly gives: readonly UnfitRow[]
  }
  /** The sheet of a key, or of a new one when none is given. */
  readonly 'key-sheet': {
    readonly ask: { readonly identity?: string }
    readonly gives: KeySheetContent
  }
  /** Reads a list of people and compares it with the whole book. */
  readonly 'read-list': {
    readonly ask: {
      readonly file: File
      readonly database: string
      /** ISO 3166, for numbers written without a country. */
      readonly country?: PhoneCountry
      /** The owner's answer where `3/4/1990` could be either. */
      readonly order?: ListDateOrder
      /** Who was erased, by id alone. */
      readonly erased?: readonly CustomerId[]
    }
    readonly gives: Result<
      { readonly list: BroughtList; readonly matches: readonly RowMatch[] },
      ListRefusal
    >
  }
}

type WorkKind = keyof LongWork
export type WorkRequest = {
  readonly [K in WorkKind]: { readonly kind: K; readonly ask: LongWork[K]['ask'] }
}[WorkKind]

/** To the worker, after its order: end early, or release what the answer still needed. */
export type WorkMessage = WorkRequest | { readonly kind: 'stop' } | { readonly kind: 'let-go' }

export type WorkProgress = { readonly done: number; readonly of?: number }
export type WorkReply =
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'broke'; readonly detail: string }

type Watch = {
  readonly onProgress?: (progress: WorkProgress) => void
  readonly signal?: AbortSignal
}

/**
 * Runs one piece of work in its own worker, which ends with it. Rejects with the signal's reason
 * once the cancelled work has removed its files, and with the worker's own error message when it
 * failed.
 */
export async function workOff<K extends Exclude<WorkKind, 'back-up'>>(
  kind: K,
  ask: LongWork[K]['ask'],
  watch: Watch = {},
): Promise<LongWork[K]['gives']> {
  const worker = begin()
  return run(worker, kind, ask, watch).finally(() => worker.terminate())
}

/**
 * Makes a backup and reads it back, off the screen thread, and gives it to `use`; its file is
 * removed afterwards, also after a failure.
 */
export async function withBackup<T>(
  ask: LongWork['back-up']['ask'],
  watch: Watch,
  use: (made: LongWork['back-up']['gives']) => Promise<T>,
): Promise<T> {
  const worker = begin()
  let isMade = false
  try {
    const made = await run(worker, 'back-up', ask, watch)
    isMade = true
    return await use(made)
  } finally {
    // The worker removes the file and closes itself.
    if (isMade) worker.postMessage({ kind: 'let-go' } satisfies WorkMessage)
    else worker.terminate()
  }
}

const begin = (): Worker =>
  new Worker(new URL('./book.worker.ts', import.meta.url), { type: 'module' })

function run<K extends WorkKind>(
  worker: Worker,
  kind: K,
  ask: LongWork[K]['ask'],
  { onProgress, signal }: Watch,
): Promise<LongWork[K]['gives']> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    signal?.addEventListener('abort', () => {
      if (clearsAway.has(kind)) worker.postMessage({ kind: 'stop' } satisfies WorkMessage)
      else reject(signal.reason)
    })
    worker.onerror = (event) => reject(new Error(event.message))
    worker.onmessage = (event: MessageEvent<WorkReply>) => {
      const told = event.data
      if (told.kind === 'progress') onProgress?.(told.progress)
      else if (told.kind === 'broke')
        reject(signal?.aborted ? signal.reason : new Error(told.detail))
      // The worker answers each kind of order with what that kind gives.
      else resolve(told.result as LongWork[K]['gives'])
    }
    worker.postMessage({ kind, ask })
  })
}

/** Work that writes must be asked to stop; any other worker is simply ended. */
const clearsAway: ReadonlySet<WorkKind> = new Set(['back-up', 'restore'])
