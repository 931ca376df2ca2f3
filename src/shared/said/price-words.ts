import { shortWeekdays, weekdayNames } from './when-words.ts'

/** What an amount is when it is no price of its own: "up to €30", "between 30 and 40", "20 € deposit". */
const limits =
  'up to|at most|max\\.?|maximum|maximal|less than|more than|about|around|roughly|approx\\.?|approximately|from|under|over|between|bis(?: zu)?|hochstens|hoechstens|etwa|ungefahr|ungefaehr|circa|ca\\.?|rund|um die|so um|ab|unter|uber|ueber|mindestens|zwischen|hasta|maximo|como mucho|unos|sobre|alrededor de|aproximadamente|aprox\\.?|mas o menos|cerca de|desde|menos de|mas de|entre'
const shares =
  'deposit|down payment|advance|discount|budget|tip|anzahlung|vorschuss|kaution|rabatt|nachlass|trinkgeld|senal|anticipo|adelanto|descuento|presupuesto|propina'
const noPriceBefore = new RegExp(
  `(?:(?:^|[\\s,(])(?:${limits}|(?:${shares})(?:\\s+(?:of|von|de))?:?)|[~≈<>]|(?<![\\p{Sc}\\d.,]\\s?)[\\d.,]+\\s+(?:or|and|oder|und|o|y)|(?:between|zwischen|entre)\\s+\\S+(?:\\s+\\S+)?\\s+(?:and|und|y))\\s*$`,
  'u',
)
const noPriceAfter = new RegExp(
  `^(?:ish(?!\\p{L})|[+?](?=$|[\\s,;.)])|\\s*(?:\\(\\?\\)|or so|or less|or more|oder so|oder weniger|oder mehr|o asi|mas o menos|y pico|tops|at most|max(?:imum|imal)?|hochstens|hoechstens|como mucho|(?:less|minus|plus|abzuglich|abzueglich|zzgl\\.?|menos|mas|[-+])\\s*\\d+(?:[.,]\\d+)?\\s?%|(?:(?:de|as|als|in)\\s+)?(?:a\\s+)?(?:${shares}|down|off|angezahlt|anbezahlt|a cuenta)(?!\\p{L})))`,
  'u',
)

/** The words around an amount say that it is a wish, a guess or a part, and no price yet. */
export const isNoPrice = (before: string, after: string): boolean =>
  noPriceBefore.test(before) || noPriceAfter.test(after)

/** "per kg" after an amount: its words, and whether it is the price of each thing that is counted. */
export type Rate = { readonly words: string; readonly isEach: boolean }

const pieces = 'piece|item|unit|pcs?|stuck|stueck|stk|st|stuckpreis|unidad|uds?|u|pieza|pza'
const measures: Readonly<Record<string, string>> = {
  kg: 'kg|kilos?|kilogramm',
  g: 'g|gr|gramm?|gramos?',
  lb: 'lbs?|pounds?|pfund|libras?',
  l: 'l|lit(?:er|re)s?|litros?',
  m: 'm|met(?:er|re)s?|metros?',
  h: 'h|hrs?|hours?|std|stunden?|horas?',
}
const others =
  'dozen|dutzend|docena|pair|paar|par|bunch|bund|ramo|box|tray|bag|slice|head|kopf|person|personen|persona|guest|gast|day|tag|dia|night|nacht|noche|week|woche|semana|month|monat|mes|year|jahr|ano'
const afterArticle = `(?:\\d+\\s*)?(?:${[pieces, ...Object.values(measures), others].join('|')})`
const rate = new RegExp(
  `^\\s*(?:each|apiece|per|pro|je|cada un[oa]|c/u)(?=$|[\\s,;.)](?!\\s*\\p{L}))|` +
    `^\\s*(?:each|ea|apiece|cada un[oa]|c/u)(?=$|[\\s,;.)])|` +
    `^\\s*(?<person>p\\.?\\s?/?p\\.?|pax)(?![\\p{L}\\p{N}])|` +
    `^\\s*(?:/\\s*|(?:per|pro|je|por)\\s+(?:an?\\s+)?)(?<any>(?:\\d+\\s*)?\\p{L}+)\\.?(?!\\p{L})|` +
    `^\\s*(?:an?|the|das|der|die|den|el|la|al|a la)\\s+(?<known>${afterArticle})\\.?(?!\\p{L})`,
  'u',
)

/** `plain` is the whole text without the amount. */
export function rateAfter(after: string, plain: string): Rate | undefined {
  const match = rate.exec(after)
  if (!match) return undefined
  const unit = match.groups?.any ?? match.groups?.known ?? match.groups?.person
  return { words: match[0], isEach: unit === undefined || isOfEach(unit, plain) }
}

/** "€3/bunch" of "6 tulip bunches"; the price of a kilo is no price of a chicken. */
function isOfEach(unit: string, plain: string): boolean {
  if (new RegExp(`^(?:${pieces})$`).test(unit)) return true
  if (/^\d|^(?:dozen|dutzend|docena)/.test(unit)) return false
  const measure = measureOf(unit)
  return [...plain.matchAll(counted)].some(({ index, groups }) => {
    if (!isFirst(plain.slice(0, index))) return false
    const words = groups?.words?.split(/\s+/) ?? []
    return measure
      ? measureOf(words[0] ?? '') === measure
      : words.some((each) => stemOf(each) === stemOf(unit))
  })
}
const counted = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?\s*[x×]?\s*(?<words>\p{L}+(?:\s+\p{L}+){0,2})/gu

/** "mince 1,8 kg" and "cake for 12 people" are one thing each. */
function isFirst(before: string): boolean {
  const word = /[\p{L}\p{N}.]+(?=\s+$)/u.exec(before)?.[0]
  return word === undefined || weekdayNames.has(word) || notOfThing.has(word)
}
const notOfThing: ReadonlySet<string> = new Set([
  ...[...shortWeekdays.en.keys(), ...shortWeekdays.de.keys(), ...shortWeekdays.es.keys()],
  ...'today tomorrow heute morgen hoy manana and und y plus please bitte'.split(' '),
])

const measureOf = (word: string): string | undefined =>
  Object.keys(measures).find((each) => new RegExp(`^(?:${measures[each]})$`).test(word))

const stemOf = (word: string): string => word.replace(/(?:es|en|s|n|e)$/, '')
