/** What opening a database for the book may do to it. */
export type Permission =
  /** A new book: the database must not be there yet. */
  | { readonly kind: 'create' }
  /** The book as it is, at this native IndexedDB version or an older one of ours. */
  | { readonly kind: 'existing'; readonly nativeVersion: number }

/** What the database did behind Dexie's back: Dexie would have returned an empty book silently. */
export type Trespass =
  | { readonly kind: 'lost'; readonly detail: string }
  | { readonly kind: 'vanished' }
  | { readonly kind: 'unannounced'; readonly from: number }

export type GuardedFactory = {
  readonly factory: IDBFactory
  readonly trespass: () => Trespass | undefined
}

/**
 * An `IDBFactory` that aborts any upgrade that reports loss or that was not announced, so that
 * nothing is created in place of what was lost.
 */
export function guardedFactory(real: IDBFactory, permission: Permission): GuardedFactory {
  let found: Trespass | undefined
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = version === undefined ? real.open(name) : real.open(name, version)
    request.addEventListener('upgradeneeded', (event) => {
      const trespass = judge(event, permission)
      if (!trespass) return
      found = trespass
      request.transaction?.abort()
      event.stopImmediatePropagation()
    })
    return request
  }
  const factory: IDBFactory = {
    open,
    deleteDatabase: (name) => real.deleteDatabase(name),
    databases: () => real.databases(),
    cmp: (one, other) => real.cmp(one, other),
  }
  return { factory, trespass: () => found }
}

function judge(event: IDBVersionChangeEvent, permission: Permission): Trespass | undefined {
  // Only Chromium reports lost records, in two non-standard fields.
  const { dataLoss, dataLossMessage } = event as IDBVersionChangeEvent & {
    readonly dataLoss?: string
    readonly dataLossMessage?: string
  }
  if (dataLoss !== undefined && dataLoss !== 'none')
    return { kind: 'lost', detail: dataLossMessage ?? '' }
  if (permission.kind === 'create') {
    return event.oldVersion === 0 ? undefined : { kind: 'unannounced', from: event.oldVersion }
  }
  if (event.oldVersion === 0) return { kind: 'vanished' }
  return event.oldVersion === permission.nativeVersion
    ? undefined
    : { kind: 'unannounced', from: event.oldVersion }
}
