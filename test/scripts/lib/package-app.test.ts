import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { icnsOf, icoOf } from '../../../scripts/lib/icon-files.mjs'
import { failure, targets } from '../../../scripts/lib/package-app.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

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

  it('makes the other packages where there is no rpmbuild, and says so', () => {
    const said: string[] = []
    const say = (line: string) => void said.push(line)
    const nowhere = { platform: 'linux', path: root }
    expect(targets([], say, nowhere)).toEqual(['--linux', 'deb', 'AppImage'])
    expect(said).toEqual([expect.stringContaining('No rpm is made')])
    expect(targets(['--dir'], say, nowhere)).toEqual(['--dir'])
    expect(targets([], say, { platform: 'darwin', path: root })).toEqual([])
    expect(said).toHaveLength(1)
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
