import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { present } from '#shared/base/present.ts'
import { digitsOf } from '#shared/base/text.ts'
import { plainPhone } from './plain-phone.ts'

export type PhoneCountry = CountryCode

/** What Ring dials, or why it dials nothing: a number read wrong rings at somebody else's. */
export type Ring =
  | { readonly is: 'sure'; readonly tel: string }
  | { readonly is: 'unsure'; readonly why: 'area' | 'country' | 'several' | 'number' }

/**
 * The shop's country, from its language: "de-AT" says it, "de" alone means Germany. English alone is
 * spoken in too many countries to guess one.
 */
export function countryOf(language: string): PhoneCountry | undefined {
  const locale = new Intl.Locale(language)
  const region = locale.language === 'en' ? locale.region : locale.maximize().region
  return region !== undefined && isSupportedCountry(region) ? region : undefined
}

/** Only a number that can be read in one way is dialled, with its country. */
export function ringOf(text: string, country: PhoneCountry | undefined): Ring {
  const { number, others, extension } = plainPhone(text)
  const read = readNumber(number, country)
  const isTold = (each: string) =>
    read !== undefined && internationalOf(each, country) === read.e164
  if (!others.every(isTold)) return { is: 'unsure', why: 'several' }
  if (!read?.isWhole) return { is: 'unsure', why: whyNot(number, read, country) }
  return {
    is: 'sure',
    tel: `tel:${read.e164}${extension === undefined ? '' : `;ext=${extension}`}`,
  }
}

function whyNot(plain: string, read: Read | undefined, country: PhoneCountry | undefined) {
  if ((!country && /^\d{7,15}$/.test(plain)) || (read && plain.startsWith('00'))) return 'country'
  return read || /^[1-9]\d{4,7}$/.test(plain) ? 'area' : 'number'
}

/** With its country, "+491701234567", where it can be read in one way. */
export function internationalOf(plain: string, country?: PhoneCountry): string | undefined {
  const read = readNumber(plain, country)
  return read?.isWhole ? read.e164 : undefined
}

/**
 * The digits that every spelling of a number holds: without country and trunk zero, as far as they
 * are typed.
 */
export function nationalOf(plain: string, country?: PhoneCountry): string {
  const read = readNumber(plain, country)
  if (read) return read.national
  const code = country && `+${getCountryCallingCode(country)}`
  const written = withPlus(plain)
  const digits = code && written.startsWith(code) ? written.slice(code.length) : digitsOf(plain)
  return digits.replace(/^0{1,2}(?=\d{3})/, '')
}

type Read = { readonly e164: string; readonly national: string; readonly isWhole: boolean }

function readNumber(plain: string, country: PhoneCountry | undefined): Read | undefined {
  const number = parsePhoneNumberFromString(plain, present({ defaultCountry: country }))
  const read =
    number && isReal(number, country) ? asRead(number, isWhole(plain, number)) : undefined
  const written = withPlus(plain)
  const other = written === plain ? undefined : readNumber(written, country)
  // Australia dials 0016 before a country, and 00 before 16…: two numbers.
  if (read?.isWhole) return { ...read, isWhole: !other || other.e164 === read.e164 }
  return other ?? withoutPlus(plain, country) ?? read
}

/** 00 says the country, also where another prefix is dialled. */
export const withPlus = (plain: string): string => plain.replace(/^00(?=[1-9])/, '+')

const asRead = ({ number, nationalNumber }: PhoneNumber, isWhole: boolean): Read => ({
  e164: number,
  national: nationalNumber,
  isWhole,
})

/** "49170…" is longer than any number without its area. */
function withoutPlus(plain: string, country: PhoneCountry | undefined): Read | undefined {
  if (!country || plain.length < 10 || /^[+0]/.test(plain)) return undefined
  const number = parsePhoneNumberFromString(`+${plain}`)
  return number?.country === country && number.isValid() ? asRead(number, true) : undefined
}

/**
 * Numbers are given out faster than the library learns of them: one that is as long as the country's
 * mobiles is real too.
 */
function isReal(number: PhoneNumber, shops: PhoneCountry | undefined): boolean {
  if (number.isValid()) return true
  const country = number.country ?? shops
  if (!country || number.getPossibleCountries().every((each) => each !== country)) return false
  const { nationalNumber } = number
  return (
    new RegExp(`^(?:${planOf(country)?.nationalNumberPattern()})$`).test(nationalNumber) &&
    lengthsOf(country, 'MOBILE').includes(nationalNumber.length)
  )
}

/** Whether the area is said: without it, "5551234" would ring in the town whose area is 5551. */
function isWhole(plain: string, number: PhoneNumber): boolean {
  const { countryCallingCode, nationalNumber, country } = number
  const withCountry = `${countryCallingCode}${nationalNumber}`
  if (plain.startsWith('+') || plain === digitsOf(number.formatNational())) return true
  if (plain.endsWith(withCountry) && (plain !== withCountry || countryCallingCode === '1'))
    return true
  if (number.getType() === 'MOBILE' && nationalNumber.length >= fewestWithArea) return true
  const lengths = country ? lengthsOf(country, 'FIXED_LINE') : []
  return lengths.length > 0 && lengths.every((length) => length >= fewestWithArea)
}

/** No number is as long without its area. */
const fewestWithArea = 9

type Plan = {
  readonly nationalNumberPattern: () => string
  readonly type: (of: string) => { readonly possibleLengths: () => readonly number[] } | undefined
}

function planOf(country: PhoneCountry): Plan | undefined {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(country)
  // Its types leave out two methods of a plan; the tables in test/said would miss them.
  return metadata.numberingPlan as Plan | undefined
}

const lengthsOf = (country: PhoneCountry, of: 'MOBILE' | 'FIXED_LINE'): readonly number[] =>
  planOf(country)?.type(of)?.possibleLengths() ?? []
