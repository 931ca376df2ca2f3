type MayLack<T> = { [F in keyof T]-?: undefined extends T[F] ? F : never }[keyof T]

/** `T`, where each field that may be `undefined` may be left out instead. */
export type Present<T> = { [F in keyof Omit<T, MayLack<T>>]: T[F] } & {
  [F in MayLack<T>]?: Exclude<T[F], undefined>
}

/** The fields that have a value: one that is `undefined` is left out. */
export const present = <const T extends object>(fields: T): Present<T> =>
  // What was left out is optional in `Present`.
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>

/** Without any field that is `undefined`, in objects within lists and objects as well. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, of]) =>
      of === undefined ? [] : [[field, withoutUndefined(of)]],
    ),
  )
}

/** A row's value that holds fields; a date or packed numbers are left as they are. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
