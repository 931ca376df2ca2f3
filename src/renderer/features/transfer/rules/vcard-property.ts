import ICAL from 'ical.js'
import VCard from 'vcf'
import type { Encoding } from './decode.ts'
import { type PropertyHead, readHead } from './vcard-head.ts'
import { splitUnescaped, unescapeText } from './vcard-text.ts'

export type CardVersion = '2.1' | '3.0' | '4.0'

/** One property as a library understood it, the same for every version of the format. */
export type CardProperty = {
  /** Upper case, without the group. */
  readonly name: string
  /** Apple's `item1`, which ties a label to a value. */
  readonly group: string | undefined
  /** Lower case: `home`, `cell`, `pref`. */
  readonly types: readonly string[]
  /** The other parameters, by upper-case name. */
  readonly params: ReadonlyMap<string, string>
  readonly text: string
  /** The fields of a structured value, the items of a list; otherwise the text alone. */
  readonly parts: readonly string[]
}

/** Absent when neither the normaliser nor the library can read the line. */
export function readProperty(
  line: string,
  version: CardVersion,
  file: Encoding,
): CardProperty | undefined {
  const head = readHead(line, file)
  if (head === undefined) return undefined
  return version === '2.1' ? readOld(head) : readNew(head, version)
}

const structured = new Set(['N', 'ADR', 'ORG', 'GENDER', 'X-ANDROID-CUSTOM'])
const lists = new Set(['CATEGORIES', 'NICKNAME'])

function readOld(head: PropertyHead): CardProperty | undefined {
  // Its parameters become fields of an object with methods; only the types are wanted.
  const types = head.params.filter((param) => /^TYPE=/i.test(param))
  const line = [head.name, ...types].join(';')
  const card = `BEGIN:VCARD\r\nVERSION:2.1\r\n${line}:${head.value}\r\nEND:VCARD`
  const [read] = Object.entries(new VCard().parse(card).data)
    .flatMap(([name, values]) => (name === 'version' ? [] : [values].flat()))
    .filter((each) => each instanceof VCard.Property)
  if (read === undefined) return undefined
  const value = String(read.valueOf() ?? '')
  // A text that was encoded could hold any letter but the one that parts its fields.
  const plain = head.isDecoded ? (text: string) => text.replace(/\\([;,])/g, '$1') : unescapeText
  return property(head, [read.type ?? []].flat(), plain(value), splitOld(head, value).map(plain))
}

function splitOld(head: PropertyHead, value: string): readonly string[] {
  if (structured.has(head.name)) return splitUnescaped(value, ';')
  return lists.has(head.name)
    ? splitUnescaped(value, ';').flatMap((part) => splitUnescaped(part, ','))
    : [value]
}

function readNew(head: PropertyHead, version: '3.0' | '4.0'): CardProperty | undefined {
  const design = version === '3.0' ? ICAL.design.vcard3 : ICAL.design.vcard
  const line = [head.name, ...head.params].join(';')
  const jcard = parseLine(`${line}:${escaped(head)}`, design)
  if (jcard === undefined) return undefined
  const [, params, kind, ...values] = jcard
  const types = typesOf(params)
  const first = values[0]
  if (Array.isArray(first)) {
    const parts = first.map((part) => [part].flat().map(String).join(', '))
    return property(head, types, parts.join(';'), parts)
  }
  // Of other kinds ical.js gives back less than there was: `TZ:Europe/Paris` is "Europe/".
  const texts = kind === 'text' ? values.map(String) : [unescapeText(head.value)]
  const text = texts.join(',')
  if (structured.has(head.name)) return property(head, types, text, text.split(';'))
  return property(head, types, text, lists.has(head.name) ? texts : [text])
}

// ical.js leaves `\:` and `\"` in every text and `\;` in plain ones, and can't hold a line end.
function escaped(head: PropertyHead): string {
  const value = head.value.replaceAll('\n', '\\n')
  const isStructured = structured.has(head.name)
  return value.replace(/\\([\s\S])/g, (pair, letter: string) =>
    letter === ':' || letter === '"' || (letter === ';' && !isStructured) ? letter : pair,
  )
}

function parseLine(line: string, design: typeof ICAL.design.vcard): readonly unknown[] | undefined {
  try {
    const jcard: unknown = ICAL.parse.property(line, design)
    return Array.isArray(jcard) ? jcard : undefined
  } catch {
    return undefined // ical.js throws on a head it can't read; the caller keeps the line as it is
  }
}

function typesOf(params: unknown): readonly string[] {
  if (typeof params !== 'object' || params === null || !('type' in params)) return []
  return [params.type].flat().map(String)
}

function property(
  head: PropertyHead,
  types: readonly string[],
  text: string,
  parts: readonly string[],
): CardProperty {
  const params = head.params.flatMap((param) => {
    const at = param.indexOf('=')
    return [[param.slice(0, at).toUpperCase(), param.slice(at + 1).replaceAll('"', '')] as const]
  })
  return {
    name: head.name,
    group: head.group,
    types: types.flatMap((type) => type.toLowerCase().split(',')).filter(Boolean),
    params: new Map(params),
    text,
    parts,
  }
}
