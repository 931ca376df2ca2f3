/** Region to currency (ISO 3166, ISO 4217); for a region that is not here the owner is asked. */
const currencies: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  KR: 'KRW',
  SG: 'SGD',
  IN: 'INR',
  ZA: 'ZAR',
  BR: 'BRL',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  UY: 'UYU',
  IL: 'ILS',
  TR: 'TRY',
  UA: 'UAH',
  RS: 'RSD',
  AE: 'AED',
  SA: 'SAR',
  EG: 'EGP',
  MA: 'MAD',
  TN: 'TND',
  KE: 'KES',
  NG: 'NGN',
  GH: 'GHS',
  TH: 'THB',
  MY: 'MYR',
  ID: 'IDR',
  PH: 'PHP',
  VN: 'VND',
  PK: 'PKR',
  BD: 'BDT',
  LK: 'LKR',
  NP: 'NPR',
  GE: 'GEL',
  AM: 'AMD',
  KZ: 'KZT',
  AL: 'ALL',
  MK: 'MKD',
  BA: 'BAM',
  MD: 'MDL',
  CR: 'CRC',
  DO: 'DOP',
  GT: 'GTQ',
  BO: 'BOB',
  PY: 'PYG',
}

const euroLands =
  'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK'.split(' ')

/** The currency most shops use where this language is set: `de-CH` is CHF, plain `de` is EUR. */
export function guessCurrency(language: string): string {
  const region = regionOf(language)
  if (region === undefined || euroLands.includes(region)) return 'EUR'
  return currencies[region] ?? 'USD'
}

/** A language tag the settings accept; English where the system's is not valid. */
export function guessLanguage(said: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(said) && isKnown(said) ? said : 'en'
}

function regionOf(language: string): string | undefined {
  return isKnown(language) ? new Intl.Locale(language).maximize().region : undefined
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false // Intl throws a RangeError for an invalid tag
  }
}
