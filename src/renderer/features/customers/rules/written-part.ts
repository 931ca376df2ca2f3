import { digitsOf, tidy } from '#shared/base/text.ts'

/** A piece of a line, and how it was understood. */
export type Part = {
  readonly kind: 'words' | 'allergy' | 'since' | 'phone' | 'email'
  readonly text: string
}

/** Reads the text between two dashes: one thing, or a list in which some are allergies. */
export function readPart(text: string, trade: 'counter' | 'jobs'): readonly Part[] {
  const whole =
    readOfSomeone(text, (said) => readAllergy(said) ?? readRefusal(said, trade)) ??
    readAlone(text) ??
    readRefusal(text, trade)
  if (whole) return whole
  const pieces = text.split(/,\s+/)
  const read = pieces.map(
    (piece) =>
      readOfSomeone(piece, (said) => readAllergy(said) ?? readRefusalInside(said)) ??
      readAlone(piece) ??
      readRefusalInside(piece),
  )
  const words = pieces.filter((_, at) => !read[at]).join(', ')
  const found = read.flatMap((each) => each ?? [])
  return words === '' ? found : [{ kind: 'words', text: words }, ...found]
}

/** "Lina: no nuts" on a family's line: the name stays with it. */
function readOfSomeone(
  text: string,
  read: (said: string) => readonly Part[] | undefined,
): readonly Part[] | undefined {
  const { whose, said } =
    /^(?!allerg)(?<whose>[^:,]{1,60}):\s+(?<said>.+)$/i.exec(text)?.groups ?? {}
  if (whose === undefined || said === undefined) return undefined
  return read(said)?.map((part) => ({ ...part, text: `${part.text} (${whose})` }))
}

function readAlone(text: string): readonly Part[] | undefined {
  const since = /^(?:(?:a )?(?:regular|client|customer|here) )?since (.{1,60})$/i.exec(text)?.[1]
  if (since) return [{ kind: 'since', text: since }]
  if (/^(?:19|20)\d\d$/.test(text)) return [{ kind: 'since', text }]
  if (/^[^\s@]{1,250}@[^\s@]{1,60}\.[^\s@.]{1,8}$/.test(text)) return [{ kind: 'email', text }]
  return readPhone(text) ?? readAllergy(text)
}

function readPhone(text: string): readonly Part[] | undefined {
  const number = /^(?:(?:tel|phone|mobile|cell)\b[.:]?\s*)?(\+?[\d(][\d\s()./-]{4,30})$/i.exec(
    text,
  )?.[1]
  const digits = digitsOf(number ?? '').length
  return number && digits >= 6 && digits <= 15 ? [{ kind: 'phone', text: number }] : undefined
}

/** Said outright: always an allergy, wherever it is. Words in front ("daughter") stay. */
const outright: readonly RegExp[] = [
  /^(?:(?!is )(?<whose>[^,]+?) )?(?:is )?allergic to (?<what>.+)$/i,
  /^allerg(?:y|ies|ic)\s*(?::| to\b)?\s+(?<what>.+)$/i,
  /^(?<what>[^,]+?)[\s-]+allerg(?:y|ies|ic)$/i,
  /^(?<what>[^,]+?)[\s-]+intoleran(?:t|ce)$/i,
  /^(?<what>(?:coeliac|celiac)[^,]{0,60})$/i,
]

function readAllergy(text: string): readonly Part[] | undefined {
  for (const shape of outright) {
    const { what, whose } = shape.exec(text)?.groups ?? {}
    if (what !== undefined) return allergies(what, whose)
  }
  const free = /^(.+?)[\s-]free$/i.exec(text)?.[1]
  return free !== undefined && isAllergen(free) ? allergies(free) : undefined
}

/**
 * "no nuts" between dashes. A refusal without a reason counts as an allergy at a counter: mistaking
 * a dislike for one costs nothing, the reverse may cost a life. How a drink is served is neither
 * ("no sugar"), and clients refuse other things ("no calls before ten").
 */
function readRefusal(text: string, trade: 'counter' | 'jobs'): readonly Part[] | undefined {
  const what = /^(?:no|without|never) (.+)$/i.exec(text)?.[1]
  if (what === undefined || isServing(what)) return undefined
  return trade === 'counter' || isAllergen(what) ? allergies(what) : undefined
}

/** Among other words only known allergens; milk is left out, as so many drinks omit it by taste. */
function readRefusalInside(text: string): readonly Part[] | undefined {
  const what = /^(?:no|without|never) (.+)$/i.exec(text)?.[1]
  const harms = what !== undefined && isAllergen(what) && !/^(?:milk|cream|butter)$/i.test(what)
  return harms ? allergies(what) : undefined
}

function allergies(list: string, whose?: string): readonly Part[] {
  return list
    .split(/\s*[,&/+]\s*|\s+(?:and|or|nor)\s+/i)
    .map((each) => tidy(each.replace(/^(?:(?:no|any|or|and) )+/i, '')))
    .flatMap((each) => (each === undefined ? [] : [each]))
    .map((each) => ({ kind: 'allergy', text: whose === undefined ? each : `${each} (${whose})` }))
}

// The fourteen of EU regulation 1169/2011, Annex II, in everyday words, and common variants.
const allergens =
  /\b(?:(?:pea|hazel|wal|chest|coco|pine|pecan|brazil|macadamia)?[ -]?nuts?|almonds?|cashews?|pecans?|pistachios?|macadamias?|gluten|wheat|rye|barley|oats?|spelt|milk|dairy|lactose|cream|butter|cheese|eggs?|soya?|soy|sesame|fish|shellfish|prawns?|shrimps?|crabs?|lobster|crustaceans?|molluscs?|mussels?|oysters?|celery|mustard|lupins?|sulphites?|sulfites?|strawberr(?:y|ies)|kiwi|latex|penicillin|bees?|wasps?)\b/i
const isAllergen = (text: string): boolean => allergens.test(text)

const servings =
  /^(?:(?:added|extra|more|white|brown) )?(?:sugar|ice|foam|froth|whip|lids?|straws?|sleeves?|cups?|bags?|receipts?|sweeteners?|syrup|toppings?|salt|pepper|cinnamon|cocoa|sprinkles|slicing|fuss|chat|rush|hurry)\b/i
const isServing = (text: string): boolean => servings.test(text)
