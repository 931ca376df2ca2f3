import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fakeElectron } from './package-fake.mjs'
import { fusesOf } from './package-fuses.mjs'

const require = createRequire(import.meta.url)

/**
 * Lets the real packager do for all three systems what needs no download: everything up to the tools
 * that make the installers. Returns what it made of each. `folder` is empty, and stays with the files.
 */
export async function dryPackages(root, folder) {
  const { Platform } = require('electron-builder')
  const linux = await dryLinux(root, join(folder, 'linux'), Platform.LINUX)
  const windows = await dryDir(root, join(folder, 'win32'), Platform.WINDOWS)
  const mac = await dryDir(root, join(folder, 'darwin'), Platform.MAC)
  return {
    configuration: await configuration(root),
    linux,
    windows: windowsFacts(join(windows, 'win-unpacked')),
    mac: await macFacts(join(mac, 'mac/The Usual.app/Contents')),
  }
}

/** Read and checked by the packager's own schema; throws with its words. */
async function configuration(root) {
  const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config')
  const { DebugLogger } = require('builder-util')
  const read = await getConfig(root, null, null)
  await validateConfiguration(read, new DebugLogger(false))
  return read
}

async function dryLinux(root, folder, platform) {
  const made = {}
  await pack(root, folder, platform, ['deb', 'rpm', 'AppImage'], async (option) => {
    if (!Array.isArray(option)) made.appImage = option
    else {
      const [args, desktopFile] = option
      made[args.some((arg) => arg.endsWith('.deb')) ? 'deb' : 'rpm'] = installed(args, desktopFile)
    }
    // What follows would fetch fpm and the AppImage runtime.
    return true
  })
  const app = join(folder, 'out/linux-unpacked')
  return { ...made, ...appFacts(app, join(app, 'resources'), join(app, 'the-usual')) }
}

/** What a deb or rpm puts where, and the texts among it that the packager writes itself. */
function installed(args, desktopFile) {
  const places = Object.fromEntries(
    args.filter((arg) => arg.includes('=/')).map((arg) => arg.split('=').reverse()),
  )
  const texts = Object.entries(places).filter(([place]) => /\.(desktop|xml)$/.test(place))
  return {
    places: Object.keys(places),
    desktop: readFileSync(desktopFile, 'utf8'),
    texts: Object.fromEntries(texts.map(([place, from]) => [place, readFileSync(from, 'utf8')])),
    afterInstall: readFileSync(args[args.indexOf('--after-install') + 1], 'utf8'),
  }
}

async function dryDir(root, folder, platform) {
  await pack(root, folder, platform, ['dir'])
  return join(folder, 'out')
}

async function pack(root, folder, platform, targets, effectiveOptionComputed) {
  const { Arch, build } = require('electron-builder')
  const electronDist = join(folder, 'electron')
  fakeElectron(electronDist, platform.nodeName)
  await build({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget(targets, Arch.x64),
    config: {
      electronDist,
      directories: { output: join(folder, 'out') },
      // There is nothing to sign, and codesign only on a Mac.
      electronFuses: { resetAdHocDarwinSignature: false },
      mac: { identity: null },
    },
    ...(effectiveOptionComputed ? { effectiveOptionComputed } : {}),
  })
}

function windowsFacts(app) {
  const program = join(app, 'The Usual.exe')
  return {
    ...appFacts(app, join(app, 'resources'), program),
    // The hash of the asar's list of files, among the resources of the program.
    integrity: readFileSync(program, 'latin1').includes('"file":"resources\\\\app.asar"'),
  }
}

async function macFacts(contents) {
  const { parsePlistFile } = require('app-builder-lib/out/util/plist')
  const framework = join(contents, 'Frameworks/Electron Framework.framework/Electron Framework')
  return {
    ...appFacts(contents, join(contents, 'Resources'), framework),
    info: await parsePlistFile(join(contents, 'Info.plist')),
  }
}

const appFacts = (app, resources, program) => ({
  asar: asarFiles(join(resources, 'app.asar')),
  fuses: fusesOf(program),
  files: readdirSync(app, { recursive: true }).filter((name) => statSync(join(app, name)).isFile()),
})

/** The paths in an asar, which begins with four sizes and then a JSON of its folders. */
export function asarFiles(path) {
  const archive = readFileSync(path)
  const { files } = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)))
  const under = (folder, prefix) =>
    Object.entries(folder).flatMap(([name, entry]) =>
      entry.files ? under(entry.files, `${prefix}${name}/`) : [`${prefix}${name}`],
    )
  return under(files, '').sort()
}
