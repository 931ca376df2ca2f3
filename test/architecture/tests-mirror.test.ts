import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** These test several parts at once, support tests, or hold what owners say. */
const ofTheirOwn = ['architecture', 'bench', 'damage', 'fixtures', 'journeys', 'said', 'support']
/** Runs in Node, unlike its neighbours; its sources are one folder up. */
const inNode = 'renderer/book/backup/reader'

const files = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'test/').length))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !ofTheirOwn.includes(path.split('/')[0] ?? ''))

describe('a file in test/', () => {
  it('is a test; helpers are in test/support/', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((path) => !/\.test\.tsx?$/.test(path))).toEqual([])
  })

  it('is in the same folder as its source', () => {
    const lost = files.filter((path) => {
      const folder = dirname(path)
      return folder !== inNode && !existsSync(join(root, sourceFolder(folder)))
    })
    expect(lost).toEqual([])
  })
})

const sourceFolder = (folder: string): string =>
  folder.startsWith('scripts') ? folder : `src/${folder}`
