import { digitsOf, fold } from '#shared/base/text.ts'
import { internationalOf, nationalOf, type PhoneCountry, withPlus } from './phone.ts'
import { plainPhone } from './plain-phone.ts'

/** Fewer digits are an extension or half a number, too short to identify somebody. */
const enough = 8
/** Every spelling of a number ends with as many. */
const shared = 7

/** The digits that two spellings of a number share; absent when too short, or `000000000`. */
export function phoneTail(text: string): string | undefined {
  const digits = digitsOf(plainPhone(text).number)
  if (digits.length < enough || /^(\d)\1*$/.test(digits)) return undefined
  return digits.slice(-shared)
}

/**
 * Whether two spellings reach the same phone: with their country where both can be read, otherwise
 * when one ends with all of the other.
 */
export function isSamePhone(
  one: string,
  other: string,
  country: PhoneCountry | undefined,
): boolean {
  const [first, second] = [plainPhone(one).number, plainPhone(other).number]
  const [digits, otherDigits] = [digitsOf(first), digitsOf(second)]
  if (digits === otherDigits) return digits !== '' || fold(one) === fold(other)
  if (phoneTail(one) === undefined || phoneTail(one) !== phoneTail(other)) return false
  const whole = internationalOf(first, country)
  const otherWhole = internationalOf(second, country)
  if (whole !== undefined && otherWhole !== undefined) return whole === otherWhole
  const [short = '', long = ''] = [digits, otherDigits]
    .map((each) => each.replace(/^0+/, ''))
    .toSorted((one, other) => one.length - other.length)
  return short.length >= enough && long.endsWith(short)
}

/** A number that is searched for. */
export type TypedPhone = {
  /** Every number that may be meant holds these digits. */
  readonly core: string
  /** As far as they are typed, without trunk zero; absent when the country is typed. */
  readonly anywhere?: string
  readonly isMeant: (stored: string) => boolean
}

/** Fewer digits are a word. */
const fewest = 3
const fewestWithoutArea = 5
const mostOfCore = 6

/** Absent when words are typed too. `isMeant` takes what `plainPhone` makes of a stored one. */
export function typedPhone(typed: string, country?: PhoneCountry): TypedPhone | undefined {
  const { number, others, words } = plainPhone(typed)
  const digits = digitsOf(number)
  if (words !== '' || others.length > 0 || digits.length < fewest) return undefined
  const whole = internationalOf(number, country)
  const national = nationalOf(number, country)
  const core = whole === undefined ? national : national.slice(-mostOfCore)
  if (withPlus(number).startsWith('+')) {
    const isBegun = beginsWith(withPlus(number), national)
    return { core, isMeant: whole === undefined ? isBegun : reaches(whole, national, country) }
  }
  const anywhere = digits.replace(/^0{1,2}(?=\d{3})/, '')
  const isReached = whole === undefined ? undefined : reaches(whole, national, country)
  return {
    core,
    anywhere,
    isMeant: (stored) => digitsOf(stored).includes(anywhere) || isReached?.(stored) === true,
  }
}

/** A number that is half typed: by plain rules, as many begin like it. */
const beginsWith =
  (written: string, national: string) =>
  (stored: string): boolean =>
    withPlus(stored).startsWith('+')
      ? withPlus(stored).startsWith(written)
      : stored.replace(/^0/, '').startsWith(national)

const reaches =
  (whole: string, national: string, country: PhoneCountry | undefined) =>
  (stored: string): boolean => {
    const theirs = internationalOf(stored, country)
    if (theirs !== undefined) return theirs.startsWith(whole)
    const digits = digitsOf(stored)
    const end = digits.replace(/^0+/, '')
    return digits.includes(national) || (end.length >= fewestWithoutArea && whole.endsWith(end))
  }
