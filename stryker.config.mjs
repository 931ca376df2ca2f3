// Stryker's settings for `npm run mutants`; scripts/mutants.mjs says what is mutated, by area.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/lib/mutants-ignored.mjs'],
  ignorers: ['told-to-nobody', 'sample-of-a-deed'],
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Vitest may mix the end of one run into the next: then a mutant survives untested.
  disableBail: true,
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 1),
  // A mutant that is only slow must not count as killed on a busy machine.
  timeoutMS: 10_000,
  timeoutFactor: 2,
  // TypeScript 7 has no interface that Stryker could rewrite a tsconfig with, and nothing here needs one.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  ignorePatterns: ['out', 'dist', 'docs', 'resources', 'reports', '.github', '.ci'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: process.env.MUTANTS_REPORT ?? 'reports/mutants/mutants.json' },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
}
