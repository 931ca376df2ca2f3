/** What a file seems to be if it is not a list; `archive` may be one of our own backups. */
export type OtherFile =
  | 'archive'
  | 'spreadsheet'
  | 'pdf'
  | 'picture'
  | 'calendar'
  | 'web-page'
  | 'json'
  | 'binary'
  | 'text'

/** By its first bytes; absent when it may be a list. */
export function looksLike(bytes: Uint8Array): OtherFile | undefined {
  const start = Array.from(bytes.subarray(0, 4_096), (byte) => String.fromCharCode(byte)).join('')
  if (start.startsWith('PK\u0003\u0004'))
    return /xl\/|\[Content_Types\]|opendocument/.test(start) ? 'spreadsheet' : 'archive'
  // The old Office container.
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'spreadsheet'
  if (start.startsWith('%PDF')) return 'pdf'
  if (/^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF[\s\S]{4}WEBP)/.test(start)) return 'picture'
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^BEGIN:VCALENDAR/i.test(text)) return 'calendar'
  if (/^<(?:!doctype|html|\?xml|svg)/i.test(text)) return 'web-page'
  if (/^[[{]\s*["[{\]}]/.test(text)) return 'json'
  return isBinary(start) ? 'binary' : undefined
}

// A text has no control letters; UTF-16 has zeros, but only beside its letters.
function isBinary(start: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters it looks for
  const strange = start.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return strange > start.length / 100
}
