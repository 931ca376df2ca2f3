import { Buffer } from 'node:buffer'

/**
 * IPC values as text, because a binding carries JSON and Electron carries structured clones: bytes
 * travel as base64, and `undefined` is kept.
 */
export const pack = (value: unknown): string => JSON.stringify(packed(value))
export const unpack = (text: string): unknown => unpacked(JSON.parse(text))

type Packed =
  | { readonly is: 'undefined' }
  | { readonly is: 'bytes'; readonly base64: string }
  | { readonly is: 'list'; readonly of: readonly Packed[] }
  | { readonly is: 'fields'; readonly of: readonly (readonly [string, Packed])[] }
  | { readonly is: 'plain'; readonly value: string | number | boolean | null }

function packed(value: unknown): Packed {
  if (value === undefined) return { is: 'undefined' }
  if (value instanceof Uint8Array)
    return { is: 'bytes', base64: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return { is: 'list', of: value.map(packed) }
  if (typeof value === 'object' && value !== null) {
    return { is: 'fields', of: Object.entries(value).map(([key, each]) => [key, packed(each)]) }
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { is: 'plain', value }
  }
  if (value === null) return { is: 'plain', value }
  throw new Error(`An object could not be cloned: ${typeof value}`)
}

function unpacked(value: Packed): unknown {
  switch (value.is) {
    case 'undefined':
      return undefined
    case 'bytes':
      return new Uint8Array(Buffer.from(value.base64, 'base64'))
    case 'list':
      return value.of.map(unpacked)
    case 'fields':
      return Object.fromEntries(value.of.map(([key, each]) => [key, unpacked(each)]))
    case 'plain':
      return value.value
  }
}
