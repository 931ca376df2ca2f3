import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runNode } from '../../scripts/lib/run.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bad = join(root, 'test/architecture/bad/types')

/** Each folder is a small project under the real tsconfig of a layer, with files that must not build. */
describe.each(readdirSync(bad))('what does not build: %s', (group) => {
  it('every bad file, for one reason only, and no good file', { timeout: 30_000 }, async () => {
    const folder = join(bad, group)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
    const errors = await errorsOf(folder)
    expect([...errors.keys()].sort()).toEqual(files.filter((name) => name !== 'good.ts').sort())
    for (const [name, found] of errors) {
      const expected = /^\/\/ error: (TS\d+): (.+)$/m.exec(readFileSync(join(folder, name), 'utf8'))
      expect(found).toEqual([expect.stringContaining(`error ${expected?.[1]}: `)])
      expect(found[0]).toContain(expected?.[2])
    }
  })
})

/** By file; errors elsewhere are in the sources themselves, which `tsc -b` checks. */
async function errorsOf(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { output } = await runNode(tsc, ['-p', folder, '--pretty', 'false'], {
    cwd: folder,
    quiet: true,
  })
  const errors = new Map<string, string[]>()
  for (const line of output.split(/\r?\n/)) {
    const name = /^([\w./\\-]+\.ts)\(\d+,\d+\): error /.exec(line)?.[1]
    if (!name || name.includes('..')) continue
    const file = basename(name)
    errors.set(file, [...(errors.get(file) ?? []), line])
  }
  return errors
}
