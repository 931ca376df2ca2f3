import { useDeed } from '#kit/use-deed.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { paySlate } from '../deeds/slate.ts'
import type { payPanelNames } from './pay-panels.ts'

type Owing = { readonly customerId: CustomerId; readonly andMore: boolean }

/** All paid at once, or by the panel where a price is missing. */
export function usePayAll(
  { customerId, andMore }: Owing,
  ask: (panel: (typeof payPanelNames)[number]) => void,
): () => void {
  const pay = useDeed(paySlate)
  return () => {
    if (andMore) ask('slate price')
    else void pay({ customerId })
  }
}
