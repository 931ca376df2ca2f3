import { fold } from '#shared/base/text.ts'
import type { WrittenRegular } from './written-regulars.ts'

/**
 * Whether someone of the same name is known already. Two Marias who take it differently may well be
 * two people; a name that is in the book, or the same line again, is more likely the same one.
 */
export type Twin = 'none' | 'in the book' | 'namesake' | 'written twice'

export const calledInList = (of: WrittenRegular): string => of.name ?? of.description ?? ''

/** `isKnown` is asked for the folded name. */
export function twinsOf(
  regulars: readonly WrittenRegular[],
  isKnown: (folded: string) => boolean,
): readonly Twin[] {
  const names = new Set<string>()
  const lines = new Set<string>()
  return regulars.map((regular) => {
    const name = fold(calledInList(regular))
    const line = fold(JSON.stringify({ ...regular, line: 0 }))
    const twin = isKnown(name)
      ? 'in the book'
      : lines.has(line)
        ? 'written twice'
        : names.has(name)
          ? 'namesake'
          : 'none'
    names.add(name)
    lines.add(line)
    return twin
  })
}
