import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Journeys of half a minute and more, the longest first. A name that is missing only costs time. */
const long = [
  'journeys/looks',
  'journeys/small-screens',
  'damage/killed-at-work',
  'damage/hurt-store',
  'damage/killed-in-the-switch',
  'journeys/counter-manners',
  'damage/killed-in-a-list',
  'damage/hurt-copies',
  'journeys/first-day',
  'journeys/typed-fast',
  'damage/deleted-copies',
  'journeys/prints',
  'electron/unkind',
  'journeys/bad-input',
  'journeys/first-day-in-electron',
  'damage/guarded-opening',
].map((name) => `/${name}.test.ts`)

/**
 * A long journey that starts last runs alone while a core waits. Vitest remembers how long a file
 * took, but a fresh clone has nothing to remember and goes by the size of the files.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

const rank = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(name))
  return at < 0 ? long.length : at
}
