import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#main/app/csp.ts'
import { csp } from '../../scripts/lib/serve-window.mjs'
import { needsOf, waysOut } from './bundle.ts'

const out = fileURLToPath(new URL('../../out', import.meta.url))

describe('the built bridge', () => {
  it('is one CommonJS file that requires only Electron, because it is sandboxed', () => {
    const source = built('preload/index.cjs')
    expect(readdirSync(join(out, 'preload'))).toEqual(['index.cjs'])
    expect(needsOf(source)).toEqual(['electron'])
    expect(source).not.toMatch(/^(import|export)\b/m)
  })
})

describe('the built main process', () => {
  it('contains its packages, because the packaged app has no others', () => {
    const foreign = needsOf(built('main/index.js')).filter((name) => !name.startsWith('node:'))
    expect(foreign).toEqual(['electron'])
  })

  it('has no way to another computer', () => {
    expect(waysOut(built('main/index.js'))).toEqual([])
  })

  it.each([
    ["import { net } from 'electron'", 'electron.net'],
    ["import { app, autoUpdater as updates } from 'electron'", 'electron.autoUpdater'],
    ["import { get } from 'node:https'", 'node:https'],
    ["import { connect } from 'net'", 'net'],
    ['export const ask = () => fetch(address)', 'fetch'],
    ['session.defaultSession.fetch(address)', 'fetch'],
    ['new WebSocket(address)', 'WebSocket'],
    ["const home = 'https://the-usual.example/news'", 'https://the-usual.example/news'],
    ['const home = `http://$' + '{host}/news`', 'http://'],
  ])('would have one by: %s', (source, way) => {
    expect(waysOut(source)).toEqual([way])
  })
})

describe('the built window', () => {
  it('loads nothing from elsewhere and has no script in its page', () => {
    const page = built('renderer/index.html')
    const addresses = Array.from(page.matchAll(/(?:src|href)="([^"]*)"/g), (match) => match[1])
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([])
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })

  it('has the same policy in both hosts', () => {
    expect(csp).toBe(contentSecurityPolicy)
  })
})

function built(path: string): string {
  const file = join(out, path)
  if (!existsSync(file)) throw new Error(`out/${path} is missing: run "npm run build" first.`)
  return readFileSync(file, 'utf8')
}
