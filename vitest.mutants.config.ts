import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import whole from './vitest.config.ts'

// The tests of `npm run mutants`: one project of vitest.config.ts, and in it only the tests of what
// is mutated. scripts/mutants.mjs names both.
const wanted = process.env.MUTANTS_PROJECT ?? 'node'
const tests = process.env.MUTANTS_TESTS?.split(' ')

const registry = fileURLToPath(new URL('test/support/registry-without-screens.ts', import.meta.url))
const withoutScreens: Plugin = {
  name: 'without-screens',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/features.ts')) return undefined
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found?.id.endsWith('/src/renderer/app/features.ts') ? registry : undefined
  },
}

export default defineConfig({
  plugins: [
    {
      name: 'forks-where-needed',
      // Stryker runs threads, which can't switch to an ordinary user, as tests of folders do.
      configureVitest: ({ project }) => {
        if (tests?.some((each) => each.startsWith('test/main/'))) project.config.pool = 'forks'
      },
    },
  ],
  test: {
    ...whole.test,
    projects: whole.test?.projects?.flatMap((each) => {
      if (typeof each !== 'object' || !('test' in each) || each.test?.name !== wanted) return []
      return [
        {
          ...each,
          plugins: [...(each.plugins ?? []), withoutScreens],
          test: { ...each.test, include: tests ?? each.test.include },
        },
      ]
    }),
  },
})
