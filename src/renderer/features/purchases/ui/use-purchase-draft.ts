import type { DraftFields, DraftKind } from '#kit/draft-kind.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { asId } from '#shared/book/ids.ts'
import type { PurchaseId } from '../model.ts'
import { storyOf } from '../repo.ts'

/** What is half typed to correct a purchase; it is its customer's, who is read with it. */
export function usePurchaseDraft<S extends DraftKind['fields']>(
  kind: DraftKind<S>,
  rowId: string,
  opened: DraftFields<S>,
) {
  const id = asId<PurchaseId>(rowId)
  const story = useLive((records) => storyOf(records, id), [id])
  const customerId = story?.purchase.customerId
  return { draft: useDraft(kind, { about: rowId, customerId }, opened), id, customerId }
}
