import { peopleIndex } from '../../renderer/features/customers/derived/people-index.ts'
import { countryOf, ringOf } from '../../shared/said/phone.ts'
import { someone } from './read-names.ts'
import type { SaidReader } from './readers.ts'

/** Whether the box finds someone with that phone in a shop of the country, and what Ring dials. */
export const readPhone: SaidReader = ({
  "shop's country": shop = '',
  stored = '',
  searched = '',
}) => {
  const country = /^[A-Z]{2}$/.test(shop) ? countryOf(`und-${shop}`) : undefined
  const people = peopleIndex()
  people.put(someone({ name: 'Someone', phones: [{ number: stored }] }))
  const ring = ringOf(stored, country)
  return {
    found: people.find(searched, 1, country).length > 0 ? 'yes' : 'no',
    'Ring dials': ring.is === 'sure' ? ring.tel : 'refuse',
  }
}
