import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgePackages, notShownHere } from '../../../scripts/lib/package-check.mjs'
import { defaultFuses, fusesOf } from '../../../scripts/lib/package-fuses.mjs'
import { runNode } from '../../../scripts/lib/run.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'usual-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// biome-ignore lint/suspicious/noExplicitAny: what the packager made, spoiled here at one place each
type Facts = any

// The real packager, on files that stand in for Electron's: on Linux it can do all three systems.
describe.runIf(process.platform === 'linux')('npm run package:check', () => {
  let facts: Facts
  let said = ''
  beforeAll(async () => {
    const file = join(folder, 'facts.json')
    const script = join(root, 'scripts/package-check.mjs')
    const { code, output } = await runNode(script, ['--facts', file], { cwd: root, quiet: true })
    expect(code, output).toBe(0)
    said = output
    facts = JSON.parse(readFileSync(file, 'utf8'))
  }, 120_000)

  it('names every promise that holds, and what this machine does not show', () => {
    for (const { what, wrong } of judgePackages(facts)) {
      expect(wrong, what).toEqual([])
      expect(said).toContain(`✓ ${what}`)
    }
    for (const line of notShownHere) expect(said).toContain(line)
  })

  const spoils: readonly (readonly [string, string, (facts: Facts) => void])[] = [
    ['node_modules in the asar', 'asar holds', (f) => f.linux.asar.push('node_modules/x.js')],
    ['a source map in the asar', 'asar holds', (f) => f.mac.asar.push('out/main/index.js.map')],
    ['a build that is not there', 'asar holds', (f) => f.windows.asar.splice(0)],
    ['a fuse left on', 'fuses', (f) => (f.linux.fuses[0].runAsNode = true)],
    ['a Mac with one half fused', 'fuses', (f) => f.mac.fuses.push({ runAsNode: true })],
    ['a program without fuses', 'fuses', (f) => f.windows.fuses.splice(0)],
    ['no hash on Windows', 'hash of the asar', (f) => (f.windows.integrity = false)],
    ['no hash on a Mac', 'hash of the asar', (f) => delete f.mac.info.ElectronAsarIntegrity],
    ['old licence texts', 'Licence texts', (f) => (f.licencesAreNew = false)],
    ['no Chromium licences', 'Licence texts', (f) => f.windows.files.splice(0, 50, 'en.pak')],
    ['French as well', 'English, German', (f) => f.linux.files.push('locales/fr.pak')],
    ['no MIME type', '.usual files', (f) => (f.linux.deb.texts = {})],
    ['an entry that takes no file', '.usual files', (f) => (f.linux.rpm.desktop = 'Exec=x')],
    ['no document on a Mac', '.usual files', (f) => delete f.mac.info.CFBundleDocumentTypes],
    ['no .usual on Windows', '.usual files', (f) => (f.configuration.fileAssociations = [])],
    ['the registry of all users', '.usual files', (f) => (f.associate = 'WriteRegStr HKLM')],
    ['another desktopName', 'one name', (f) => (f.manifest.desktopName = 'other.desktop')],
    ['another AppUserModelID', 'one name', (f) => (f.appUserModelId = 'app.other')],
    ['AppImage first', 'deb and rpm first', (f) => f.configuration.linux.target.reverse()],
    ['no AppArmor profile', 'deb and rpm first', (f) => (f.linux.deb.afterInstall = '')],
    ['the legacy runtime', 'libfuse2', (f) => (f.configuration.toolsets.appimage = '0.0.0')],
    ['no sandbox', 'libfuse2', (f) => (f.linux.appImage.desktop += 'Exec=AppRun --no-sandbox')],
    ['all users', 'one user', (f) => (f.configuration.nsis.perMachine = true)],
    ['records deleted', 'one user', (f) => (f.configuration.nsis.deleteAppDataOnUninstall = true)],
    [
      'rights',
      'one user',
      (f) => (f.configuration.win.requestedExecutionLevel = 'highestAvailable'),
    ],
    ['one processor', 'both processors', (f) => (f.configuration.mac.target[0].arch = 'arm64')],
    ['soft runtime', 'both processors', (f) => (f.configuration.mac.hardenedRuntime = false)],
    ['more entitlements', 'both processors', (f) => (f.entitlements['cs.debugger'] = true)],
    ['no reason', 'why it wants', (f) => delete f.mac.info.NSDocumentsFolderUsageDescription],
    ['a camera', 'why it wants', (f) => (f.mac.info.NSCameraUsageDescription = 'x')],
    ['another picture', 'Icons', (f) => (f.icons.areNew = false)],
    ['a missing size', 'Icons', (f) => f.icons.ico.pop()],
    ['an updater', 'no updater', (f) => f.windows.files.push('resources/app-update.yml')],
    ['a place to publish', 'no updater', (f) => (f.configuration.publish = { provider: 'github' })],
  ]
  it.each(spoils)('would not pass: %s', (_name, what, spoil) => {
    const spoilt = structuredClone(facts)
    spoil(spoilt)
    const broken = judgePackages(spoilt).filter(({ wrong }) => wrong.length > 0)

    expect(broken.map((each) => each.what).join('\n')).toContain(what)
  })
})

describe('fuses', () => {
  it('are read from each half of a Mac’s program', () => {
    const program = join(folder, 'program')
    const flipped = Buffer.from(defaultFuses())
    flipped[flipped.length - 9] = '0'.charCodeAt(0)
    writeFileSync(
      program,
      Buffer.concat([Buffer.from('MZ\0'), defaultFuses(), Buffer.from('x'), flipped]),
    )

    expect(fusesOf(program).map(({ runAsNode }) => runAsNode)).toEqual([true, false])
  })
})
