import { allNumberWords } from './number-words.ts'
import { anyOf, plainOf } from './plain.ts'
import { oneWords } from './when-words.ts'

/** How many of what; a unit stays with the thing: 1.5 of "kg biscuits". */
export type Counted = {
  readonly quantity: number
  readonly what: string
  /** "rolls x4". */
  readonly isAfter: boolean
}

const words = (list: string): readonly string[] => list.split('|')

const dozens = '(?:dozens?|doz|dzn?|dozs|dutzend|dtzd?|dtz|docenas?)\\.?'
const linking = '(?:\\s+(?:of|de|von))?'
const number = `(?:\\d*\\s?[½¼¾⅓⅔]|\\d+\\s+[1-7]/[2-8]|[1-7]/[2-8]|\\d+(?:[.,'’ ]\\d{3})*(?:[.,]\\d{1,3})?)`
const spelled = anyOf([...allNumberWords.keys(), ...oneWords])
/** Measured by: the number is how much of it. */
const measures = anyOf(
  words(
    'kg|kilo|kilos|g|gr|gramm|grams?|gramos?|pfund|pounds?|lbs?|oz|l|lt|litres?|liters?|liter|litros?|ml|cl|dl|m|meter|metres?|meters?|metros?|h|hrs?|hours?|stunden?|std\\.?|horas?',
  ),
)
const measured = new RegExp(`^${measures}(?=$|[\\s.,])`, 'u')
/** Described by: a 20 cm cake is one cake, and a 30 min massage one massage. */
const sizes = anyOf(
  words(
    'cm|mm|inch|inches|zoll|min|mins|minutes?|minuten?|minutos?|vol|%|w|v|gb|tb|mb|mhz|ghz|px|tier|tiered|layer|course|piece|seater|speed|ply|page|length|sleeve|month|year|gang|stockige?r?|teilige?r?',
  ),
)

const isSize = new RegExp(`^${sizes}(?=$|[\\s.,])(?!\\s+au\\s)`, 'u')
/** "one on one", "two by four". */
const isRatio = new RegExp(
  `^(?:on|to|by|in|for|zu|auf|aus|a|por)\\s+(?:\\d|${spelled}(?!\\p{L}))`,
  'u',
)
/** "ten thirty" is a time or two numbers. */
const startsWithNumber = new RegExp(`^${anyOf(allNumberWords.keys())}(?!\\p{L})`, 'u')

const leading = new RegExp(
  `^(?:(?<quarters>(?:three|drei|tres)\\s*(?:quarters?|viertel|cuartos?)(?:\\s+(?:of|de))?\\s+|(?:(?:an?|ein(?:en?)?|un)\\s+)?(?:quarter|viertel|cuarto)(?:\\s+(?:of|de))?\\s+(?=(?:an?\\s+)?${measures}(?!\\p{L}))|(?:a\\s+quarter\\s+of|ein(?:en?)?\\s+viertel|un\\s+cuarto\\s+de)\\s+)|(?<half>half\\s+an?\\s+|an?\\s+half\\s+|half\\s+|(?:ein(?:en?|e[sm])?\\s+)?halbe[nrsm]?\\s+|medi[oa]\\s+)|(?<andHalf>anderthalb|eineinhalb|(?<wholes>${spelled}|\\d{1,3})(?:\\s+and\\s+a\\s+half|\\s+y\\s+medi[oa]|einhalb))\\s+|(?<digits>${number})\\s*(?<times>(?:[x×*]|mal(?=\\s))\\s*)?|(?<word>(?:a\\s+)?couple(?:\\s+of)?|a\\s+pair\\s+of|un\\s+par\\s+de|${spelled})(?:\\s*mal)?\\s+|(?=${dozens}\\s))(?:(?<dozen>${dozens})(?<more>\\s+(?:y\\s+media|and\\s+a\\s+half))?${linking}\\s+)?(?<what>[\\p{L}\\p{N}"'„“«(].*)$`,
  'u',
)
const trailing =
  /^(?<what>.*\S)\s+(?:[x×*]\s*(?<digits>\d{1,4})|(?<before>\d{1,4})\s*[x×]|\((?<inside>\d{1,4})\s*[x×]?\))$/u
