import type { Encoding } from './decode.ts'
import {
  decodeDeclared,
  decodeQuotedPrintable,
  splitOutsideQuotes,
  splitUnescaped,
  unescapeText,
} from './vcard-text.ts'

export type CardVersion = '2.1' | '3.0' | '4.0'

/** One property of a card, the same for every version of the format. */
export type CardProperty = {
  /** Upper case, without the group. */
  readonly name: string
  /** Apple's `item1`, which connects a label with a value. */
  readonly group: string | undefined
  /** Lower case: `home`, `cell`, `pref`. */
  readonly types: readonly string[]
  /** The other parameters, by upper-case name. */
  readonly params: ReadonlyMap<string, string>
  readonly text: string
  /** The fields of a structured value, the items of a list; otherwise the text alone. */
  readonly parts: readonly string[]
}

/** Absent when the line lacks name and colon, or a quote before the colon never closes. */
export function readProperty(
  line: string,
  version: CardVersion,
  file: Encoding,
): CardProperty | undefined {
  const [head = '', ...rest] = splitOutsideQuotes(line, ':')
  if (rest.length === 0) return undefined
  const [path = '', ...written] = splitOutsideQuotes(head, ';')
  const match = /^(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_.-]+)$/.exec(path.trim())
  if (match === null) return undefined
  const params = written.map(named).filter(([, value]) => value !== '')
  const name = (match[2] ?? '').toUpperCase()
  const byName = new Map(params)
  const isEncoded = /^QUOTED-PRINTABLE$/i.test(byName.get('ENCODING') ?? '')
  const value = decoded(rest.join(':'), isEncoded, byName.get('CHARSET'), file)
  // Encoded text may hold any letter except its field separator.
  const plain = version === '2.1' && isEncoded ? unescapeMarks : unescapeText
  return {
    name,
    group: match[1]?.toLowerCase(),
    types: params.flatMap(([key, types]) => (key === 'TYPE' ? typesIn(types) : [])),
    params: byName,
    text: plain(value),
    parts: partsOf(name, value, version, plain),
  }
}

// vCard 2.1 writes bare values (`TEL;CELL`, `PHOTO;BASE64`), and so do some 3.0 writers.
function named(param: string): readonly [name: string, value: string] {
  const bare = param.replaceAll('"', '').trim()
  const at = bare.indexOf('=')
  if (at >= 0) return [bare.slice(0, at).toUpperCase(), bare.slice(at + 1)]
  const isEncoding = /^(?:BASE64|B|QUOTED-PRINTABLE|7BIT|8BIT)$/i.test(bare)
  return [isEncoding ? 'ENCODING' : 'TYPE', bare]
}

const typesIn = (types: string): readonly string[] => types.toLowerCase().split(',').filter(Boolean)

function decoded(
  value: string,
  isEncoded: boolean,
  charset: string | undefined,
  file: Encoding,
): string {
  const text = isEncoded
    ? decodeQuotedPrintable(value, charset)
    : decodeDeclared(value, charset ?? 'utf-8', file)
  return text.replace(/\r\n?/g, '\n')
}

const unescapeMarks = (text: string): string => text.replace(/\\([;,])/g, '$1')

const structured = new Set(['N', 'ADR', 'ORG', 'GENDER', 'X-ANDROID-CUSTOM'])
const lists = new Set(['CATEGORIES', 'NICKNAME'])

function partsOf(
  name: string,
  value: string,
  version: CardVersion,
  plain: (text: string) => string,
): readonly string[] {
  const items = (text: string) => splitUnescaped(text, ',').map(plain)
  if (lists.has(name))
    return (version === '2.1' ? splitUnescaped(value, ';') : [value]).flatMap(items)
  if (!structured.has(name)) return [plain(value)]
  const fields = splitUnescaped(value, ';')
  // Since 3.0 a field of a name or an address may itself be a list (RFC 6350 6.2.2, 6.3.1).
  const mayList = version !== '2.1' && (name === 'N' || name === 'ADR')
  return fields.map((field) => (mayList ? items(field).join(', ') : plain(field)))
}
