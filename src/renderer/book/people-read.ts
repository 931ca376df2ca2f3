import type { Customer } from '#features/customers/model.ts'
import { type Entry, entryOf, isLiving } from './people-entry.ts'
import { type Segment, segmentOf } from './people-scan.ts'

// Small enough that rewriting one after an edit is nothing, large enough for a native search to run.
export const perSegment = 512

/** Folded and joined by whoever read them, so that the screen has nothing left to do. */
export type ReadPeople = readonly (Segment & { readonly people: readonly Omit<Entry, 'hay'>[] })[]

/** What the worker that reads them is asked. */
export type PeopleAsked = { readonly database: string; readonly nativeVersion: number }
export type ToldPeople =
  | { readonly kind: 'some'; readonly people: ReadPeople }
  | { readonly kind: 'whole' }
  | { readonly kind: 'broke'; readonly detail: string }

export function readOf(rows: readonly Customer[]): ReadPeople {
  const entries = rows.filter(isLiving).map(entryOf)
  const segments: ReadPeople[number][] = []
  for (let at = 0; at < entries.length; at += perSegment) {
    const some = entries.slice(at, at + perSegment)
    segments.push({
      ...segmentOf(some.map((entry) => entry.hay)),
      people: some.map(({ hay: _, ...person }) => person),
    })
  }
  return segments
}
