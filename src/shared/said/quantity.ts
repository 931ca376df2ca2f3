import { numberFormat } from '../base/formats.ts'
import {
  courtesy,
  isPaid,
  isRatio,
  isSize,
  kiloAndHalf,
  leading,
  measured,
  startsWithNumber,
  trailing,
  unclear,
} from './count-pattern.ts'
import { allNumberWords } from './number-words.ts'
import { plainOf } from './plain.ts'
import type { Groups } from './when-pieces.ts'
import { oneWords } from './when-words.ts'

/** How many of what; a unit stays with the thing: 1.5 of "kg biscuits". */
export type Counted = {
  readonly quantity: number
  readonly what: string
  /** "rolls x4". */
  readonly isAfter: boolean
}

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
  const groups = leading.exec(plain)?.groups ?? {}
  const { quarters, half, andHalf, digits, times, word, dozen, more, what } = groups
  if (what === undefined || isPaid.test(what)) return undefined
  const thing = said.slice(plain.length - what.length)
  const base = baseOf(groups, language)
  if (base === undefined || !(base > 0)) return undefined
  if (
    word !== undefined &&
    !oneWords.has(word) &&
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

/** The number before "dozen" and the thing. */
function baseOf(
  { quarters, half, andHalf, wholes, digits, word, dozen }: Groups,
  language: string,
): number | undefined {
  if (quarters) return /^(?:three|drei|tres)/.test(quarters) ? 0.75 : 0.25
  if (half) return 0.5
  if (andHalf) return (spelledCount(wholes) ?? Number(wholes ?? 1)) + 0.5
  return countIn(digits, language) ?? spelledCount(word) ?? (dozen ? 1 : undefined)
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
  numberFormat(language, {})
    .formatToParts(1.5)
    .find((each) => each.type === 'decimal')?.value ?? '.'

function spelledCount(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^(?:an?\s+|un\s+)?(?:couple|pair|par)(?!\p{L})/u.test(word)) return 2
  return oneWords.has(word) ? 1 : allNumberWords.get(word)
}
