import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  changedIn,
  type DraftFields,
  type DraftKind,
  isOfAnotherDay,
  withChanged,
} from './draft-kind.ts'
import type { DraftPlace, TypedDraft } from './draft-store.ts'
import { useAppContext, useBook } from './use-book.ts'

/** What a panel shows of its draft, whatever its fields are. */
export type PanelDraft = {
  readonly isKept: boolean
  /** When it was last typed into before this panel opened. */
  readonly since: Instant | undefined
  readonly discard: () => void
}

type Whose =
  | { readonly customerId: CustomerId; readonly about?: undefined }
  /** `customerId` is unknown until the row is read, and for what is about the shop. */
  | { readonly customerId?: CustomerId | undefined; readonly about: string }

/**
 * The fields of a panel, kept outside the book while they differ from `opened`: another card, another
 * screen, a reload and a crash leave them. Saving (`useSave`) and "Discard" end the draft.
 */
export function useDraft<S extends DraftKind['fields']>(
  kind: DraftKind<S>,
  whose: Whose,
  opened: DraftFields<S>,
) {
  const { drafts } = useAppContext()
  const { clock } = useBook()
  const place = usePlace(kind, whose)
  useEffect(() => drafts.hold(place), [drafts, place])
  const current = () => drafts.at(place)
  const kept = useSyncExternalStore(drafts.onChange, current)
  const [before] = useState(current)
  const isOld = (draft: TypedDraft | undefined) => isOfAnotherDay(kind, draft, clock.now())
  const read = (draft: TypedDraft | undefined) =>
    withChanged(kind, opened, isOld(draft) ? undefined : draft?.fields)
  return {
    fields: read(kept),
    put: (some: Partial<DraftFields<S>>): void =>
      drafts.put(place, changedIn({ ...read(current()), ...some }, opened)),
    isKept: kept !== undefined && !isOld(kept),
    since: isOld(before) ? undefined : before?.at,
    discard: () => drafts.put(place, undefined),
  }
}

function usePlace({ panel }: Pick<DraftKind, 'panel'>, whose: Whose): DraftPlace {
  const { customerId } = whose
  const about = whose.about === undefined ? whose.customerId : whose.about
  return useMemo(() => ({ panel, about, customerId }), [panel, about, customerId])
}
