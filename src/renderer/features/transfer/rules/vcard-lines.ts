/** A property as one line: folded lines, soft breaks and stray line ends are joined. */
export type WholeLine = {
  readonly text: string
  /** False for a line that belongs to no property at all. */
  readonly isProperty: boolean
}

/** Undoes the ways programs break a property over lines (RFC 6350 3.2, vCard 2.1, and worse). */
export function wholeLines(lines: readonly string[]): readonly WholeLine[] {
  const whole: OpenLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last?.way === 'quoted-printable' && last.parts.at(-1)?.endsWith('=')) softBreak(last, line)
    else if (line === '' || (isBlank(line) && last?.way !== 'text')) endBinary(last)
    else if (/^[ \t]/.test(line) && last) last.parts.push(folded(line, last))
    else if (propertyHead.test(line)) whole.push({ way: wayOf(line), parts: [line] })
    else if (last?.way === 'binary') last.parts.push(line.trim())
    else if (last?.way === 'text' && !line.startsWith('#')) strayEnd(last, line)
    else whole.push({ way: 'loose', parts: [line] })
  }
  return whole.map(({ way, parts }) => ({ text: parts.join(''), isProperty: way !== 'loose' }))
}

type OpenLine = {
  way: 'text' | 'quoted-printable' | 'binary' | 'closed' | 'loose'
  readonly parts: string[]
}

const isBlank = (line: string): boolean => line.trim() === ''

const propertyHead = /^[A-Za-z0-9_.-]+(?:;[^:]*)?:/

function wayOf(line: string): OpenLine['way'] {
  const head = line.slice(0, line.indexOf(':') + 1)
  if (/;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(head)) return 'quoted-printable'
  return /;(?:ENCODING=)?(?:BASE64|B)[;:]/i.test(head) ? 'binary' : 'text'
}

function softBreak(last: OpenLine, line: string): void {
  last.parts.push((last.parts.pop() ?? '').slice(0, -1), line)
}

// A blank line ends base64 in vCard 2.1; what follows is no longer the picture.
function endBinary(last: OpenLine | undefined): void {
  if (last?.way === 'binary') last.way = 'closed'
}

const folded = (line: string, last: OpenLine): string =>
  last.way === 'binary' || last.way === 'closed' ? line.trim() : line.slice(1)

// A line without a name: its program broke a text without folding, some with a backslash before.
function strayEnd(last: OpenLine, line: string): void {
  const before = last.parts.pop() ?? ''
  last.parts.push(before.replace(/\\$/, ''), '\n', line)
}
