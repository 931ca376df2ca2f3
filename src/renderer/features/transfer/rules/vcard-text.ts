import { decodeLine, decodeStrict, type Encoding, westernBytes } from './decode.ts'

/** Quoted-printable (RFC 2045 6.7) to text; with a wrong charset it tries the common two. */
export function decodeQuotedPrintable(text: string, charset: string | undefined): string {
  if (isAscii(text)) return decodeBytes(quotedBytes(text), charset)
  // Letters beside the escapes were decoded with the file: only the escapes are bytes.
  return text.replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => decodeBytes(quotedBytes(run), charset))
}

/**
 * A property may declare its own charset (vCard 2.1), which matters when the whole file was not
 * UTF-8: its bytes are restored and decoded again.
 */
export function decodeDeclared(text: string, charset: string, file: Encoding): string {
  const isGuess = file === 'windows-1252' || file === 'mixed'
  if (!isGuess || isAscii(text)) return text
  const bytes = westernBytes(text)
  return (bytes && decodeStrict(bytes, charset)) ?? text
}

/** Undoes `\n`, `\,` and the other escapes of vCard text. */
export const unescapeText = (text: string): string =>
  text.replace(/\\([\\,;:"nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))

/** Split at an unescaped mark; the parts keep their escapes. */
export function splitUnescaped(text: string, mark: ';' | ','): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === mark) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

/**
 * Split at a mark outside quotes: a head at its colon, parameters at their semicolons. With an
 * unclosed quote nothing is split.
 */
export function splitOutsideQuotes(text: string, mark: ';' | ':'): readonly string[] {
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === mark && !isQuoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

const decodeBytes = (bytes: Uint8Array, charset: string | undefined): string =>
  (charset === undefined ? undefined : decodeStrict(bytes, charset)) ?? decodeLine(bytes).text

function quotedBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const escaped = text[at] === '=' ? text.slice(at + 1, at + 3) : ''
    const isEscape = /^[0-9A-Fa-f]{2}$/.test(escaped)
    bytes[length++] = isEscape ? Number.parseInt(escaped, 16) : text.charCodeAt(at)
    if (isEscape) at += 2
  }
  return bytes.subarray(0, length)
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
