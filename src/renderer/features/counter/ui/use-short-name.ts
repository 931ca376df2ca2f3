import { useMemo } from 'react'
import type { Customer } from '#features/customers/model.ts'
import { usePeople } from '#kit/use-people.ts'
import { lettersOf, nameOf, openlyApart, shortName } from '../rules/names.ts'

const rivals = 200

/** The one way the counter names someone to others: the shortest that is not also someone else. */
export function useShortName(): (customer: Customer) => string | undefined {
  const people = usePeople()
  // Searched once for each of them, until somebody in the book changes.
  return useMemo(() => {
    const known = new Map<string, string | undefined>()
    return (customer) => {
      const name = nameOf(customer)
      const key = `${customer.id} ${customer.rev}`
      if (name !== undefined && !known.has(key)) {
        const others = people.find(lettersOf(name), rivals).filter(({ id }) => id !== customer.id)
        const called = others.map((each) => each.called)
        const apart = openlyApart(people.apart(customer.id))
        const short = shortName(customer, called)
        known.set(key, short && apart ? `${short} (${apart})` : short)
      }
      return known.get(key)
    }
  }, [people])
}
