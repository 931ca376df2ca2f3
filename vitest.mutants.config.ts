import { defineConfig } from 'vitest/config'
import whole from './vitest.config.ts'

// What `npm run mutants` runs its tests with: one project of vitest.config.ts, and of its tests
// those that bear on what is mutated. scripts/mutants.mjs names both.
const project = process.env.MUTANTS_PROJECT ?? 'node'
const tests = process.env.MUTANTS_TESTS?.split(' ')

export default defineConfig({
  plugins: [
    {
      name: 'no-threads',
      // Stryker asks for threads, in which nobody can become an ordinary user, as tests of folders do.
      configureVitest: ({ project: its }) => {
        if (project === 'node' && !process.env.MUTANTS_THREADS) its.config.pool = 'forks'
      },
    },
  ],
  test: {
    ...whole.test,
    projects: whole.test?.projects?.flatMap((each) => {
      if (typeof each !== 'object' || !('test' in each) || each.test?.name !== project) return []
      return [{ ...each, test: { ...each.test, include: tests ?? each.test.include } }]
    }),
  },
})
