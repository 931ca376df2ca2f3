import { useMemo } from 'react'
import { useLive } from '#kit/use-live.ts'
import { usePeople } from '#kit/use-people.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { phoneTail } from '#shared/said/same-phone.ts'
import { customers } from '../model.ts'
import { knownFactsOf } from '../rules/listed.ts'
import type { KnownCustomer } from '../rules/match-list.ts'
import { foldings } from '../rules/same-words.ts'
import { calledInList, type WrittenRegular } from '../rules/written-regulars.ts'

const mostOfOneWay = 5
const nobody: readonly KnownCustomer[] = []

/** Customers whom a page may match by name, phone or e-mail; absent until they are read. */
export function useWhoIsMeant(
  regulars: readonly WrittenRegular[],
): readonly KnownCustomer[] | undefined {
  const people = usePeople()
  const byName = useMemo(() => {
    const names = new Map<string, CustomerId[]>()
    for (const id of people.sorted())
      for (const name of foldings(people.get(id)?.called ?? ''))
        names.set(name, [...(names.get(name) ?? []), id])
    return names
  }, [people])
  // The page is checked after every key, and most of it is unchanged.
  const byWay = useMemo(() => {
    const found = new Map<string, readonly CustomerId[]>()
    return (way: string) => {
      const ids = found.get(way) ?? people.find(way, mostOfOneWay).map((each) => each.id)
      found.set(way, ids)
      return ids
    }
  }, [people])
  const ids = useMemo(() => {
    const named = regulars.flatMap((each) => foldings(calledInList(each)))
    const ways = regulars.flatMap(({ phones, emails }) => [
      ...phones.flatMap((number) => phoneTail(number) ?? []),
      ...emails,
    ])
    return [
      ...new Set([...named.flatMap((name) => byName.get(name) ?? []), ...ways.flatMap(byWay)]),
    ]
  }, [regulars, byName, byWay])
  const asked = ids.join(' ')
  const read = useLive(
    async (records) => ({ asked, rows: await records.table(customers).bulkGet([...ids]) }),
    [asked],
  )
  return useMemo(() => {
    if (asked === '') return nobody
    if (read?.asked !== asked) return undefined
    return read.rows.flatMap((row) => (row ? [{ id: row.id, ...knownFactsOf(row) }] : []))
  }, [asked, read])
}
