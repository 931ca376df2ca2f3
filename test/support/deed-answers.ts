import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { TestBook } from './open-test-book.ts'

/** `done`, or the key of the words it was refused with. */
export const answerOf = (done: Result<unknown, Said>): string => (done.ok ? 'done' : done.error.key)

/**
 * How history names every deed and every undo so far, oldest first, as if all were Maria's:
 * `keep-promise: didKeep, Maria`.
 */
export async function namedInHistory({ book }: TestBook): Promise<readonly string[]> {
  const changes = await book.records.changes.toArray()
  return changes.map((change) => {
    const deed = book.deeds.find((each) => each.name === change.deed)
    const { key, with: values = {} } = deed?.words(change, 'Maria') ?? { key: 'no such deed' }
    return `${change.deed}: ${[key, ...Object.values(values)].join(', ')}`
  })
}
