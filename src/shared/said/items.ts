import { tidy } from '../base/text.ts'
import { type Counted, readQuantity } from './quantity.ts'
import { isServing } from './said-words.ts'

/** One thing of an order, and how it is wanted: "2 croissants, no sugar". */
export type SaidItem = {
  readonly quantity: number
  /** As it was said, with its number. */
  readonly said: string
  /** All its words. */
  readonly what: string
  /** The same words, cut at the commas and the "and"s that join them. */
  readonly parts: readonly string[]
}

/** What a shop sells, by its name in the singular or the plural. */
export type IsSold = (words: string) => boolean

/**
 * The things in "2 croissants and 1 bread; a loaf, sliced". A part is a thing of its own when it is
 * counted or sold; any other stays with the thing before it, with the mark that joined them, so
 * "salt & pepper rolls", "C++" and "6.1 + 20 vol" stay whole.
 */
export function readItems(text: string, language: string, isSold: IsSold): readonly SaidItem[] {
  const items: { said: string; parts: string[] }[] = []
  for (const { mark, text: part } of partsIn(text)) {
    const last = items.at(-1)
    if (!last || isThing(part, language, isSold, last.said)) {
      items.push({ said: part, parts: [part] })
    } else {
      last.said += `${mark}${part}`
      last.parts.push(part)
    }
  }
  return items.map(({ said, parts }) => itemOf(said, parts, language, isSold))
}

type Part = { readonly mark: string; readonly text: string }

// "treinta y dos" and "hundred and fifty" are one number.
const marks =
  /\s*[\n;]\s*|\s*(?:,(?![\d–—-])|(?<!\d),)\s*|(?<!(?<!\p{L})(?:hundred|hundert|ciento?|treinta|(?:cuar|cincu|ses|set|och|nov)enta))\s+(?:and(?!\s+a\s+half\b)|und|y(?!\s+medi[oa]\b)|e|plus|&|\+)\s+/giu

function partsIn(text: string): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  let mark = ''
  for (const match of text.matchAll(marks)) {
    parts.push({ mark, text: text.slice(from, match.index) })
    mark = markOf(match[0])
    from = match.index + match[0].length
  }
  return [...parts, { mark, text: text.slice(from) }].flatMap((part) => {
    const [, joined = '', bare] =
      /^((?:and|und|y|&|\+)\s+)?(.+)$/isu.exec(tidy(part.text) ?? '') ?? []
    const mark = joined && part.mark === ' ' ? ` ${joined}` : part.mark
    return bare ? [{ mark, text: bare }] : []
  })
}

/** As it is written between two words; where a day was taken out, a blank. */
const markOf = (said: string): string =>
  said.includes('\n') ? ' ' : said.includes(',') ? ', ' : said.replace(/\s+/g, ' ')

/** A formula begins with figures alone: "6.1 + 20 vol" is one. */
function isThing(part: string, language: string, isSold: IsSold, before: string): boolean {
  if (isSold(part)) return true
  const counted = readQuantity(part, language)
  // "2 sugars" say how the thing before is wanted.
  if (counted === undefined || isServing(counted.what) || !/\p{L}/u.test(before)) return false
  // "salt & pepper rolls x4" is one thing, "rolls x4 & buns x2" are two.
  return !counted.isAfter || readQuantity(before, language) !== undefined
}

function itemOf(
  said: string,
  parts: readonly string[],
  language: string,
  isSold: IsSold,
): SaidItem {
  const [first = said] = parts
  // A product's own name may begin with a number: "7 Up".
  const counted = isNameWithNumber(first, isSold, language)
    ? undefined
    : (readQuantity(said, language) ?? countedFirst(parts, said, language))
  if (!counted) return { quantity: 1, said, what: said, parts }
  const { quantity, what } = counted
  if (counted.isAfter) return { quantity, said, what, parts: parts.length === 1 ? [what] : parts }
  const [, ...more] = parts
  return {
    quantity,
    said,
    what,
    parts: [what.slice(0, what.length - said.length + first.length), ...more],
  }
}

/** "rolls x4, sliced": the count ends the first part. */
function countedFirst(
  [first = '', ...more]: readonly string[],
  said: string,
  language: string,
): Counted | undefined {
  const counted = more.length === 0 ? undefined : readQuantity(first, language)
  return (
    counted && { ...counted, isAfter: false, what: `${counted.what}${said.slice(first.length)}` }
  )
}

function isNameWithNumber(said: string, isSold: IsSold, language: string): boolean {
  const counted = readQuantity(said, language)
  return counted !== undefined && isSold(said) && !isSold(counted.what)
}
