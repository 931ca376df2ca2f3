/** One utterance: what its columns say, by the names in the table's first line. */
export type Said = {
  /** Counts from 1, as in the file. */
  readonly line: number
  readonly columns: Readonly<Record<string, string>>
}

/**
 * The utterances of a table: tab-separated, one a line, `#` comments. The first comment names the
 * columns; "(minor units)" and the like after a name explain it.
 */
export function saidIn(text: string): readonly Said[] {
  const lines = text.split(/\r\n|\r|\n/).map((each, at) => ({ line: at + 1, text: each }))
  const names = columnsOf(lines.find((each) => each.text.startsWith('#'))?.text ?? '')
  return lines
    .filter((each) => each.text.trim() !== '' && !each.text.startsWith('#'))
    .map((each) => ({
      line: each.line,
      columns: Object.fromEntries(
        each.text.split('\t').map((cell, at) => [names[at] ?? `column ${at + 1}`, cell]),
      ),
    }))
}

const columnsOf = (comment: string): readonly string[] =>
  comment
    .replace(/^#\s*/, '')
    .split('\t')
    .map((name) => name.replace(/\s*\(.*\)\s*$/, '').trim())
