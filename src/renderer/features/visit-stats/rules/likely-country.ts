/**
 * Only the first choice of a list: where people speak and pay like this. "en-GB" names it; the money
 * names it where it is of one country; a language alone names the country it is called after.
 */
export function likelyCountry(language: string, currency: string): string | undefined {
  const { region } = new Intl.Locale(language)
  if (region && /^[A-Z]{2}$/.test(region)) return region
  if (currency !== 'EUR' && currency.length === 3) return currency.slice(0, 2)
  return byLanguage.get(language.slice(0, 2))
}

const byLanguage: ReadonlyMap<string, string> = new Map([
  ['de', 'DE'],
  ['es', 'ES'],
  ['fr', 'FR'],
  ['it', 'IT'],
  ['nl', 'NL'],
  ['pt', 'PT'],
])
