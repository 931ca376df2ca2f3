import Papa from 'papaparse/papaparse.js'
import { listLimits } from './brought.ts'

/** One record; `row` counts as a spreadsheet does, so a quoted line break adds none. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] }
/** A line whose quotes never close: it would take in all the rows after it. */
export type BrokenRow = { readonly row: number; readonly raw: string }

export type CsvTable = {
  readonly rows: readonly CsvRow[]
  readonly broken: readonly BrokenRow[]
}

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** With mixed line ends (in files merged by hand) papaparse joins two rows into one. */
export const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The first record alone, to check the header before the file is read. */
export function firstRecord(text: string, delimiter: Delimiter): readonly string[] {
  let first: readonly string[] = []
  // A header is one line; an open quote in it must not read the whole file for each delimiter.
  parse(text.slice(0, longestHeader), delimiter, '"', ({ data }, parser) => {
    first = data
    if (data.some((cell) => cell.trim() !== '')) parser.abort()
  })
  return first
}

/**
 * All records that are not blank, of a text with `oneLineEnd`. A row with a broken quote is set
 * aside alone: its line is reported and reading goes on with the next one; after a few, quotes are
 * read as plain letters.
 */
export function readTable(text: string, delimiter: Delimiter): CsvTable {
  const rows: CsvRow[] = []
  const broken: BrokenRow[] = []
  let from = 0
  let row = 0
  while (from < text.length && rows.length <= most) {
    const end = windowEnd(text, from)
    const isPatient = broken.length < mostBroken
    // Without the last line end, which would count as one more row.
    const stop = readUntilBroken(text.slice(from, end - 1), delimiter, isPatient, (cells) => {
      row++
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells })
      return rows.length <= most
    })
    // A quote that is open at the end of a window may close in the next.
    if (stop === undefined) from = end
    else if (stop > 0 && end < text.length) from += stop
    else {
      const raw = text.slice(from + stop).split('\n', 1)[0] ?? ''
      row++
      broken.push({ row, raw })
      from += stop + raw.length + 1
    }
  }
  return { rows, broken }
}

/** Rows are shorter than this; without it, each open quote would read on to the end of the file. */
const longestRow = 1024 * 1024

function windowEnd(text: string, from: number): number {
  if (from + longestRow >= text.length) return text.length + (text.endsWith('\n') ? 0 : 1)
  const before = text.lastIndexOf('\n', from + longestRow)
  const end = before >= from ? before : text.indexOf('\n', from + longestRow)
  return end < 0 ? text.length + 1 : end + 1
}

const longestHeader = 64 * 1024
/** A header and as many rows as we take; one more shows that there are too many. */
const most = listLimits.people + 1
const mostBroken = 20
// No text contains it, so no cell is ever quoted.
const noQuote = '\u0000'

/** The position of the first record with a broken quote; absent when all was read. */
function readUntilBroken(
  text: string,
  delimiter: Delimiter,
  isPatient: boolean,
  take: (cells: readonly string[]) => boolean,
): number | undefined {
  let start = 0
  let brokenAt: number | undefined
  parse(text, delimiter, isPatient ? '"' : noQuote, ({ data, errors, meta }, parser) => {
    if (isPatient && errors.some(({ code }) => /Quotes$/.test(code))) {
      brokenAt = start
      parser.abort()
      return
    }
    if (!take(isPatient ? data : data.map(bareQuotes))) parser.abort()
    start = meta.cursor
  })
  return brokenAt
}

const bareQuotes = (cell: string): string =>
  /^\s*".*"\s*$/s.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell

const parse = (
  text: string,
  delimiter: Delimiter,
  quoteChar: string,
  step: Parameters<typeof Papa.parse>[1]['step'],
): unknown =>
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    quoteChar,
    header: false,
    skipEmptyLines: false,
    step,
  })
