import type { BroughtPerson, LeftOut } from './brought.ts'

/** What of a list does not come along, to be said before anything is brought. */
export type StaysBehind = {
  readonly photos: number
  /** People with more in one place than a book can hold. */
  readonly cut: readonly BroughtPerson[]
  /** What the file calls its sounds, keys and logos. */
  readonly binary: readonly string[]
}

export function staysBehind(people: readonly BroughtPerson[]): StaysBehind {
  const has = ({ leftOut }: BroughtPerson, why: LeftOut['why']) =>
    leftOut.some((each) => each.why === why)
  return {
    photos: people.filter(
      (each) => each.photo || has(each, 'photo-too-big') || has(each, 'photo-unreadable'),
    ).length,
    cut: people.filter((each) => has(each, 'too-long')),
    binary: [
      ...new Set(
        people.flatMap(({ leftOut }) =>
          leftOut.flatMap(({ why, column }) => (why === 'binary' ? [column] : [])),
        ),
      ),
    ],
  }
}
