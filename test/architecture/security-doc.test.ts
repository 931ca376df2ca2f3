import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
const rows = text
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d+$/.test(cells[1] ?? ''))

const namedIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, path]) => path ?? [])

describe('the checklist of docs/security.md', () => {
  it('has Electron’s twenty items in their order', () => {
    expect(rows.map((cells) => Number(cells[1]))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
  })

  it.each(rows)('%s%s %s: its files and its tests are there', (...cells) => {
    const [files, tests] = [namedIn(cells[4]), namedIn(cells[5])]
    expect(files.length).toBeGreaterThan(0)
    expect(tests.length).toBeGreaterThan(0)
    for (const path of [...files, ...tests])
      expect([path, existsSync(join(root, path))]).toEqual([path, true])
    for (const path of tests) expect(path).toMatch(/^test\/.*\.test\.tsx?$/)
  })

  it('says who can take the port of the browser version', () => {
    expect(text).toContain('### Who can take port 4817')
  })
})
