import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { icnsOf, icoOf } from '../../../scripts/lib/icon-files.mjs'
import { failure } from '../../../scripts/lib/package-app.mjs'
import { runNode } from '../../../scripts/lib/run.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'usual-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run package', () => {
  it('says in one line that a download failed', () => {
    const words = failure(
      '  • packaging       platform=linux arch=x64 electron=45.4.1\n' +
        '  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=RequestError\n    at x.js',
    )
    expect(words).toBe(
      'No package was made, because a download failed: getaddrinfo ENOTFOUND github.com.',
    )
  })

  it('shows any other error in full', () => {
    const trouble = '  ⨯ Please specify project homepage\n    at FpmTarget.js'
    expect(failure(trouble)).toContain(trouble.trim())
  })
})

// The real packager with an Electron that has only the fuses: the rest needs a download.
describe.runIf(process.platform === 'linux')('the packaged app', () => {
  it('contains only what was built, with its fuses set', { timeout: 60_000 }, async () => {
    const app = await packed()
    const inside = readFileSync(join(app, 'resources/app.asar')).toString('latin1')
    expect(topOf(inside)).toEqual(['out', 'package.json'])
    expect(inside).not.toContain('built.txt')
    expect(readdirSync(join(app, 'locales')).sort()).toEqual(['de.pak', 'en-US.pak', 'es.pak'])
    expect(fusesOf(join(app, 'the-usual'))).toEqual({
      runAsNode: '0',
      cookieEncryption: '0',
      nodeOptions: '0',
      nodeCliInspect: '0',
      asarIntegrity: '1',
      onlyLoadAppFromAsar: '1',
    })
  })
})

describe('the icons', () => {
  it('exist for every system, each size in its place', () => {
    const png = (size: number) => readFileSync(join(root, `resources/icons/${size}x${size}.png`))
    const big = readFileSync(join(root, 'resources/icon.png'))
    const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
    const pngs = new Map([...sizes.map((size) => [size, png(size)] as const), [1024, big]])
    for (const [size, bytes] of pngs) expect(bytes.readUInt32BE(16)).toBe(size)
    expect(readFileSync(join(root, 'resources/icon.ico')).equals(icoOf(pngs))).toBe(true)
    expect(readFileSync(join(root, 'resources/icon.icns')).equals(icnsOf(pngs))).toBe(true)
  })
})

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

async function packed(): Promise<string> {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'locales'), { recursive: true })
  mkdirSync(join(dist, 'resources'))
  for (const language of ['de', 'en-US', 'es', 'fr']) {
    writeFileSync(join(dist, `locales/${language}.pak`), '')
  }
  // Version 1 of the fuses and their number, then each with its default.
  writeFileSync(join(dist, 'electron'), `${sentinel}\u0001\u0009${'1'.repeat(9)}`)
  const output = join(folder, 'dist')
  const ended = await runNode(
    join(root, 'node_modules/electron-builder/cli.js'),
    ['--publish', 'never', '--linux', 'dir', '--x64'].concat(
      `-c.electronDist=${dist}`,
      `-c.directories.output=${output}`,
    ),
    { cwd: root, quiet: true },
  )
  expect(ended.code, ended.output).toBe(0)
  return join(output, 'linux-unpacked')
}

function fusesOf(program: string): Readonly<Record<string, string | undefined>> {
  const text = readFileSync(program, 'latin1')
  const wire = text.slice(text.indexOf(sentinel) + sentinel.length + 2)
  const names = ['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect']
  names.push('asarIntegrity', 'onlyLoadAppFromAsar')
  return Object.fromEntries(names.map((name, at) => [name, wire[at]]))
}

/** An asar begins with sizes and then a JSON of its folders. */
function topOf(asar: string): readonly string[] {
  const length = Buffer.from(asar, 'latin1').readUInt32LE(12)
  const { files } = JSON.parse(asar.slice(16, 16 + length))
  return Object.keys(files).sort()
}
