/** A rhythm in words: "every shop day", "every 3 shop days", "every 2 or 3 shop days". */
export type SaidRhythm =
  | { readonly every: 'day' }
  | { readonly every: 'days'; readonly count: number }
  | { readonly every: 'between'; readonly low: number; readonly high: number }

/** The median of gaps is a whole or a half number of shop days. */
export function sayRhythm(rhythm: number): SaidRhythm {
  if (rhythm <= 1) return { every: 'day' }
  if (Number.isInteger(rhythm)) return { every: 'days', count: rhythm }
  return { every: 'between', low: Math.floor(rhythm), high: Math.ceil(rhythm) }
}