const kiloAndHalf = /^(?<unit>kilo|litro|liter)\s+y\s+medio\s+(?:de\s+)?(?<what>\S.*)$/u
const hundred = '(?:hundred|hundert|cien|ciento)'
const two = `\\d{1,4}\\s*-\\s*\\d{1,4}|(?:${spelled}|\\d{1,4})\\s+(?:to|or|bis|oder|o|a)\\s+(?:${spelled}|\\d{1,4})`
const some =
  '(?:a\\s+)?few|several|ein\\s+paar|einige|mehrere|un[oa]s(?:\\s+cuant[oa]s)?|algun[oa]s|vari[oa]s'
const roughly =
  '(?:about|around|circa|ca\\.?|roughly|approx\\.?|etwa|ungefahr|ungefaehr|sobre|unos|unas|~)'
/** "2-3 rolls", "six or eight", "hundred and fifty", "a few", "about 30": what number it is can't be told. */
const unclear = new RegExp(
  `(?<=^|[,;\\n]\\s*|\\s(?:and|und|y|&|\\+)\\s+)(?:${two}|(?:an?\\s+|un\\s+)?${hundred}\\s+(?:(?:and|und|y)\\s+)?${spelled}|${roughly}\\s*(?:\\d{1,4}|${spelled})|${some})(?=\\s+\\p{L})(?!\\s+${sizes}(?!\\p{L}))`,
  'u',
)
/** What people say before they say what: it is no part of the thing. */
const courtesies = [
  "please|pls|plz|(?:can|cn|could|may) (?:i|we) (?:have|get)|(?:i|we)(?:'d| would) like|order|give me",
  "(?:(?:i|we|she|he|they)(?: |'|'ll )?)?(?:wants?|needs?|ll have|gets)",
  '(?:keep|save|reserve|put aside)(?: (?:me|us|him|her|them))?',
  'bitte|(?:ich |wir )?(?:hatten?|haetten?) gerne?',
  '(?:(?:ich|wir|sie|er) )?(?:mochten?|moechten?|brauchen?|braucht|nehmen?|nimmt)',
  'the|die|los|las',
  'por favor|quier[eo]|quisiera|queremos|necesit(?:o|a|amos)|ponme|guardame|reservame|me guardas?',
].join('|')
const courtesy = new RegExp(
  `^(?:(?:${courtesies})\\s+)+(?=\\d|[½¼¾]|(?:${spelled}|half|halb\\w*|medi[oa]|anderthalb|eineinhalb)(?!\\p{L}))`,
  'u',
)

/**
 * "2 croissants", "half a dozen eggs", "dos docenas de huevos", "rolls x4", "1,5 kg Mehl". Absent
 * when no number says how many: "cake for 12 people".
 */
export function readQuantity(text: string, language: string): Counted | undefined {
  const whole = text.normalize('NFC').trim()
  const polite = courtesy.exec(plainOf(whole))?.[0].length ?? 0
  const said = whole.slice(polite)
  const plain = plainOf(said)
  return (
    measuredAndHalf(said, plain) ??
    countedBefore(said, plain, language) ??
    countedAfter(said, plain)
  )
}

/** The words of a count that could be two numbers, "2-3" of "2-3 rolls". */
export function unclearCountIn(text: string): string | undefined {
  const match = unclear.exec(plainOf(text))
  const said = match && text.normalize('NFC').slice(match.index, match.index + match[0].length)
  // "ein Paar Schuhe" is one pair, "ein paar" are some.
  return said && !said.endsWith('Paar') ? said : undefined
}

function measuredAndHalf(said: string, plain: string): Counted | undefined {
  const { unit, what } = kiloAndHalf.exec(plain)?.groups ?? {}
  if (unit === undefined || what === undefined) return undefined
  const rest = plain.indexOf(what, unit.length)
  return {
    isAfter: false,
    quantity: 1.5,
    what: `${said.slice(0, unit.length)} de ${said.slice(rest)}`,
  }
}

