import { shortWeekdays, weekdayNames } from './when-words.ts'

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
    `^\\s*(?:/\\s*|(?:per|pro|je|por|cada)\\s+(?:an?\\s+)?)(?<any>(?:\\d+\\s*)?\\p{L}+)\\.?(?!\\p{L})|` +
    `^\\s*(?:an?|the|das|der|die|den|el|la|al|a la)\\s+(?<known>${afterArticle})\\.?(?!\\p{L})|` +
    `^\\s*(?:an?|the|das|der|die|den|el|la)\\s+(?<maybe>\\p{L}+)`,
  'u',
)
const rateBefore = /(?:^|[\s,(])(?:je|pro|per|cada|each)\s+(?<any>\p{L}+):?\s*$/u

/** `plain` is the whole text without the amount. "€60 a tyre" is one where tyres are counted. */
export function rateAfter(after: string, plain: string): Rate | undefined {
  const match = rate.exec(after)
  if (!match) return undefined
  const { any, known, person, maybe } = match.groups ?? {}
  const unit = any ?? known ?? person ?? maybe
  const isEach = unit === undefined || isOfEach(unit, plain)
  return maybe !== undefined && !isEach ? undefined : { words: match[0], isEach }
}

/** "je Reifen 60 €". */
export function rateBeforeIt(before: string, plain: string): Rate | undefined {
  const match = rateBefore.exec(before)
  const unit = match?.groups?.any
  return match && unit !== undefined && unit !== 'stuck'
    ? { words: match[0], isEach: isOfEach(unit, plain) }
    : undefined
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
      : words.some((each) => endsIn(each, unit))
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

/** A tyre is a winter tyre: "Reifen" of "Winterreifen". */
const endsIn = (word: string, unit: string): boolean =>
  stemOf(word) === stemOf(unit) || (unit.length > 3 && stemOf(word).endsWith(stemOf(unit)))
