import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runNode } from '../../../scripts/lib/run.mjs'
import { countsLine, judgeRun, needsBrowser } from '../../../scripts/lib/test-run.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

it('ends in one plain line', () => {
  expect(countsLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped')
})

it('never passes a run that ended with an error', () => {
  const good = { passed: 4, failed: 0, skipped: 0 }
  expect(judgeRun(0, good)).toEqual(good)
  expect(judgeRun(1, good)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  expect(judgeRun(1, { passed: 4, failed: 3, skipped: 0 })).toMatchObject({ failed: 3 })
  expect(judgeRun(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('looks for a browser unless only tests without one are run', () => {
  expect(needsBrowser([])).toBe(true)
  expect(needsBrowser(['rules'])).toBe(true)
  expect(needsBrowser(['--project', 'node', 'rules'])).toBe(false)
  expect(needsBrowser(['--project=node'])).toBe(false)
  expect(needsBrowser(['--project=node', '--project', 'journeys'])).toBe(true)
})

it('counts failures outside a test too: a broken file, a set-up, a late error', async () => {
  const counts = await countsOf({
    'good.test.mjs': `${vitest} it('passes', () => {}); it.skip('is skipped'); it.todo('is to do')`,
    'bad.test.mjs': `${vitest} it('fails', () => expect(1).toBe(2))`,
    'broken.test.mjs': "import './nowhere.mjs'",
    'set-up.test.mjs': `${vitest} beforeAll(() => { throw new Error('no') }); it('is not reached', () => {})`,
    'late.test.mjs': `${vitest} it('passes too soon', async () => { Promise.reject(new Error('late')) })`,
  })
  expect(counts).toEqual({ passed: 2, failed: 4, skipped: 3 })
}, 60_000)

it('counts a run without any test as failed', async () => {
  const { failed } = await countsOf({ 'empty.mjs': '' })
  expect(failed).toBe(1)
}, 60_000)

const vitest = "import { beforeAll, expect, it } from 'vitest';"

/** Runs the real runner with the real reporter on test files of our own, as `npm test` does. */
async function countsOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'usual-counts-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  mkdirSync(join(folder, 'test'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'test', name), text)
  const report = join(folder, 'counts.json')
  writeFileSync(join(folder, 'reporter-counts.ts'), reporter)
  const { code } = await runNode(
    join(root, 'node_modules/vitest/vitest.mjs'),
    ['run', '--root', folder, '--reporter=./reporter-counts.ts'],
    { cwd: folder, quiet: true, env: { THE_USUAL_COUNTS: report, VITEST: '' } },
  )
  const counts = judgeRun(code, reported(report))
  rmSync(folder, { recursive: true, force: true })
  return counts
}

const reporter = readFileSync(join(root, 'test/support/reporter-counts.ts'), 'utf8')

function reported(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // a run that failed early writes no file
  }
}
