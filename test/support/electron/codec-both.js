/**
 * IPC values as text, because a binding carries text and Electron carries structured clones (HTML,
 * "StructuredSerialize"): `undefined`, NaN, dates, maps, sets, bytes and errors arrive as what they
 * were, a function or a symbol is refused, and of an object only its own fields arrive. Node imports
 * this file, and the preload's world gets it as text: it is plain and stands alone.
 */
export function codecWith(toBase64, fromBase64) {
  const packed = (value) => {
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
    if (value instanceof Uint8Array) return { is: 'bytes', base64: toBase64(value) }
    if (value instanceof Set) return { is: 'set', of: [...value].map(packed) }
    if (value instanceof Map)
      return { is: 'map', of: [...value].map(([key, each]) => [packed(key), packed(each)]) }
    if (value instanceof Error) return { is: 'error', name: value.name, message: value.message }
    if (Array.isArray(value)) return { is: 'list', of: value.map(packed) }
    if (typeof value !== 'object') throw new Error(`The stand-in carries no ${typeof value}`)
    return { is: 'fields', of: Object.entries(value).map(([key, each]) => [key, packed(each)]) }
  }
  const unpacked = (value) => {
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
        return fromBase64(value.base64)
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
      default:
        return value.value
    }
  }
  return {
    pack: (value) => JSON.stringify(packed(structuredClone(value))),
    unpack: (text) => unpacked(JSON.parse(text)),
  }
}
