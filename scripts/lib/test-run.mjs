import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfOld } from './build.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { findShell } from './find-browser.mjs'
import { runNode } from './run.mjs'

const checks = [
  { name: 'Format and lint', script: '@biomejs/biome/bin/biome', args: ['ci', '.'] },
  { name: 'Types', script: 'typescript/bin/tsc', args: ['-b'] },
]

/**
 * Format, lint, types and the build, then one vitest run; each part that fails counts as one
 * failure. The last line printed is `N passed, N failed, N skipped`. True when nothing failed.
 */
export async function testAll(root, args, say) {
  const broken = []
  for (const { name, script, args } of checks) {
    say(`${name}…`)
    const { code } = await runNode(join(root, 'node_modules', script), args, { cwd: root })
    if (code !== 0) broken.push(name)
  }
  const ready = await prepare(root, args, say)
  if (!ready.ok) say(ready.why)
  const counts = ready.ok ? await runVitest(root, args, ready.env) : oneFailure
  if (broken.length > 0) say(`\nFailed before the tests: ${broken.join(', ')} (see above).`)
  const total = { ...counts, failed: counts.failed + broken.length }
  say(countsLine(total))
  return total.failed === 0
}

export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** The reporter's counts; a run that ended with an error has failed, whatever they say. */
export function judgeRun(code, report) {
  if (!report) return oneFailure
  if (code !== 0 && report.failed === 0) return { ...report, failed: 1 }
  return report
}

/** Vitest's own arguments are passed through; only `--project node` needs no browser. */
export function needsBrowser(args) {
  const named = args.flatMap((arg, at) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)]
    return args[at - 1] === '--project' ? [arg] : []
  })
  return named.length === 0 || named.some((name) => name !== 'node')
}

const oneFailure = { passed: 0, failed: 1, skipped: 0 }

async function prepare(root, args, say) {
  const built = await buildIfOld(root, say)
  if (!built.ok) return built
  if (!needsBrowser(args)) return { ok: true, env: {} }
  const browser = await ensureBrowser(say)
  if (!browser.found) return { ok: false, why: browser.why }
  const shell = findShell()
  say(`Testing in ${[shell, browser.path].filter(Boolean).join(' and ')}`)
  const env = { CHROME_PATH: browser.path, ...(shell ? { CHROME_SHELL_PATH: shell } : {}) }
  return { ok: true, env }
}

async function runVitest(root, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'usual-test-'))
  const report = join(folder, 'counts.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const counting = '--reporter=./test/support/reporter-counts.ts'
  const { code } = await runNode(vitest, ['run', '--reporter=default', counting, ...args], {
    cwd: root,
    env: { ...env, THE_USUAL_COUNTS: report },
  })
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  rmSync(folder, { recursive: true, force: true })
  return judgeRun(code, counts)
}
