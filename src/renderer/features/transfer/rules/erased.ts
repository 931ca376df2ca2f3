import { type BroughtPerson, shortRaw } from './brought.ts'
import type { BroughtList } from './list-file.ts'

/**
 * A customer who was erased is not imported again from a list with our own id of them. Only our ids
 * are remembered: a phone's or another program's id is not recognised, on purpose.
 */
export function withoutErasedPeople<L extends Pick<BroughtList, 'people' | 'reported'>>(
  list: L,
  erased: readonly string[],
): L {
  const gone = new Set(erased)
  const isGone = ({ source }: BroughtPerson): boolean =>
    source !== undefined && gone.has(source.id.replace(/^urn:uuid:/i, ''))
  const left = list.people.filter(isGone)
  if (left.length === 0) return list
  const reported = left.map(({ where, raw }) => ({
    where,
    raw: shortRaw(raw),
    why: 'erased' as const,
  }))
  return {
    ...list,
    people: list.people.filter((person) => !isGone(person)),
    reported: [...list.reported, ...reported].sort((one, other) => one.where - other.where),
  }
}
