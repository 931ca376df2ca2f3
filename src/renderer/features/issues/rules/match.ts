import type { Issue, Remedy } from '../model.ts'

export type Match =
  | { readonly is: 'as wanted' }
  | { readonly is: 'not as wanted'; readonly wanted: Remedy; readonly offered: Remedy }
  | { readonly is: 'unknown' }

/** Whether the offer is what they wanted: a voucher for someone who wanted flowers is not. */
export function matchOf({ wanted, offered }: Pick<Issue, 'wanted' | 'offered'>): Match {
  if (!wanted || !offered) return { is: 'unknown' }
  if (wanted === offered.remedy) return { is: 'as wanted' }
  return { is: 'not as wanted', wanted, offered: offered.remedy }
}
