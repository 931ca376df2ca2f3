/** Region (ISO 3166) to currency (ISO 4217). */
const currencies = new Map(
  (
    'US:USD GB:GBP CH:CHF LI:CHF SE:SEK NO:NOK DK:DKK IS:ISK PL:PLN CZ:CZK HU:HUF RO:RON CA:CAD ' +
    'AU:AUD NZ:NZD JP:JPY CN:CNY HK:HKD TW:TWD KR:KRW SG:SGD IN:INR ZA:ZAR BR:BRL MX:MXN AR:ARS ' +
    'CL:CLP CO:COP PE:PEN UY:UYU IL:ILS TR:TRY UA:UAH RS:RSD AE:AED SA:SAR EG:EGP MA:MAD TN:TND ' +
    'KE:KES NG:NGN GH:GHS TH:THB MY:MYR ID:IDR PH:PHP VN:VND PK:PKR BD:BDT LK:LKR NP:NPR GE:GEL ' +
    'AM:AMD KZ:KZT AL:ALL MK:MKD BA:BAM MD:MDL CR:CRC DO:DOP GT:GTQ BO:BOB PY:PYG'
  )
    .split(' ')
    .map((each): [string, string] => [each.slice(0, 2), each.slice(3)]),
)
const euroLands =
  'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK'.split(' ')

/** Currencies of places that trade with each other. */
const areas = [
  'EUR GBP CHF DKK SEK NOK PLN CZK HUF RON ISK RSD ALL MKD BAM MDL UAH TRY GEL AMD',
  'USD CAD MXN BRL ARS CLP COP PEN UYU PYG BOB CRC GTQ DOP',
  'AUD NZD JPY CNY KRW TWD HKD SGD MYR THB IDR PHP VND INR PKR BDT LKR NPR KZT',
  'ZAR NGN KES GHS EGP MAD TND AED SAR ILS',
].map((each) => each.split(' '))

const big = ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD', 'CNY']
const neighbours = 6

/** The currency most shops use where this language is set: `de-CH` is CHF, plain `de` is EUR. */
export function guessCurrency(language: string): string {
  const region = regionOf(language)
  if (region === undefined || euroLands.includes(region)) return 'EUR'
  return currencies.get(region) ?? 'USD'
}

/** The region's own first, then its neighbours' and those known everywhere. */
export function likelyCurrencies(language: string): readonly string[] {
  const own = guessCurrency(language)
  const near = areas.find((each) => each.includes(own))?.slice(0, neighbours) ?? []
  return [...new Set([own, ...near, ...big])]
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined // Intl throws a RangeError for an invalid tag
  }
}
