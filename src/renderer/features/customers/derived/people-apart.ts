import type { Apart } from '#book/people.ts'
import { fold } from '#shared/base/text.ts'
import type { PeopleEntry } from './people-entry.ts'
import { numbersIn } from './people-scan.ts'

/** What one of several people of a name has and the others don't. */
export function apartFrom(
  { description, tags, hay }: PeopleEntry,
  others: readonly PeopleEntry[],
): readonly Apart[] {
  if (others.length === 0) return []
  const isOwn = (of: (each: PeopleEntry) => readonly string[]) => (text: string) =>
    others.every((other) => !of(other).some((each) => fold(each) === fold(text)))
  return [
    ...(description === undefined ? [] : [description])
      .filter(isOwn((each) => (each.description === undefined ? [] : [each.description])))
      .map((text) => ({ by: 'description' as const, text })),
    ...tags.filter(isOwn((each) => each.tags)).map((text) => ({ by: 'tag' as const, text })),
    ...endingsIn(hay)
      .filter(isOwn((each) => endingsIn(each.hay)))
      .map((text) => ({ by: 'phone' as const, text })),
  ]
}

/** Enough to tell two apart, too little to copy a number from the screen. */
const endingsIn = (hay: string): readonly string[] => numbersIn(hay).map((each) => each.slice(-4))
