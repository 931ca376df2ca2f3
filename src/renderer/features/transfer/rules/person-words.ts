import { digitsOf, fold, tidy } from '#shared/base/text.ts'
import { isWithin } from '../../customers/rules/same-words.ts'
import type { BroughtEmail, BroughtPhone } from './brought.ts'

export type NamePart = 'shown' | 'prefix' | 'given' | 'additional' | 'family' | 'suffix'
export type NameParts = { readonly [Part in NamePart]?: string | undefined }

/** The name to show, and the words of its parts that the shown name lacks. */
export function nameFrom(parts: NameParts): { name?: string; rest?: string } {
  const shown = inSpokenOrder(tidy(parts.shown), parts)
  const composed = compose(parts)
  const name = shown ?? composed
  if (name === undefined) return {}
  if (composed === undefined || isWithin(composed, name)) return { name }
  return { name, rest: composed }
}

/** Trimmed lines, without control letters; absent when nothing is left. */
export function trimmedLines(text: string | undefined): string | undefined {
  const lines = (text ?? '')
    .split(/\r\n|[\n\r\u2028]/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control letters are what it removes
    .map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim())
  const clean = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return clean === '' ? undefined : clean
}

/** Absent when it has no digit, or is a number Excel has ruined (`4,91E+11`). */
export function readPhone(text: string, label?: string): BroughtPhone | undefined {
  const bare = tidy(text.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. '))
  if (bare === undefined || bare.length > 80) return undefined
  if (digitsOf(bare) === '' || bare.includes('@') || /^\+?\d+(?:[.,]\d+)?E\+?\d+$/i.test(bare))
    return undefined
  return label === undefined ? { number: bare } : { label, number: bare }
}

/** Accepts `mailto:`, `"Ada" <ada@…>`; absent when it is not an address. */
export function readEmail(text: string, label?: string): BroughtEmail | undefined {
  if (text.length > 400) return undefined
  const bare = /<([^<>\s]+)>\s*$/.exec(text)?.[1] ?? text
  const address = bare.trim().replace(/^mailto:/i, '')
  if (!/^[^\s@,;]+@[^\s@,;]+$/.test(address)) return undefined
  return label === undefined ? { address } : { label, address }
}

export type AddressPart =
  | 'formatted'
  | 'poBox'
  | 'extended'
  | 'street'
  | 'street2'
  | 'street3'
  | 'city'
  | 'region'
  | 'regionCode'
  | 'postal'
  | 'country'
  | 'countryCode'
export type AddressParts = { readonly [Part in AddressPart]?: string | undefined }

/** As lines on an envelope; the position of the postal code depends on the region's presence. */
export function addressText(parts: AddressParts): string | undefined {
  const region = tidy(parts.region) ?? tidy(parts.regionCode)
  const town = region
    ? [[tidy(parts.city), region].filter(Boolean).join(', '), tidy(parts.postal)]
    : [tidy(parts.postal), tidy(parts.city)]
  const { extended, street, street2, street3, poBox } = parts
  const lines = [
    ...[extended, street, street2, street3, poBox].map(trimmedLines),
    town.filter(Boolean).join(' '),
    tidy(parts.country) ?? tidy(parts.countryCode),
  ]
  const composed = trimmedLines(lines.filter(Boolean).join('\n'))
  return withFormatted(composed, trimmedLines(parts.formatted))
}

// Google's formatted address repeats its parts; Thunderbird's "Home Address" is the street alone.
function withFormatted(composed: string | undefined, formatted: string | undefined) {
  if (composed === undefined || formatted === undefined) return composed ?? formatted
  if (isWithin(formatted, composed)) return composed
  return isWithin(composed, formatted) ? formatted : `${formatted}\n${composed}`
}

/** An Apple or Google label without its wrapping: `_$!<Home>!$_`, `* Work`. */
export function labelWords(label: string | undefined): string | undefined {
  const bare = tidy(label)
    ?.replace(/^_\$!<(.*)>!\$_$/, '$1')
    .replace(/^\*\s*/, '')
  const words = bare && /^[A-Z]+(?:_[A-Z]+)*$/.test(bare) ? fold(bare).replaceAll('_', ' ') : bare
  return tidy(words)
}

const isEastAsian = (text: string | undefined): boolean =>
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text ?? '')

function compose(parts: NameParts): string | undefined {
  const { given, family } = parts
  const spoken = isEastAsian(given) && isEastAsian(family) ? [family, given] : [given, family]
  const [first, last] = spoken
  return tidy([parts.prefix, first, parts.additional, last, parts.suffix].filter(Boolean).join(' '))
}

// "Doe, John" is for sorting; nobody is greeted that way.
function inSpokenOrder(shown: string | undefined, parts: NameParts): string | undefined {
  const given = tidy(parts.given)
  const family = tidy(parts.family)
  if (shown === undefined || given === undefined || family === undefined) return shown
  return fold(shown) === fold(`${family}, ${given}`) ? `${given} ${family}` : shown
}
