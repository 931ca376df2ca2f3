import type { Trade } from '#shared/book/shop-settings.ts'

type Paper = 'sheet' | 'a6' | '80mm' | '58mm'

/** Where a day's list can be printed: a receipt printer stands on a counter alone. */
export const listPapers = (trade: Trade): readonly Paper[] =>
  trade === 'jobs' ? ['sheet'] : ['sheet', '80mm', '58mm']

/** What is kept may be of another trade, or of another version; a slip without a roll is a card. */
export function paperFor(kept: string, trade: Trade, of: 'list' | 'slip'): Paper {
  const chosen = listPapers(trade).find((each) => each === kept) ?? 'sheet'
  return of === 'slip' && chosen === 'sheet' ? 'a6' : chosen
}
