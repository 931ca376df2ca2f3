import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildShell } from '#test/support/electron/build-app.ts'
import { lastingFolder } from '#test/support/temp-folder.ts'

const folder = lastingFolder()
beforeAll(async () => {
  await buildShell(folder)
}, 60_000)

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe('what is built for Electron', () => {
  it('has a preload of one CommonJS file that requires only Electron', () => {
    const preload = read('preload/index.cjs')

    expect(readdirSync(join(folder, 'preload'))).toEqual(['index.cjs'])
    const required = [...preload.matchAll(/require\(["'`]([^"'`]+)/g)].map(([, name]) => name)
    expect(new Set(required)).toEqual(new Set(['electron']))
    expect(preload).not.toMatch(/^(import|export) /m)
    // A few lines: no schema library, no names but those of the contract.
    expect(preload.length).toBeLessThan(4_000)
  })

  it('has a main that uses files and can’t reach the network', () => {
    const main = read('main/index.js')
    const imported = [...main.matchAll(/^import .*?from ["']([^"']+)["']/gms)].map(
      ([, name]) => name,
    )
    const allowed = /^(electron|node:(buffer|fs|fs\/promises|path|crypto|timers\/promises))$/

    expect(imported).toContain('electron')
    expect(imported.filter((name) => !allowed.test(name ?? ''))).toEqual([])
    expect(main).not.toMatch(/\b(fetch|autoUpdater|XMLHttpRequest|WebSocket)\(|\bnet\.request/)
    expect(main).not.toMatch(/\b(autoUpdater|crashReporter|desktopCapturer|safeStorage)\b/)
  })
})
