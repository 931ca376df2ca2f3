import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node'

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Writes what ran to the file `THE_USUAL_COUNTS` names, for the last line of `npm test`. */
// biome-ignore lint/style/noDefaultExport: vitest takes a reporter by path from there.
export default class CountsReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const file = process.env.THE_USUAL_COUNTS
    if (file) writeFileSync(file, JSON.stringify(countRun(modules, errors, reason)))
  }
}

/**
 * A file that can't be loaded, a failing `beforeAll` and an error outside any test are failures
 * too; so are a test that never ended and a run without any test.
 */
export function countRun(
  modules: readonly TestModule[],
  errors: readonly SerializedError[],
  reason: TestRunEndReason,
): Counts {
  const states = modules.flatMap((module) =>
    Array.from(module.children.allTests(), (test) => test.result().state),
  )
  const count = (state: string): number => states.filter((one) => one === state).length
  const broken = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const failed =
    count('failed') +
    count('pending') +
    broken.filter((part) => part.errors().length > 0).length +
    errors.length
  const brokenOff = failed === 0 && (reason !== 'passed' || states.length === 0)
  return { passed: count('passed'), failed: brokenOff ? 1 : failed, skipped: count('skipped') }
}
