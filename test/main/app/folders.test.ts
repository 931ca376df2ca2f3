import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepOneFolder } from '#main/app/folders.ts'

let home: string
const mask = process.umask()
beforeEach(() => {
  process.umask(0o022)
  home = mkdtempSync(join(tmpdir(), 'the-usual-folder-'))
})
afterEach(() => {
  process.umask(mask)
  rmSync(home, { recursive: true, force: true })
})

function appIn(asked = '') {
  const set: Record<string, string> = {}
  const app = {
    commandLine: { getSwitchValue: () => asked },
    getPath: () => home,
    setPath: (name: string, path: string) => {
      set[name] = path
    },
  }
  // Only these parts of the app are used.
  return { app: app as never, set }
}

it('keeps the records in one folder, whatever the app is called', () => {
  const { app, set } = appIn()

  expect(keepOneFolder(app)).toEqual({ ok: true, value: join(home, 'The Usual') })
  expect(set).toEqual({ userData: join(home, 'The Usual') })
})

it('keeps the folder and what is written in it from others on this computer', () => {
  const { app } = appIn()
  const kept = keepOneFolder(app, 'linux')
  if (!kept.ok) throw new Error(kept.error.content)
  writeFileSync(join(kept.value, 'stamp.json'), '{}')

  expect(statSync(kept.value).mode & 0o777).toBe(0o700)
  expect(statSync(join(kept.value, 'stamp.json')).mode & 0o777).toBe(0o600)
})

it('closes a folder that an older version left open to others', () => {
  const before = keepOneFolder(appIn().app, 'win32')
  if (!before.ok) throw new Error(before.error.content)
  expect(statSync(before.value).mode & 0o077).not.toBe(0)
  keepOneFolder(appIn().app, 'linux')

  expect(statSync(before.value).mode & 0o777).toBe(0o700)
})

it('says which folder can not be used, why, and that nothing was changed', () => {
  writeFileSync(join(home, 'a file'), '')
  const { app, set } = appIn(join(home, 'a file', 'The Usual'))

  expect(keepOneFolder(app)).toMatchObject({
    ok: false,
    error: { content: expect.stringMatching(/a file.*ENOTDIR.*Nothing was changed/), exitCode: 2 },
  })
  expect(set).toEqual({})
})
