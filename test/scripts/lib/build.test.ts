import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildIfOld, isFresh } from '../../../scripts/lib/build.mjs'

const now = 1_790_000_000
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'usual-build-'))
  write('src/renderer/main.tsx', '', now - 60)
  write('package.json', '{}', now - 60)
  for (const file of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
    write(`out/${file}`, '', now)
  }
  write('out/built.txt', String(now * 1000), now)
  for (const folder of ['src', 'src/renderer']) age(folder, now - 60)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('a build newer than its sources is used as it is', () => {
  expect(isFresh(root)).toBe(true)
})

it('an edit, even one made while the build ran, makes it old', () => {
  age('src/renderer/main.tsx', now)
  expect(isFresh(root)).toBe(false)
})

it('a removed file makes it old', () => {
  write('src/renderer/app/shell.tsx', '', now - 60)
  age('src/renderer/app', now - 60)
  age('src/renderer', now - 60)
  expect(isFresh(root)).toBe(true)
  rmSync(join(root, 'src/renderer/app/shell.tsx'))
  expect(isFresh(root)).toBe(false)
})

it('other packages make it old', () => {
  write('package-lock.json', '{}', now + 1)
  expect(isFresh(root)).toBe(false)
})

it('an incomplete build counts as none', () => {
  rmSync(join(root, 'out/renderer/index.html'))
  expect(isFresh(root)).toBe(false)
})

it('says what to do first where the packages are missing', async () => {
  rmSync(join(root, 'out'), { recursive: true })
  expect(await buildIfOld(root, () => undefined)).toEqual({
    ok: false,
    why: 'The packages are missing: run npm ci first.',
  })
})

it('a build that fails says what went wrong, and counts as none', async () => {
  age('src/renderer/main.tsx', now + 60)
  write(
    'node_modules/electron-vite/bin/electron-vite.js',
    'console.log("shell.tsx: a bracket is missing"); process.exit(1)',
    now,
  )
  const built = await buildIfOld(root, () => undefined)
  expect(built).toMatchObject({ ok: false, why: expect.stringContaining('a bracket is missing') })
  age('src/renderer/main.tsx', now - 60)
  expect(isFresh(root)).toBe(false)
})

function write(path: string, text: string, at: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  age(path, at)
}

/** Seconds since the epoch. */
const age = (path: string, at: number): void => utimesSync(join(root, path), at, at)
