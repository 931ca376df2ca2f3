import { day, minute } from '#shared/base/day.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'

/** "2026-12-02 09:15" in a column called "now"; else Saturday 28 November 2026, 19:53. */
export function saidAt(
  columns: Readonly<Record<string, string>>,
  text: string,
): SaidAt & ShopMoney {
  const [on = '', at = ''] = (columns.now ?? '2026-11-28 19:53').split(/[ T]/)
  const [hours, minutes] = at.split(':').map(Number)
  return {
    today: day(on),
    minute: minute((hours ?? 0) * 60 + (minutes ?? 0)),
    language: regionOf(columns.lang ?? 'en'),
    currency: columns.currency ?? currencyIn(text),
  }
}

/** The tables name a language alone; its people are those of Britain, Germany or Spain. */
const regionOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** A table without that column is of a shop whose currency is the one said. */
function currencyIn(text: string): string {
  if (/£|pound|quid/i.test(text)) return 'GBP'
  return /\$|dollar/i.test(text) ? 'USD' : 'EUR'
}
