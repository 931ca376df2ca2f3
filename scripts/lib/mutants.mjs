import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What is mutated and with which tests: those meant for it, not those that happen to run it. Each
 * area is a separate run, so that it can be repeated alone.
 */
export function areasIn(root, features) {
  const layer = (name, project, tests) =>
    features
      .filter((feature) =>
        ['', '.ts'].some((end) => existsSync(join(root, at(feature, name) + end))),
      )
      .map((feature) => ({
        name: `${name}/${feature}`,
        project,
        tests: tests(feature),
        mutate: [`${at(feature, name)}.ts`, `${at(feature, name)}/**/*.ts`, '!**/*.d.ts'],
      }))
  const areas = [
    ...layer('rules', 'node', (feature) => [
      `test/renderer/features/${feature}/rules.test.ts`,
      `test/renderer/features/${feature}/rules/**/*.test.ts`,
    ]),
    // Not the screens: they take long, and what a deed does is said where the deed is tested.
    ...layer('deeds', 'browser', (feature) => [`test/renderer/features/${feature}/deeds.test.ts`]),
    ...[
      {
        name: 'commit',
        tests: ['written-rows', 'commit-failure', 'row-check', 'draft'],
        parts: [
          'commit',
          'commit-prepared',
          'writing',
          'commit-failure',
          'written-rows',
          'image',
          'row-check',
          'draft',
        ],
      },
      { name: 'reading-ahead', tests: ['reading-ahead'], parts: ['reading-ahead'] },
      { name: 'undo', tests: ['undo'], parts: ['undo'] },
    ].map(({ name, tests, parts }) => ({
      name,
      project: 'browser',
      // Neither the random lives of a shop, half a minute each, nor what loads every screen.
      tests: tests.map((test) => `test/renderer/book/${test}.test.ts`),
      mutate: parts.map((part) => `src/renderer/book/${part}.ts`),
    })),
    {
      name: 'journal',
      project: 'node',
      tests: ['test/renderer/book/journal-next.test.ts'],
      mutate: ['next', 'state', 'waiters'].map((part) => `src/renderer/book/journal-${part}.ts`),
    },
    {
      name: 'services',
      project: 'node',
      tests: ['test/main/services/**/*.test.ts'],
      mutate: ['src/main/services/**/*.ts'],
    },
  ]
  return areas.map((area) => ({
    ...area,
    report: `reports/mutants/${area.name.replace('/', '-')}.json`,
  }))
}

const at = (feature, layer) => `src/renderer/features/${feature}/${layer}`

/** Of the mutants in a report of Stryker: what no test reaches counts as lived, no mutant as none killed. */
export function scoreOf(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...wanted) => states.filter((state) => wanted.includes(state)).length
  const killed = count('Killed', 'Timeout')
  const lived = count('Survived', 'NoCoverage')
  const all = killed + lived
  return { killed, lived, score: all === 0 ? 0 : Math.round((1000 * killed) / all) / 10 }
}

export function asScoreTable(scores) {
  const lines = scores.map(
    ({ name, killed, lived, score }) => `| ${name} | ${killed} | ${lived} | ${score} % |`,
  )
  return ['| area | killed | lived | score |', '|---|---|---|---|', ...lines].join('\n')
}
