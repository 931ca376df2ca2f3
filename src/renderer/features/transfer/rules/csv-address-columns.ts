import type { Column } from './csv-columns.ts'
import type { AddressPart } from './person-words.ts'

/** By header key; absent when it is not part of an address. */
export function addressColumn(key: string): Column | undefined {
  const match =
    /^(?:(home|business|work|other|default address|default|billing|shipping|mailing) )?(.+)$/.exec(
      key,
    )
  const part = partOf.get(match?.[2] ?? '')
  if (part === undefined) return undefined
  const which = match?.[1] === 'business' ? 'work' : (match?.[1] ?? '')
  return { is: 'address', which: which.startsWith('default') ? '' : which, part }
}

const addressParts: Readonly<Record<string, AddressPart>> = {
  address: 'formatted',
  'address line': 'street',
  'address line 1': 'street',
  'address 1': 'street',
  address1: 'street',
  'address line 2': 'street2',
  'address 2': 'street2',
  address2: 'street2',
  street: 'street',
  'street address': 'street',
  'street 1': 'street',
  'street address 1': 'street',
  'street 2': 'street2',
  'street address 2': 'street2',
  'street 3': 'street3',
  'po box': 'poBox',
  'address po box': 'poBox',
  city: 'city',
  town: 'city',
  state: 'region',
  region: 'region',
  province: 'region',
  county: 'region',
  'province code': 'regionCode',
  'state code': 'regionCode',
  'postal code': 'postal',
  postcode: 'postal',
  zip: 'postal',
  'zip code': 'postal',
  zipcode: 'postal',
  country: 'country',
  'country region': 'country',
  'country code': 'countryCode',
  strasse: 'street',
  'strasse und hausnummer': 'street',
  adresse: 'formatted',
  plz: 'postal',
  postleitzahl: 'postal',
  ort: 'city',
  stadt: 'city',
  land: 'country',
  direccion: 'formatted',
  calle: 'street',
  ciudad: 'city',
  provincia: 'region',
  'codigo postal': 'postal',
  pais: 'country',
}
const partOf = new Map(Object.entries(addressParts))
