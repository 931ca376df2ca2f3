import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './lib/run.mjs'

// npm run fuzz [-- runs]: every fuzz test with 10,000 runs of each (npm test does 200), as a table.
const root = fileURLToPath(new URL('..', import.meta.url))
const runs = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'the-usual-fuzz-'))
try {
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', '--project', 'node', ...reporters, 'fuzz']
  const { code } = await runNode(vitest, args, { cwd: root, env: { FUZZ_RUNS: String(runs) } })
  console.log(asTable(JSON.parse(readFileSync(report, 'utf8'))))
  process.exitCode = code
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function asTable({ testResults }) {
  const lines = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration = 0 }) => {
      const seconds = (duration / 1000).toFixed(1)
      return `| ${fullName} | ${seconds} s | ${status === 'passed' ? 'held' : 'BROKE'} |`
    }),
  )
  const head = [`${runs} runs a reader`, '', '| what must hold | took | result |', '|---|---|---|']
  return [...head, ...lines].join('\n')
}
