import { plainOf, type Span } from './plain.ts'

/** What is said of an order beside what, when and how much; `isApart`: its words say nothing else. */
export type SaidMark = Span & {
  readonly mark: 'paid' | 'slate' | 'gift' | 'surprise'
  readonly isApart: boolean
}

const phrases: Readonly<Record<SaidMark['mark'], string>> = {
  paid: '(?:(?:already|all|fully|schon|bereits|alles|ya|todo)\\s+)?(?:paid|prepaid|bezahlt|pagad[oa]s?)(?:\\s+(?:already|in full|in advance|im voraus|por adelantado))?',
  slate:
    '(?:(?:put|goes|it)\\s+){0,2}on\\s+(?:the\\s+(?:slate|tab)|account)|auf\\s+den\\s+(?:bier)?(?:deckel|zettel)|(?:wird\\s+)?(?:anschreiben|angeschrieben|aufschreiben)(?:\\s+lassen)?|apuntar(?:lo)?|fiado|a\\s+la\\s+cuenta',
  gift: "(?:(?:(?:as|for|it'?s|it is)\\s+)?a\\s+|als\\s+|zum\\s+|(?:ist\\s+)?ein\\s+|para\\s+|es\\s+(?:un\\s+)?|un\\s+)?(?:gift|geschenk|regalo)",
  surprise:
    "(?:(?:(?:as|for|it'?s|it is)\\s+)?a\\s+|als\\s+|(?:ist\\s+)?eine\\s+|es\\s+(?:una\\s+)?|una\\s+|de\\s+)?(?:surprise|uberraschung|sorpresa)",
}
const anyPhrase = Object.values(phrases).join('|')
const marks = ['paid', 'slate', 'gift', 'surprise'] as const

/** Nothing but another mark, or a stop, stands behind it. */
const apart = new RegExp(
  `^\\s*(?:$|[,;.!)]|(?:(?:and|und|y)\\s+)?(?:${anyPhrase})(?=\\s*(?:$|[,;.!)])))`,
  'u',
)
const denied =
  /(?:\d\s*|(?<!\p{L})(?:not|no|half|be|is|un|never|nicht|kein|keine|noch|halb|wird|sin|aun|medio|the|her|his|their)\s+)$/u
/** Surprises that are sold. */
const wares = /^\s+(?:eggs?|bags?|box(?:es)?|menu|me\b|toys?)/u

/**
 * "paid", "auf den Deckel", "als Geschenk", "sorpresa" in a text where days and prices are masked.
 * "surprise party cake" is a surprise too, and its words stay; a "gift basket" is no gift by its name.
 */
export function findMarks(text: string): readonly SaidMark[] {
  const plain = plainOf(text)
  return marks.flatMap((mark) =>
    [
      ...plain.matchAll(
        new RegExp(`(?<![\\p{L}\\p{N}]|\\p{L}-)(?:${phrases[mark]})(?!\\p{L}|-\\p{L})`, 'gu'),
      ),
    ]
      .filter((match) => !denied.test(plain.slice(0, match.index)))
      .flatMap((match) => {
        const end = match.index + match[0].length
        const behind = plain.slice(end)
        const isApart = apart.test(behind)
        const isMeant = isApart || (mark === 'surprise' && !wares.test(behind))
        return isMeant ? [{ mark, isApart, start: match.index, end }] : []
      })
      .slice(0, 1),
  )
}

const surprise = '(?:surprise|u(?:e)?berraschung(?:s|en)?|sorpresa)'
/** One word with others, as German joins them and a hyphen everywhere. */
const compound = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:\\p{L}+-)+${surprise}(?:-\\p{L}+)*|${surprise}(?:-\\p{L}+)+|\\p{L}{3,}uberraschung(?:en)?|u(?:e)?berraschungs\\p{L}{3,})(?![\\p{L}-])`,
  'gu',
)
/** Surprises that are sold: eggs, bags, boxes, menus. */
const sold =
  /surprises?-?(?:eggs?|bags?|box(?:es)?|menus?|toys?)$|schungs-?(?:ei(?:er)?|tuten?|boxe?n?|menus?|pakete?|beutel)$/u

/**
 * "Überraschungstorte", "birthday-surprise": may be a surprise or a cake of that name, so it is asked.
 * "Geschenkkorb" is the name of a thing.
 */
export function maybeSurprise(text: string): string | undefined {
  const whole = text.normalize('NFC')
  for (const { 0: word, index } of plainOf(whole).matchAll(compound))
    if (!sold.test(word)) return whole.slice(index, index + word.length)
  return undefined
}
