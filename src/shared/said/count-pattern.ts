import { allNumberWords } from './number-words.ts'
import { anyOf } from './plain.ts'
import { oneWords } from './when-words.ts'

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
export const measured = new RegExp(`^${measures}(?=$|[\\s.,])`, 'u')
/** Described by: a 20 cm cake is one cake, a 30 min massage one massage, a cake for 12 is one. */
const sizes = anyOf(
  words(
    'cm|mm|inch|inches|zoll|min|mins|minutes?|minuten?|minutos?|vol|%|w|v|gb|tb|mb|mhz|ghz|px|tier|tiered|layer|course|piece|seater|speed|ply|page|length|sleeve|month|year|gang|stockige?r?|teilige?r?|ppl|people|persons?|pers\\.?|pax|guests?|personen|leute|gaste?|personas?|invitad[oa]s?|comensales',
  ),
)

export const isSize = new RegExp(`^${sizes}(?=$|[\\s.,])(?!\\s+au\\s)`, 'u')
/** "one on one", "two by four". */
export const isRatio = new RegExp(
  `^(?:on|to|by|in|for|zu|auf|aus|a|por)\\s+(?:\\d|${spelled}(?!\\p{L}))`,
  'u',
)
/** "ten thirty" is a time or two numbers, "two thirds" are a part of one. */
export const startsWithNumber = new RegExp(
  `^(?:${anyOf(allNumberWords.keys())}|thirds?|eighths?|drittel|achtel|tercios?)(?!\\p{L})`,
  'u',
)

const quarters =
  `(?:three|drei|tres)\\s*(?:quarters?|viertel|cuartos?)${linking}|` +
  `(?:(?:an?|ein(?:en?)?|un)\\s+)?(?:quarter|viertel|cuarto)${linking}(?=\\s+(?:an?\\s+)?${measures}(?!\\p{L}))|` +
  'a\\s+quarter\\s+of|ein(?:en?)?\\s+viertel|un\\s+cuarto\\s+de'
const halves = 'half\\s+an?|an?\\s+half|half|(?:ein(?:en?|e[sm])?\\s+)?halbe[nrsm]?|medi[oa]'
const andHalf = `(?:anderthalb|eineinhalb|(?<wholes>${spelled}|\\d{1,3})(?:\\s+and\\s+a\\s+half|\\s+y\\s+medi[oa]|einhalb))`
const pairs = '(?:a\\s+)?couple(?:\\s+of)?|a\\s+pair\\s+of|un\\s+par\\s+de'
const counted = [
  `(?<quarters>${quarters})\\s+`,
  `(?<half>${halves})\\s+`,
  `(?<andHalf>${andHalf})\\s+`,
  `(?<digits>${number})\\s*(?<times>(?:[x×*]|mal(?=\\s))\\s*)?`,
  `(?<word>${pairs}|${spelled})(?:\\s*mal)?\\s+`,
  `(?=${dozens}\\s)`,
].join('|')
const byDozen = `(?<dozen>${dozens})(?<more>\\s+(?:y\\s+media|and\\s+a\\s+half))?${linking}\\s+`

/** "half a dozen eggs": how many, by the dozen, of what. */
export const leading = new RegExp(
  `^(?:${counted})(?:${byDozen})?(?<what>[\\p{L}\\p{N}"'„“«(].*)$`,
  'u',
)

export const trailing =
  /^(?<what>.*\S)\s+(?:[x×*]\s*(?<digits>\d{1,4})|(?<before>\d{1,4})\s*[x×]|\((?<inside>\d{1,4})\s*[x×]?\))$/u
export const kiloAndHalf = /^(?<unit>kilo|litro|liter)\s+y\s+medio\s+(?:de\s+)?(?<what>\S.*)$/u
const hundred = '(?:hundred|hundert|cien|ciento)'
const two = `\\d{1,4}\\s*-\\s*\\d{1,4}|(?:${spelled}|\\d{1,4})\\s+(?:to|or|bis|oder|o|a)\\s+(?:${spelled}|\\d{1,4})`
const money =
  '(?:eur|euros?|cents?|ct|centimos?|dollars?|dolares|quid|pence|franken|rappen|chf|usd|gbp|pesos?)'
const some =
  '(?:a\\s+)?few|several|ein\\s+paar|einige|mehrere|un[oa]s(?:\\s+cuant[oa]s)?|algun[oa]s|vari[oa]s'
const roughly =
  '(?:about|around|circa|ca\\.?|roughly|approx\\.?|etwa|ungefahr|ungefaehr|sobre|unos|unas|~)'
/** "2-3 rolls", "six or eight", "hundred and fifty", "a few", "about 30": what number it is can't be told. */
export const unclear = new RegExp(
  `(?<=^|[,;\\n]\\s*|\\s(?:and|und|y|&|\\+)\\s+)(?:${two}|(?:an?\\s+|un\\s+)?${hundred}\\s+(?:(?:and|und|y)\\s+)?${spelled}|${roughly}\\s*(?:\\d{1,4}|${spelled})|${some})(?=\\s+\\p{L})(?!\\s+(?:${sizes}|${money})(?!\\p{L}))`,
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
export const courtesy = new RegExp(
  `^(?:(?:${courtesies})\\s+)+(?=\\d|[½¼¾]|(?:${spelled}|half|halb\\w*|medi[oa]|anderthalb|eineinhalb)(?!\\p{L}))`,
  'u',
)

/** "20 euro deposit", "12.90 das Kilo" and "half paid" say what is paid, not how many. */
export const isPaid = new RegExp(
  `^(?:${money}(?=$|[\\s.,])|\\p{Sc}|(?:per|pro|das|der|die|den|el|la|the)\\s+(?:kg|kilo|stuck|liter|litro|meter|metro|stunde|hora|docena|dozen|pfund|libra|hour|unidad|pieza)$|(?:to|or|bis|oder|hasta|o|a)\\s+\\d|(?:paid|bezahlt|pagad[oa]|price|off)(?!\\p{L}))`,
  'u',
)
