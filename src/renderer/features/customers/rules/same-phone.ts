import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { present } from '#shared/base/present.ts'
import { digitsOf, fold } from '#shared/base/text.ts'

export type PhoneCountry = CountryCode

/** The shop's country from its language; absent when libphonenumber does not know it. */
export const countryOf = (language: string): PhoneCountry | undefined =>
  // It uses the same two-letter country codes as language tags.
  new Intl.Locale(language).region as PhoneCountry | undefined

/** Fewer digits are an extension or half a number, too short to identify somebody. */
const enough = 8

/** The digits that two spellings of a number share; absent when too short, or `000000000`. */
export function phoneTail(number: string): string | undefined {
  const digits = digitsOf(withoutExtension(number))
  if (digits.length < enough || /^(\d)\1*$/.test(digits)) return undefined
  return digits.slice(-enough)
}

/**
 * Whether two spellings reach the same phone: as E.164 where both can be read (with the shop's
 * country for local ones), otherwise when one ends with all of the other.
 */
export function isSamePhone(
  one: string,
  other: string,
  country: PhoneCountry | undefined,
): boolean {
  const digits = digitsOf(withoutExtension(one))
  const otherDigits = digitsOf(withoutExtension(other))
  if (digits === otherDigits) return digits !== '' || fold(one) === fold(other)
  if (phoneTail(one) === undefined || phoneTail(one) !== phoneTail(other)) return false
  const whole = international(one, country)
  const otherWhole = international(other, country)
  if (whole !== undefined && otherWhole !== undefined) return whole === otherWhole
  const [short = '', long = ''] = [digits, otherDigits]
    .map((each) => each.replace(/^0+/, ''))
    .toSorted((first, second) => first.length - second.length)
  return short.length >= enough && long.endsWith(short)
}

function international(number: string, country: PhoneCountry | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(number, present({ defaultCountry: country }))
  return parsed?.isValid() ? parsed.number : undefined
}

const withoutExtension = (number: string): string =>
  number.replace(/(?<=[\d)])\s*(?:ext\.?|x|#|;).*$/i, '')
