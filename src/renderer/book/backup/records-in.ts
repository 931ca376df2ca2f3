import { answer } from '../answer.ts'

/** A record whose value is made of its bytes only when it is asked for. */
type LazyRecord<R> = { readonly primaryKey: IDBValidKey; readonly value: R }

/** Indexed Database 3.0; Chromium has it since 141. */
type Store = IDBObjectStore & {
  readonly getAllRecords?: <R>(options: {
    readonly query: IDBKeyRange | null
    readonly count: number
  }) => IDBRequest<readonly LazyRecord<R>[]>
}

/**
 * The first records of a range, in the order of their keys. The key of the last one is known before
 * any value is made, so that the next read can begin. An older browser makes all values at once.
 */
export async function recordsIn<R>(
  store: Store,
  query: IDBKeyRange | null,
  count: number,
): Promise<readonly LazyRecord<R>[]> {
  if (store.getAllRecords) return answer(store.getAllRecords<R>({ query, count }))
  // The key of every table of ours is one field of its rows.
  const key = String(store.keyPath) as keyof R
  const rows = await answer<R[]>(store.getAll(query, count))
  return rows.map((value) => ({ primaryKey: value[key] as IDBValidKey, value }))
}
