import { peopleIndex } from '../../renderer/features/customers/derived/people-index.ts'
import { instant } from '../../shared/base/day.ts'
import { asId, type CustomerId } from '../../shared/book/ids.ts'
import type { SaidReader } from './readers.ts'

/** Whether the box "Find a customer" finds someone who is stored under that name. */
export const readName: SaidReader = ({ stored = '', searched = '' }) => {
  const people = peopleIndex()
  people.put(someone({ name: stored }))
  return { found: people.find(searched, 1).length > 0 ? 'yes' : 'no' }
}

type Customer = Parameters<ReturnType<typeof peopleIndex>['put']>[0]

export const someone = (of: Partial<Customer>): Customer => ({
  id: asId<CustomerId>('someone'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  people: [],
  phones: [],
  emails: [],
  tags: [],
  codes: [],
  ...of,
})
