import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { areasIn, asScoreTable, scoreOf } from './lib/mutants.mjs'
import { runNode } from './lib/run.mjs'

// npm run mutants [-- area…]: changes the code in small ways and checks that a test fails.
// `-- --list` lists the areas; `rules` means all that begin so. See docs/testing.md.
const root = fileURLToPath(new URL('..', import.meta.url))
const features = readdirSync(join(root, 'src/renderer/features'))
const asked = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const areas = areasIn(root, features).filter(
  ({ name }) => asked.length === 0 || asked.some((each) => `${name}/`.startsWith(`${each}/`)),
)
const goal = 80

if (process.argv.includes('--list')) for (const { name } of areas) console.log(name)
else await run()

async function run() {
  if (areas.some(({ project }) => project === 'browser')) {
    const browser = await ensureBrowser(console.log)
    if (!browser.found) throw new Error(browser.why)
    process.env.CHROME_PATH = browser.path
  }
  const scores = []
  for (const area of areas) {
    console.log(`Mutants of ${area.name}…`)
    await mutate(area)
    scores.push({ name: area.name, ...scoreOf(join(root, area.report)) })
  }
  console.log(asScoreTable(scores))
  process.exitCode = scores.every(({ score }) => score >= goal) ? 0 : 1
}

async function mutate({ project, tests, mutate: files, report }) {
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const env = {
    MUTANTS_PROJECT: project,
    MUTANTS_TESTS: tests.join(' '),
    MUTANTS_REPORT: report,
    // Hundreds of fuzz runs for each mutant would take days.
    FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20',
  }
  const args = ['run', 'stryker.config.mjs', '--mutate', files.join(',')]
  const { code } = await runNode(stryker, args, { cwd: root, env })
  if (code !== 0) throw new Error('Stryker stopped; what it says is above.')
}
