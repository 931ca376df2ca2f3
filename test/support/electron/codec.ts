import { Buffer } from 'node:buffer'

/**
 * IPC values as text, because a binding carries text and Electron carries structured clones (HTML,
 * "StructuredSerialize"): `undefined`, NaN, dates, maps, sets, bytes and errors arrive as what they
 * were, a function or a symbol is refused, and of an object only its own fields arrive.
 */
export const pack = (value: unknown): string => JSON.stringify(packed(structuredClone(value)))
export const unpack = (text: string): unknown => unpacked(JSON.parse(text))

type Packed =
  | { readonly is: 'undefined' }
  | { readonly is: 'number'; readonly of: string }
  | { readonly is: 'bigint'; readonly of: string }
  | { readonly is: 'date'; readonly of: number | null }
  | { readonly is: 'bytes'; readonly base64: string }
  | { readonly is: 'list'; readonly of: readonly Packed[] }
  | { readonly is: 'set'; readonly of: readonly Packed[] }
  | { readonly is: 'map'; readonly of: readonly (readonly [Packed, Packed])[] }
  | { readonly is: 'error'; readonly name: string; readonly message: string }
  | { readonly is: 'fields'; readonly of: readonly (readonly [string, Packed])[] }
  | { readonly is: 'plain'; readonly value: string | number | boolean | null }

function packed(value: unknown): Packed {
  if (value === undefined) return { is: 'undefined' }
  if (value === null || typeof value === 'string' || typeof value === 'boolean')
    return { is: 'plain', value }
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? { is: 'plain', value }
      : { is: 'number', of: Object.is(value, -0) ? '-0' : String(value) }
  if (typeof value === 'bigint') return { is: 'bigint', of: String(value) }
  if (value instanceof Date) {
    const at = value.getTime()
    return { is: 'date', of: Number.isNaN(at) ? null : at }
  }
  if (value instanceof Uint8Array)
    return { is: 'bytes', base64: Buffer.from(value).toString('base64') }
  if (value instanceof Set) return { is: 'set', of: [...value].map(packed) }
  if (value instanceof Map)
    return { is: 'map', of: [...value].map(([key, each]) => [packed(key), packed(each)]) }
  if (value instanceof Error) return { is: 'error', name: value.name, message: value.message }
  if (Array.isArray(value)) return { is: 'list', of: value.map(packed) }
  if (typeof value !== 'object') throw new Error(`The stand-in carries no ${typeof value}`)
  return { is: 'fields', of: Object.entries(value).map(([key, each]) => [key, packed(each)]) }
}

function unpacked(value: Packed): unknown {
  switch (value.is) {
    case 'undefined':
      return undefined
    case 'number':
      return Number(value.of)
    case 'bigint':
      return BigInt(value.of)
    case 'date':
      return new Date(value.of ?? Number.NaN)
    case 'bytes':
      return new Uint8Array(Buffer.from(value.base64, 'base64'))
    case 'list':
      return value.of.map(unpacked)
    case 'set':
      return new Set(value.of.map(unpacked))
    case 'map':
      return new Map(value.of.map(([key, each]) => [unpacked(key), unpacked(each)]))
    case 'error':
      return Object.assign(new Error(value.message), { name: value.name })
    case 'fields':
      return Object.fromEntries(value.of.map(([key, each]) => [key, unpacked(each)]))
    case 'plain':
      return value.value
  }
}
