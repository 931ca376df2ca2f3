import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import { type BroughtList, readList } from '#features/transfer/rules/list-file.ts'
import type { ListDateOrder } from '#features/transfer/rules/partial-date.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** One of our own small files. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'test/fixtures/contacts', name)))

/** Files of other programs, and where they are from: `test/fixtures/contacts/programs/README.md`. */
export const programFiles = join(root, 'test/fixtures/contacts/programs')

export const filesUnder = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** CPU time, so that a busy computer does not count as slow. */
export function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a file that must be readable; a refusal fails the test with its code. */
export function read(bytes: Uint8Array | string, order?: ListDateOrder): BroughtList {
  const list = readList(
    { name: 'list', bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes },
    order,
  )
  if (!list.ok) throw new Error(`refused: ${JSON.stringify(list.error)}`)
  return list.value
}

export function refusal(bytes: Uint8Array | string) {
  const list = readList({
    name: 'list',
    bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes,
  })
  return list.ok ? undefined : list.error
}

/** The one person of a list of one. */
export function readOne(bytes: Uint8Array | string): BroughtPerson {
  const { people } = read(bytes)
  const [person] = people
  if (person === undefined || people.length !== 1) throw new Error(`${people.length} people`)
  return person
}

export const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
