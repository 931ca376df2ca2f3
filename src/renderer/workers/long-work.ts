import type { BackupTrouble } from '#book/backup/read.ts'
import type { RebuildTrouble, Rebuilt } from '#book/backup/rebuild.ts'
import type { TakenBackup } from '#book/backup/take.ts'
import type { BroughtList, ListRefusal } from '#features/transfer/rules/list-file.ts'
import type { DateOrder } from '#features/transfer/rules/partial-date.ts'
import type { Addition } from '#features/transfer/rules/plan.ts'
import type { Match } from '#features/transfer/rules/same-person.ts'
import type { Instant } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import type { BookId, CustomerId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { PersonWork } from './person.ts'

/** What is done off the screen thread, with what it takes and what it gives. */
export type LongWork = PersonWork & {
  readonly 'back-up': {
    readonly ask: {
      readonly database: string
      readonly app: string
      readonly shop: string
      readonly at: Instant
    }
    readonly gives: Result<TakenBackup, BackupTrouble | { readonly kind: 'disk-full' }>
  }
  readonly look: {
    readonly ask: { readonly file: Blob }
    readonly gives: Result<Manifest, BackupTrouble>
  }
  readonly restore: {
    readonly ask: {
      /** Without one, the journal alone. */
      readonly file?: Blob
      /** Lines of `journalAbove` the backup. */
      readonly journal?: Blob
      readonly parent?: BookId
      readonly erased?: readonly CustomerId[]
      readonly now: Instant
    }
    readonly gives: Result<Rebuilt, RebuildTrouble | { readonly kind: 'disk-full' }>
  }
  /** Reads a list of people and compares it with the whole book. */
  readonly 'read-list': {
    readonly ask: {
      readonly file: File
      readonly database: string
      /** ISO 3166, for numbers written without a country. */
      readonly country?: string
      /** The owner's answer where `3/4/1990` could be either. */
      readonly order?: DateOrder
    }
    readonly gives: Result<
      {
        readonly list: BroughtList
        readonly matches: readonly Match[]
        /** For rows we are unsure of: what each would add to whom. */
        readonly likenesses: ReadonlyMap<number, readonly Addition[]>
      },
      ListRefusal
    >
  }
}

export type WorkKind = keyof LongWork
export type Order = {
  readonly [K in WorkKind]: { readonly kind: K; readonly ask: LongWork[K]['ask'] }
}[WorkKind]

export type Progress = { readonly done: number; readonly of?: number }
export type Told =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'broke'; readonly detail: string }

/**
 * Runs one piece of work in a worker of its own, which ends with it. Cancelling ends the worker:
 * nothing it was writing is part of any book yet. Rejects with an AbortError then, and with the
 * worker's own words when it broke.
 */
export function workOff<K extends WorkKind>(
  kind: K,
  ask: LongWork[K]['ask'],
  watch: { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {},
): Promise<LongWork[K]['gives']> {
  const worker = new Worker(new URL('./book.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<LongWork[K]['gives']>((resolve, reject) => {
    watch.signal?.addEventListener('abort', () => reject(watch.signal?.reason), { once: true })
    worker.onerror = (event) => reject(new Error(event.message))
    worker.onmessage = (event: MessageEvent<Told>) => {
      const told = event.data
      if (told.kind === 'progress') watch.onProgress?.(told.progress)
      else if (told.kind === 'broke') reject(new Error(told.detail))
      // The worker answers an order of this kind with what this kind gives.
      else resolve(told.result as LongWork[K]['gives'])
    }
    worker.postMessage({ kind, ask })
  }).finally(() => worker.terminate())
}
