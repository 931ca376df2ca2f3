import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, matchesGlob, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { areasIn, asScoreTable, scoreOf } from '../../../scripts/lib/mutants.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const features = readdirSync(join(root, 'src/renderer/features'))
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(root, join(each.parentPath, each.name)).split(sep).join('/'))

it('mutates every rule and deed, commit with its parts, undo, the journal’s parts and the services, each once', () => {
  const wanted = filesIn('src').filter((file) =>
    [
      /^src\/renderer\/features\/[^/]+\/(rules|deeds)(\/.*)?\.ts$/,
      /^src\/renderer\/book\/(commit(-\w+)?|writing|written-rows|image|row-check)\.ts$/,
      /^src\/renderer\/book\/(reading-ahead|undo|journal-(next|state|waiters))\.ts$/,
      /^src\/main\/services\//,
    ].some((each) => each.test(file) && !file.endsWith('.d.ts')),
  )
  const areas = areasIn(root, features)
  const times = wanted.map(
    (file) => areas.filter(({ mutate }) => mutate.some((glob) => matchesGlob(file, glob))).length,
  )
  expect(wanted.filter((_, at) => times[at] !== 1)).toEqual([])
})

it('mutates files that are there', () => {
  const named = areasIn(root, features)
    .filter(({ tests }) => tests.some((test) => test.startsWith('test/renderer/book/')))
    .flatMap(({ mutate }) => mutate)
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  expect(named.length).toBeGreaterThan(9)
})

it('names each file so that Stryker, which parts them at commas, takes it whole', () => {
  const globs = areasIn(root, features).flatMap(({ mutate }) => mutate)
  expect(globs.filter((glob) => glob.includes(','))).toEqual([])
})

it('runs tests that are there', () => {
  const tests = filesIn('test')
  const without = areasIn(root, features).filter(
    (area) => !area.tests.some((glob) => tests.some((file) => matchesGlob(file, glob))),
  )
  expect(without.map(({ name }) => name)).toEqual([])
})

it('counts a mutant that no test reaches as survived, and an ignored one not at all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'the-usual-mutants-'))
  const path = join(folder, 'report.json')
  const states = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored']
  const mutants = states.map((status) => ({ status }))
  writeFileSync(path, JSON.stringify({ files: { 'a.ts': { mutants }, 'b.ts': { mutants: [] } } }))
  expect(scoreOf(path)).toEqual({ killed: 3, lived: 2, score: 60 })
  expect(asScoreTable([{ name: 'undo', ...scoreOf(path) }])).toContain('| undo | 3 | 2 | 60 % |')
  writeFileSync(path, JSON.stringify({ files: {} }))
  expect(scoreOf(path).score).toBe(0)
  rmSync(folder, { recursive: true })
})
