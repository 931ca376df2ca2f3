import type { Done } from '#book/writer.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { asId } from '#shared/book/ids.ts'
import type { TestBook } from './open-test-book.ts'

/** `done`, or the key of the words it was refused with. */
export const answerOf = (done: Result<unknown, Said>): string => (done.ok ? 'done' : done.error.key)

/** The id of the first row it wrote; a deed that was refused or wrote nothing fails the test. */
export function writtenBy<Id extends string>(done: Result<Done, Said>): Id {
  if (!done.ok) throw new Error(`It was refused: ${done.error.key}`)
  const [first] = done.value.change?.rows ?? []
  if (!first) throw new Error('It wrote nothing')
  return asId<Id>(first.id)
}

/**
 * How history names every deed and every undo so far, oldest first, as if all were Maria's:
 * `keep-promise: didKeep, Maria`. A sentence within it is there by its key.
 */
export async function namedInHistory({ book }: TestBook): Promise<readonly string[]> {
  const changes = await book.records.changes.toArray()
  return changes.map((change) => {
    const deed = book.deeds.find((each) => each.name === change.deed)
    const { key, with: values = {} } = deed?.words(change, 'Maria') ?? { key: 'no such deed' }
    const said = Object.values(values).map((each) => (typeof each === 'object' ? each.key : each))
    return `${change.deed}: ${[key, ...said].join(', ')}`
  })
}
