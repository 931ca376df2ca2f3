import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readerOf } from './readers.ts'
import { type Said, saidIn } from './table.ts'

/** What is printed, and the exit code. */
export type ToldReadings = {
  readonly code: 0 | 1
  readonly out: string
  readonly sentence?: string
}

/**
 * Reads every table of a folder as the app would, and tells each line that is read otherwise than
 * it must be: what was said, what it must be, what it is.
 */
export function said(args: readonly string[]): ToldReadings {
  const [folder, ...more] = args
  if (folder === undefined || more.length > 0)
    return { code: 1, out: '', sentence: 'Say which folder: npm run -s said -- DIR' }
  const tables = tablesIn(folder)
  if (typeof tables === 'string') return { code: 1, out: '', sentence: tables }
  const told = tables.map((name) => tellTable(name, readFileSync(join(folder, name), 'utf8')))
  const isAllRight = told.every((each) => each.isRight)
  return { code: isAllRight ? 0 : 1, out: told.map((each) => each.text).join('\n') }
}

function tablesIn(folder: string): readonly string[] | string {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
    return names.length > 0 ? names.sort() : `There is no table (.tsv) in ${folder}.`
  } catch (thrown) {
    return `${folder} could not be read: ${String(thrown)}`
  }
}

function tellTable(
  file: string,
  text: string,
): { readonly isRight: boolean; readonly text: string } {
  const name = basename(file, '.tsv')
  const reader = readerOf(name)
  if (!reader) return { isRight: false, text: `${name}: no reader is called that` }
  const all = saidIn(text)
  const wrong = all.flatMap((each) => tellLine(each, reader(each.columns)) ?? [])
  const first = `${name}: ${all.length - wrong.length} of ${all.length}`
  return { isRight: wrong.length === 0, text: [first, ...wrong].join('\n') }
}

/** Absent when it is read as it must be. */
function tellLine(
  { line, columns }: Said,
  is: Readonly<Record<string, unknown>>,
): string | undefined {
  const wrong = Object.keys(is).filter(
    (column) => !isDeepStrictEqual(verdictOf(columns[column] ?? ''), is[column]),
  )
  if (wrong.length === 0) return undefined
  const heard = Object.keys(columns).filter((column) => !(column in is))
  return [
    `  line ${line}: ${heard.map((column) => columns[column]).join(' · ')}`,
    ...wrong.flatMap((column) => [
      `    must be ${column}: ${columns[column] ?? ''}`,
      `    is ${column}: ${asText(is[column])}`,
    ]),
  ].join('\n')
}

/** A reading is JSON; "ask", "refuse", "yes" and a `tel:` link are words. */
function verdictOf(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell.trim()
  }
}

const asText = (verdict: unknown): string =>
  typeof verdict === 'string' ? verdict : JSON.stringify(verdict)