function countedBefore(said: string, plain: string, language: string): Counted | undefined {
  if (unclear.exec(plain)?.index === 0 && unclearCountIn(said)) return undefined
  const { quarters, half, andHalf, wholes, digits, times, word, dozen, more, what } =
    leading.exec(plain)?.groups ?? {}
  if (what === undefined) return undefined
  const thing = said.slice(plain.length - what.length)
  const base = quarters
    ? /^(?:three|drei|tres)/.test(quarters)
      ? 0.75
      : 0.25
    : half
      ? 0.5
      : andHalf
        ? (spelledCount(wholes) ?? Number(wholes ?? 1)) + 0.5
        : (countIn(digits, language) ?? spelledCount(word) ?? (dozen ? 1 : undefined))
  if (base === undefined || !(base > 0)) return undefined
  if (
    word !== undefined &&
    !dozen &&
    (isSize.test(what) || startsWithNumber.test(what) || isRatio.test(what))
  )
    return undefined
  if (digits !== undefined && !times && !dozen && !countsIn(plain, digits, what)) return undefined
  const many = dozen ? base * 12 + (more ? 6 : 0) : base
  // "half a loaf" is half of one; "a half" needs no article.
  const bare =
    quarters || half || andHalf
      ? thing.replace(/^(?:an?|of)\s+/i, '')
      : thing.replace(/^of\s+/i, '')
  return { quantity: many, what: bare, isAfter: false }
}

/** 1.5 of "kg biscuits" is said "1.5 kg biscuits", 2 of "rolls" "2 × rolls". */
export const isMeasured = (what: string): boolean => measured.test(plainOf(what))

/** Whether a number before these words counts them: not a year, not the size of one thing. */
function countsIn(plain: string, digits: string, what: string): boolean {
  const isStuck = !/^\s/.test(plain.slice(digits.length))
  if (isSize.test(what)) return false
  if (isStuck) return measured.test(what) || /^[½¼¾⅓⅔]/.test(what)
  if (/^(?:19|20)\d\d$/.test(digits) || isRatio.test(what)) return false
  return /\p{L}/u.test(what)
}

function countedAfter(said: string, plain: string): Counted | undefined {
  const { what, digits, before, inside } = trailing.exec(plain)?.groups ?? {}
  const many = Number(digits ?? before ?? inside ?? 0)
  return what === undefined || many === 0
    ? undefined
    : { quantity: many, what: said.slice(0, what.length), isAfter: true }
}

const fractions: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
}

/** "1,5" in German is one and a half, "1,500" in English fifteen hundred. */
function countIn(digits: string | undefined, language: string): number | undefined {
  if (digits === undefined) return undefined
  const sign = /[½¼¾⅓⅔]$/.exec(digits)?.[0]
  if (sign) return Number(digits.slice(0, -1) || 0) + (fractions[sign] ?? 0)
  const parts = /^(?:(\d+)\s+)?(\d)\/(\d)$/.exec(digits)
  if (parts) return Number(parts[1] ?? 0) + Number(parts[2]) / Number(parts[3])
  const decimal = decimalMark(language)
  const isThousands = new RegExp(`^\\d{1,3}(?:[^\\d${decimal}]\\d{3})+(?:[${decimal}]\\d+)?$`).test(
    digits,
  )
  if (isThousands)
    return Number(digits.replace(new RegExp(`[^\\d${decimal}]`, 'g'), '').replace(decimal, '.'))
  return Number(digits.replace(',', '.'))
}

const decimalMark = (language: string): string =>
  new Intl.NumberFormat(language).formatToParts(1.5).find((each) => each.type === 'decimal')
    ?.value ?? '.'

function spelledCount(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^(?:an?\s+|un\s+)?(?:couple|pair|par)(?!\p{L})/u.test(word)) return 2
  return oneWords.has(word) ? 1 : allNumberWords.get(word)
}
