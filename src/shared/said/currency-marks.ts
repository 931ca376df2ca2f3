import { decimalsOf } from '../base/money.ts'
import { fold } from '../base/text.ts'

/** Whose money is read: BCP 47, ISO 4217. */
export type ShopMoney = { readonly language: string; readonly currency: string }

/** The signs and words of the shop's currency, each a part of a pattern. */
export type CurrencyMarks = { readonly whole: string; readonly parts: string }

/** "€", "EUR", "euros"; and "ct", "cents" for its hundredth. Longer ones come first. */
export function currencyMarks({ language, currency }: ShopMoney): CurrencyMarks {
  const own = spoken[currency]
  const names = [...new Set([language, 'en', 'de', 'es'])].flatMap((each) =>
    namesIn(each, currency),
  )
  const parts = own?.parts ?? cents
  return {
    whole: oneOf([currency, ...names, ...wordsIn(own?.whole)], ''),
    parts: decimalsOf(currency) === 2 ? oneOf(wordsIn(parts), gap) : never,
  }
}

/** Other places' money: signs, codes and the words people here know. */
export function namesOtherMoney(text: string, { whole, parts }: CurrencyMarks): boolean {
  const rest = text.replace(new RegExp(`${whole}|(?<=\\p{Nd})${parts}`, 'giu'), ' ')
  if (/\p{Sc}/u.test(rest) || knownWords.test(rest)) return true
  const codes = Intl.supportedValuesOf('currency')
  return (rest.match(/(?<!\p{L})[a-z]{3}(?!\p{L})/giu) ?? []).some(
    (each) => each === each.toUpperCase() && codes.includes(each),
  )
}

/** Blanks and invisible marks. */
export const gap = '[\\s\\p{Cf}]*'
const never = '(?!)'
const cents = 'c ct cts cent cents ¢ céntimo céntimos centavo centavos centime centimes'

/** What people say that Intl doesn't. */
const spoken: Readonly<Record<string, { readonly whole: string; readonly parts?: string }>> = {
  GBP: { whole: 'quid sterling', parts: 'p pence penny pennies' },
  USD: { whole: 'US$ dollar dollars dólar dólares buck bucks' },
  CAD: { whole: 'C$ Can$ CAD$ buck bucks' },
  AUD: { whole: 'A$ AU$ AUD$ buck bucks' },
  NZD: { whole: 'NZ$ NZD$ buck bucks' },
  CHF: { whole: 'Fr SFr Stutz', parts: 'Rp Rappen ct cts centime centimes céntimo céntimos' },
  SEK: { whole: 'kr krona kronor krone kronen', parts: 'öre' },
  NOK: { whole: 'kr krone kroner kronen', parts: 'øre' },
  DKK: { whole: 'kr krone kroner kronen', parts: 'øre' },
  ISK: { whole: 'kr króna krónur' },
  PLN: { whole: 'zł zl złote złotych zloty', parts: 'gr grosz grosze groszy' },
  CZK: { whole: 'Kč Kc koruna koruny korun' },
  HUF: { whole: 'Ft forint' },
  JPY: { whole: '円 yen' },
  CNY: { whole: '元 RMB yuan' },
  INR: { whole: 'Rs rupee rupees', parts: 'p paise paisa' },
  TRY: { whole: 'TL lira' },
  BRL: { whole: 'reais real' },
  ZAR: { whole: 'R rand rands' },
}

const knownWords =
  /(?<!\p{L})(?:us|dollars?|bucks?|d[oó]lar(?:es)?|euros?|pounds?|quid|pfund|libras?|fr|sfr|francs?|francos?|franken|yen|yenes|yuan|pesos?|kr|krona|kronor|kroner?|kronen|coronas?|zł|zloty|złoty|złotych|kč|ft|rs|rupees?|rupien|lei|lira|real|reais|rubel|cents?|céntimos?|pence|rappen|rp|øre|öre)(?!\p{L})/iu

/** "Swiss francs" and "francs"; English and German say the kind of money last, others first. */
function namesIn(language: string, currency: string): readonly string[] {
  const full = [1, 2, 5].map((count) => nameOf(language, currency, 'name', count))
  const isLast = /^(?:en|de)\b/.test(language)
  const short = full.flatMap((name) => name.split(/\s/).at(isLast ? -1 : 0) ?? [])
  const signs = (['symbol', 'narrowSymbol'] as const).map((as) => nameOf(language, currency, as, 2))
  return [...full, ...short, ...signs]
}

function nameOf(
  language: string,
  currency: string,
  currencyDisplay: 'name' | 'symbol' | 'narrowSymbol',
  count: number,
): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
  return format.formatToParts(count).find((each) => each.type === 'currency')?.value ?? currency
}

const wordsIn = (list = ''): readonly string[] => list.split(' ').filter((each) => each !== '')

/** Any of these, never inside a longer word; `before` is what may stand before a word. */
function oneOf(words: readonly string[], before: string): string {
  const all = words.flatMap((each) => [each, fold(each)]).map((each) => each.replace(invisible, ''))
  const sorted = [...new Set(all)].filter((each) => each !== '')
  return `(?:${sorted
    .sort((one, other) => other.length - one.length)
    .map((each) => asMark(each, before))
    .join('|')})`
}
const invisible = /\p{Cf}/gu

function asMark(word: string, before: string): string {
  const literal = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
  const from = /^\p{L}/u.test(word) ? '(?<![\\p{L}\\p{M}])' : ''
  const to = /\p{L}$/u.test(word) ? `${word.length <= 3 ? '\\.?' : ''}(?![\\p{L}\\p{M}])` : ''
  // A single letter is a hundredth only right behind its digits: 50p.
  return `${word.length > 1 ? before : ''}${from}${literal}${to}`
}
