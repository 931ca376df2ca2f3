import { fold } from '#shared/base/text.ts'
import type { WrittenRegular } from './written-regulars.ts'

/** Whether someone of the same name is known already: two Marias may well be two people. */
export type Twin = 'none' | 'in the book' | 'in this list'

export const calledInList = (of: WrittenRegular): string => of.name ?? of.description ?? ''

/** `isKnown` is asked for the folded name. */
export function twinsOf(
  regulars: readonly WrittenRegular[],
  isKnown: (folded: string) => boolean,
): readonly Twin[] {
  const before = new Set<string>()
  return regulars.map((regular) => {
    const folded = fold(calledInList(regular))
    if (isKnown(folded)) return 'in the book'
    if (before.has(folded)) return 'in this list'
    before.add(folded)
    return 'none'
  })
}
