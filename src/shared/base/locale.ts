import { dateOrderOf } from './date-order.ts'

const known = new Map<string, string>()

/**
 * The locale that days and times are written in: words of the screen, order and clock of the shop.
 * An English screen in a German shop writes "Saturday, 5 December" and 16:05.
 */
export function localeFor(words: string, shop: string): string {
  const key = `${words} ${shop}`
  const found = known.get(key) ?? madeFor(words, shop)
  known.set(key, found)
  return found
}

function madeFor(words: string, shop: string): string {
  const { language, region, hourCycle } = placeOf(shop)
  if (language === words) return shop
  const here = region === undefined ? words : `${words}-${region}`
  // The browser writes regions it has no such English for as in the United States.
  const other = dateOrderOf(shop) === 'day first' ? `${words}-150` : words
  const base = dateOrderOf(here) === dateOrderOf(shop) ? here : other
  return `${base}-u-hc-${hourCycle}`
}

function placeOf(shop: string) {
  const { language, region } = new Intl.Locale(shop).maximize()
  const { hourCycle = 'h23' } = new Intl.DateTimeFormat(shop, { hour: 'numeric' }).resolvedOptions()
  return { language, region, hourCycle }
}
