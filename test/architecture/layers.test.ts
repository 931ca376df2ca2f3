import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf } from './imports.ts'
import { judge } from './judge.ts'
import { placeOf } from './place.ts'
import { parse } from './syntax.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the layers of this app', () => {
  const files = sourcesUnder(join(root, 'src'))

  it('are all read', () => {
    expect([...files.keys()]).toContain('src/shared/base/day.ts')
    expect([...files.keys()]).toContain('src/main/index.ts')
    expect([...files.keys()]).toContain('src/renderer/main.tsx')
  })

  it('hold: every file imports only what its layer may', () => {
    const lines = judge(files).map(({ file, line, words }) => `${file}:${line} ${words}`)
    expect(lines.join('\n')).toBe('')
  })

  it('have every feature in the registry: a missing one would not be backed up', () => {
    const registry = 'src/renderer/app/features.ts'
    const gathered = importsOf(registry, parse(registry, files.get(registry) ?? ''))
    const lines = new Set(
      gathered.map(({ target }) => (target.kind === 'file' ? target.path : undefined)),
    )
    const manifests = [...files.keys()].filter((path) => placeOf(path)?.layer === 'manifest')
    expect(manifests.filter((path) => !lines.has(path))).toEqual([])
  })
})

describe('a bad example', () => {
  const folder = join(root, 'test/architecture/bad/layers')
  it.each(readdirSync(folder).sort())('%s is refused for one reason only', (name) => {
    const { files, expected } = example(readFileSync(join(folder, name), 'utf8'))
    expect(expected.length).toBeGreaterThan(0)
    expect(judge(files).map(({ words }) => words)).toEqual(expected)
  })
})

/** `// complaint:` lines hold what is expected; each `// as:` line begins a file of that name. */
function example(text: string) {
  const expected = Array.from(text.matchAll(/^\/\/ complaint: (.+)$/gm), (match) => match[1])
  const files = new Map(
    text
      .split(/^(?=\/\/ as: )/m)
      .slice(1)
      .map((part) => [/^\/\/ as: (\S+)/.exec(part)?.[1] ?? '', part] as const),
  )
  return { files, expected }
}

function sourcesUnder(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )
}
