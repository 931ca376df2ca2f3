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
    whole: oneOf([currency, ...names, ...wordsIn(own?.whole)], 'whole'),
    parts: decimalsOf(currency) === 2 ? oneOf(wordsIn(parts), 'part') : never,
  }
}

/** Other places' money: signs, codes and the words people here know. */
export function namesOtherMoney(text: string, { whole, parts }: CurrencyMarks): boolean {
  const rest = text.replace(new RegExp(`${whole}|(?<=\\p{Nd})${parts}`, 'gu'), ' ')
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
  const full = namesAs(language, currency, 'name')
  const isLast = /^(?:en|de)\b/.test(language)
  const short = full.flatMap((name) => name.split(/\s/).at(isLast ? -1 : 0) ?? [])
  return [
    ...full,
    ...short,
    ...namesAs(language, currency, 'symbol'),
    ...namesAs(language, currency, 'narrowSymbol'),
  ]
}

/** For one, two and five of them. */
function namesAs(
  language: string,
  currency: string,
  currencyDisplay: 'name' | 'symbol' | 'narrowSymbol',
): readonly string[] {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
  return (currencyDisplay === 'name' ? [1, 2, 5] : [1]).flatMap((count) =>
    format
      .formatToParts(count)
      .filter((each) => each.type === 'currency')
      .map((each) => each.value),
  )
}

const wordsIn = (list = ''): readonly string[] => list.split(' ').filter((each) => each !== '')

/**
 * Any of these, never inside a longer word. Classes of letters are few: each takes a millisecond to
 * compile.
 */
function oneOf(words: readonly string[], kind: 'whole' | 'part'): string {
  const all = [...words, ...words.map(fold)].map((each) => each.replace(/\p{Cf}/gu, ''))
  const sorted = [...new Set(all)].sort((one, other) => other.length - one.length)
  const those = (form: RegExp) => anyOf(sorted.filter((each) => form.test(each)))
  const signs = those(/^\P{L}/u)
  const lettered = those(/^\p{L}.*\P{L}$/u)
  const long = those(/^\p{L}.{2,}\p{L}$/u)
  const short = those(/^\p{L}.?\p{L}$/u)
  const single = those(/^\p{L}$/u)
  const end = '(?![\\p{L}\\p{M}])'
  const ended = `(?:${long}|${short}\\.?${kind === 'whole' ? `|${single}` : ''})${end}`
  const marks = `(?:${signs}|(?<![\\p{L}\\p{M}])(?:${lettered}|${ended}))`
  // A single letter is a hundredth only right behind its digits: 50p.
  return kind === 'whole' ? marks : `(?:${gap}${marks}|${single}${end})`
}

const anyOf = (words: readonly string[]): string =>
  words.length === 0 ? never : `(?:${words.map(inAnyCase).join('|')})`

/** Spelled out: a pattern's own flag for it makes every class of letters slow. */
export const inAnyCase = (literal: string): string =>
  Array.from(literal, (each) => {
    if (/\s/.test(each)) return '\\s+'
    if (!/\p{L}/u.test(each)) return each.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
    const [low, high] = [each.toLowerCase(), each.toUpperCase()]
    return Array.from(low + high).length === 2 ? `[${low}${high}]` : `(?:${each}|${low}|${high})`
  }).join('')
