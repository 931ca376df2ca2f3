import type { BroughtPerson, LeftOut } from './brought.ts'

/** What a list holds that is not imported, shown before anything is imported. */
export type StaysBehind = {
  readonly photos: number
  /** People with more values in one field than a book can hold. */
  readonly cut: readonly BroughtPerson[]
  /** The file's names for its sounds, keys and logos. */
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
