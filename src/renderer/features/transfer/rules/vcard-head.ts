import type { Encoding } from './decode.ts'
import { decodeDeclared, decodeQuotedPrintable } from './vcard-text.ts'

/** A line cut into what a library needs, with the encodings of vCard 2.1 undone. */
export type PropertyHead = {
  /** Apple's `item1`, which ties a label to a value. */
  readonly group: string | undefined
  readonly name: string
  /** Each as `NAME=value`, ready for a library; what the normaliser has undone is gone. */
  readonly params: readonly string[]
  readonly value: string
  /** It was quoted-printable. */
  readonly isDecoded: boolean
}

/** Absent when the line has no name and colon. */
export function readHead(line: string, file: Encoding): PropertyHead | undefined {
  const colon = colonOf(line)
  if (colon < 0) return undefined
  const [path = '', ...rest] = paramsOf(line.slice(0, colon))
  const match = /^(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_.-]+)$/.exec(path.trim())
  if (match === null) return undefined
  const params = rest.map(named).filter((param) => param !== '')
  const isQuoted = params.some((param) => /^ENCODING="?QUOTED-PRINTABLE"?$/i.test(param))
  const charset = paramOf(params, 'CHARSET')
  const value = line.slice(colon + 1)
  const text = isQuoted
    ? decodeQuotedPrintable(value, charset)
    : decodeDeclared(value, charset ?? 'utf-8', file)
  return {
    group: match[1]?.toLowerCase(),
    name: (match[2] ?? '').toUpperCase(),
    params: params.filter((param) => !/^CHARSET=|^ENCODING="?(?:QUOTED|7BIT|8BIT)/i.test(param)),
    // Either library takes a carriage return for the end of the property.
    value: text.replace(/\r\n?/g, '\n'),
    isDecoded: isQuoted,
  }
}

// The first colon that no quote protects; a quote that never closes protects nothing.
function colonOf(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return line.indexOf(':')
}

function paramsOf(head: string): readonly string[] {
  const parts = ['']
  let isQuoted = false
  for (const letter of head) {
    if (letter === '"') isQuoted = !isQuoted
    if (letter === ';' && !isQuoted) parts.push('')
    else parts.push((parts.pop() ?? '') + letter)
  }
  return parts
}

// vCard 2.1 writes bare values (`TEL;CELL`, `PHOTO;BASE64`), and so do some 3.0 writers.
function named(param: string): string {
  const bare = param.trim()
  if (bare === '' || bare.endsWith('=')) return ''
  if (bare.includes('=')) return bare
  if (/^(?:BASE64|B)$/i.test(bare)) return 'ENCODING=B'
  if (/^(?:QUOTED-PRINTABLE|7BIT|8BIT)$/i.test(bare)) return `ENCODING=${bare}`
  return `TYPE=${bare}`
}

function paramOf(params: readonly string[], name: string): string | undefined {
  const start = `${name}=`
  const param = params.find((each) => each.toUpperCase().startsWith(start))
  return param?.slice(start.length).replaceAll('"', '')
}
