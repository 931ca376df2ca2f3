import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfOld } from './lib/build.mjs'
import { asDamageTable, withTable } from './lib/damage-table.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { runNode } from './lib/run.mjs'

// npm run damage [-- part-of-a-file-name]: damages real profiles in every way we know, in full
// numbers, and writes the results into docs/reliability.md.
const root = fileURLToPath(new URL('..', import.meta.url))
const asked = process.argv.slice(2)
const built = await buildIfOld(root, console.log)
const browser = await ensureBrowser(console.log)
if (!built.ok || !browser.found) {
  console.error(built.ok ? browser.why : built.why)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'the-usual-damage-'))
const told = join(folder, 'rows.jsonl')
writeFileSync(told, '')
try {
  const { code } = await runNode(
    join(root, 'node_modules/vitest/vitest.mjs'),
    // Ten tries of a kind take longer than a test may in `npm test`.
    [
      ...['run', '--project', 'journeys', '--testTimeout', `${30 * 60_000}`],
      ...(asked.length > 0 ? asked : ['test/damage']),
    ],
    {
      cwd: root,
      env: {
        CHROME_PATH: browser.path,
        THE_USUAL_DAMAGE: 'full',
        THE_USUAL_DAMAGE_ROWS: told,
      },
    },
  )
  const lines = readFileSync(told, 'utf8').split('\n').filter(Boolean)
  const table = asDamageTable(lines.map((line) => JSON.parse(line)))
  console.log(table)
  const page = join(root, 'docs', 'reliability.md')
  // The table needs every fault, so a partial run does not write it.
  if (asked.length === 0) writeFileSync(page, withTable(readFileSync(page, 'utf8'), table))
  process.exitCode = code
} finally {
  rmSync(folder, { recursive: true, force: true })
}
