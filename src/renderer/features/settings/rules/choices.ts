import { decimalsOf } from '#shared/base/money.ts'
import { likelyCurrencies } from './likely-currencies.ts'

export type SettingChoice = { readonly value: string; readonly label: string }

// Where small shops are; the shop's own and the system's come first.
const common = [
  'en-GB',
  'en-US',
  'en-IE',
  'en-CA',
  'en-AU',
  'en-NZ',
  'en-ZA',
  'en-IN',
  'de-DE',
  'de-AT',
  'de-CH',
  'es-ES',
  'es-MX',
  'es-AR',
  'fr-FR',
  'fr-BE',
  'fr-CH',
  'fr-CA',
  'it-IT',
  'pt-PT',
  'pt-BR',
  'nl-NL',
  'nl-BE',
  'da-DK',
  'sv-SE',
  'nb-NO',
  'fi-FI',
  'pl-PL',
  'cs-CZ',
  'hu-HU',
  'ro-RO',
  'tr-TR',
  'el-GR',
  'uk-UA',
  'ja-JP',
  'ko-KR',
]

/** Ways to write days and numbers, each by its own name: "Deutsch (Österreich)". */
export function languageChoices(
  chosen: string,
  ofSystem: readonly string[],
): readonly SettingChoice[] {
  const all = [...new Set([chosen, ...ofSystem, ...common])]
  return all.map((value) => ({ value, label: nameOf(value, value, 'language') }))
}

/** Every currency the system knows, by its name in the owner's language, likely ones first. */
export function currencyChoices(
  chosen: string,
  language: string,
  locale = language,
): readonly SettingChoice[] {
  const asChoice = (value: string): SettingChoice => ({
    value,
    label: `${nameOf(value, locale, 'currency')} (${value})`,
  })
  const first = [...new Set([chosen, ...likelyCurrencies(language)])]
  const others = Intl.supportedValuesOf('currency').filter((each) => !first.includes(each))
  const { compare } = new Intl.Collator(locale)
  return [
    ...first.map(asChoice),
    ...others.map(asChoice).sort((one, other) => compare(one.label, other.label)),
  ]
}

/** True when the same minor units would mean another amount: €3.50 as ¥350. */
export const readsOtherwise = (from: string, to: string): boolean =>
  decimalsOf(from) !== decimalsOf(to)

function nameOf(code: string, language: string, type: 'language' | 'currency'): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code
  } catch {
    return code // Intl throws a RangeError for a tag or code it cannot read
  }
}
