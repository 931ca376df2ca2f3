import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { electronRuntime } from '../../../scripts/lib/electron-runtime.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usual-runtime-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('uses an installed runtime silently', async () => {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/electron'), '')
  writeFileSync(join(folder, 'path.txt'), 'electron')
  const said: string[] = []
  const runtime = await electronRuntime(folder, (line) => said.push(line))
  expect(runtime).toEqual({ found: true, path: join(folder, 'dist/electron') })
  expect(said).toEqual([])
})

it('ends a stalled download', async () => {
  install('setInterval(() => {}, 1000)')
  const runtime = await electronRuntime(folder, () => undefined, 1000)
  expect(runtime).toEqual({
    found: false,
    why: 'its runtime could not be fetched (no byte came for 1 seconds)',
  })
})

it('waits for a slow download as long as it grows', async () => {
  install(
    `let left = 12
     const timer = setInterval(() => {
       fs.appendFileSync(path.join(os.tmpdir(), 'electron.zip'), 'bytes')
       if (--left > 0) return
       clearInterval(timer)
       fs.mkdirSync(path.join(__dirname, 'dist'))
       fs.writeFileSync(path.join(__dirname, 'dist/electron'), '')
       fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')
     }, 150)`,
  )
  const runtime = await electronRuntime(folder, () => undefined, 1000)
  expect(runtime.found).toBe(true)
})

it('says what the package is for when it is missing', async () => {
  const runtime = await electronRuntime(folder, () => undefined)
  expect(runtime).toMatchObject({ found: false, why: expect.stringContaining('npm ci') })
})

const install = (script: string): void =>
  writeFileSync(
    join(folder, 'install.js'),
    `const [fs, os, path] = ['fs', 'os', 'path'].map((name) => require(name))\n${script}`,
  )
