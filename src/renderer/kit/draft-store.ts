import { z } from 'zod'
import type { Instant } from '#shared/base/day.ts'
import type { BookId, CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { openDraftDisk } from './draft-disk.ts'

/** Where something was half typed: a panel, and the row or the customer it is about. */
export type DraftPlace = {
  readonly panel: string
  readonly about: string
  /** Whose it is: it goes with them when they are erased. */
  readonly customerId?: CustomerId | undefined
}

/** What was typed and is not saved yet: only the fields that were changed. */
export type TypedDraft = DraftPlace & {
  readonly at: Instant
  readonly fields: Readonly<Record<string, unknown>>
}

export type Drafts = {
  readonly at: (place: DraftPlace) => TypedDraft | undefined
  readonly all: () => readonly TypedDraft[]
  /** Without a changed field the draft is removed. */
  readonly put: (place: DraftPlace, fields: TypedDraft['fields'] | undefined) => void
  /** While a panel of this window has it open, another window's words do not get into it. */
  readonly hold: (place: DraftPlace) => () => void
  readonly isHeld: (place: DraftPlace) => boolean
  readonly onChange: (hear: () => void) => () => void
  readonly version: () => number
  /** Copies them to the book that an erase has made; not those of who was erased. */
  readonly carryTo: (bookId: BookId, erased: readonly CustomerId[]) => Promise<void>
  readonly close: () => Promise<void>
}

type Parts = {
  readonly bookId: BookId
  readonly now: () => Instant
  /** Absent for a sample shop: its drafts end with the window. */
  readonly indexedDB?: IDBFactory | undefined
}

/**
 * The drafts of one book, in memory and beside the book. Each is written at every key press, by
 * itself, so that neither a crash nor another window loses a letter.
 */
export async function openDrafts({ bookId, now, indexedDB }: Parts): Promise<Drafts> {
  const disk = indexedDB && (await openDraftDisk(bookId, indexedDB))
  const channel = new BroadcastChannel(`the-usual drafts ${bookId}`)
  const known = new Map<string, TypedDraft>()
  const listeners = new Set<() => void>()
  let version = 0
  const tell = (): void => {
    version++
    for (const hear of listeners) hear()
  }
  const change = (key: string, draft: TypedDraft | undefined): void => {
    if (draft) known.set(key, draft)
    else known.delete(key)
    tell()
  }
  for (const [key, value] of disk?.all ?? []) {
    const draft = read(value)
    if (draft) known.set(key, draft)
    else disk?.write(key, undefined)
  }
  const held: string[] = []
  channel.onmessage = ({ data }) => {
    const key = String(data.key)
    if (!held.includes(key)) change(key, read(data.draft))
  }
  return {
    at: (place) => known.get(keyOf(place)),
    all: () => [...known.values()],
    put: (place, fields) => {
      const key = keyOf(place)
      const isEmpty = fields === undefined || Object.keys(fields).length === 0
      const draft = isEmpty ? undefined : { ...place, fields, at: now() }
      if (!draft && !known.has(key)) return
      disk?.write(key, draft)
      if (disk) channel.postMessage({ key, draft })
      change(key, draft)
    },
    hold: (place) => {
      const key = keyOf(place)
      held.push(key)
      tell()
      return () => {
        held.splice(held.indexOf(key), 1)
        tell()
      }
    },
    isHeld: (place) => held.includes(keyOf(place)),
    onChange: (hear) => {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    version: () => version,
    carryTo: async (to, erased) => {
      const next = indexedDB && (await openDraftDisk(to, indexedDB))
      for (const [key, draft] of known) if (isOfSomeoneElse(draft, erased)) next?.write(key, draft)
      await next?.close()
    },
    close: async () => {
      channel.close()
      await disk?.close()
    },
  }
}

/** A draft that names no customer may be about the one who was erased. */
const isOfSomeoneElse = ({ customerId }: TypedDraft, erased: readonly CustomerId[]): boolean =>
  customerId !== undefined && !erased.includes(customerId)

const keyOf = ({ panel, about }: DraftPlace): string => `${about} ${panel}`

const stored = z.object({
  panel: z.string(),
  about: z.string(),
  customerId: idField<CustomerId>().optional(),
  at: z.number(),
  fields: z.record(z.string(), z.unknown()),
})

/** What no version of this app has written is no draft. */
function read(value: unknown): TypedDraft | undefined {
  const found = stored.safeParse(value)
  // A moment is a number of milliseconds, which the schema has just checked.
  return found.success ? (found.data as TypedDraft) : undefined
}
