// Window, worker and Node all have it (WHATWG Encoding); the rules' project has no DOM types, so
// the part used is declared here.
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

/** `mixed` is UTF-8 with some other lines, which are read as windows-1252. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis' | 'mixed'

export type Decoded = { readonly text: string; readonly encoding: Encoding }

/** Never fails: bytes that are not text give odd letters, which the format check then refuses. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  if (wide) return { text: decodeLoose(bytes, wide), encoding: wide }
  const utf8 = decodeStrict(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  const lines = decodeLines(bytes)
  if (lines.some((line) => line.encoding === 'utf-8')) return joined(lines, 'mixed')
  const western = decodeWestern(bytes)
  const japanese = decodeStrict(bytes, 'shift_jis')
  if (japanese !== undefined && (isNoWesternText(western) || hasKana(japanese)))
    return { text: japanese, encoding: 'shift_jis' }
  return { text: western, encoding: 'windows-1252' }
}

/** Absent when the bytes are not in that encoding, or the encoding is unknown. */
export function decodeStrict(bytes: Uint8Array, label: string): string | undefined {
  if (/^(?:windows-1252|cp1252|iso-8859-1|latin1|us-ascii|ascii)$/i.test(label.trim()))
    return decodeWestern(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined // RangeError for an unknown label, TypeError for invalid bytes
  }
}

/** The bytes of a windows-1252 text; absent if it has a letter that encoding lacks. */
export function westernBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = westernByteOf.get(text.charCodeAt(at))
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}

const decodeLoose = (bytes: Uint8Array, label: string): string =>
  new TextDecoder(label, { fatal: false }).decode(bytes)

// By hand: the decoder of Node 20 to 23 gives control letters for the euro and smart quotes.
const decodeWestern = (bytes: Uint8Array): string => {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192)
    pieces.push(String.fromCharCode(...Array.from(bytes.subarray(at, at + 8_192), westernLetterOf)))
  return pieces.join('')
}

// 0x80 to 0x9F; elsewhere a byte is its own letter (WHATWG Encoding, index-windows-1252).
const westernLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const westernLetterOf = (byte: number): number =>
  byte >= 0x80 && byte <= 0x9f ? westernLetters.charCodeAt(byte - 0x80) : byte

const westernByteOf: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [westernLetterOf(byte), byte]),
)

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Latin letters in UTF-16 are every other byte zero, which no other text encoding has.
  const sample = bytes.subarray(0, 1_000)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 5
  if (odd > many && even < odd / 10) return 'utf-16le'
  if (even > many && odd < even / 10) return 'utf-16be'
  return undefined
}

// One bad line (a cut-off end, a pasted card) must not turn every name of the file into mojibake.
function decodeLines(bytes: Uint8Array): readonly Decoded[] {
  const lines: Decoded[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    const next = end < 0 ? bytes.length : end + 1
    lines.push(decodeLine(bytes.subarray(start, next)))
    start = next
  }
  return lines
}

/** UTF-8 unless most of it is broken; a broken byte then shows as one replacement character. */
export function decodeLine(bytes: Uint8Array): Decoded {
  const utf8 = decodeLoose(bytes, 'utf-8')
  const broken = utf8.split('\ufffd').length - 1
  const whole = utf8.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  // Plain ASCII says nothing about the encoding of its neighbours.
  const isCutOff = broken === 1 && whole > 0 && utf8.endsWith('\ufffd')
  if (whole > broken || isCutOff) return { text: utf8, encoding: 'utf-8' }
  return { text: decodeWestern(bytes), encoding: 'windows-1252' }
}

const joined = (lines: readonly Decoded[], encoding: Encoding): Decoded => ({
  text: lines.map((line) => line.text).join(''),
  encoding,
})

// Kanji alone may be a coincidence ("Škoda" is one); kana begin with bytes no Western word has.
const hasKana = (text: string): boolean => /[\u3041-\u3096\u30a1-\u30fa]/.test(text)

// The five bytes windows-1252 leaves empty; common first bytes of a Japanese letter.
const isNoWesternText = (text: string): boolean => /[\u0081\u008d\u008f\u0090\u009d]/.test(text)
