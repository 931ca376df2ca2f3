import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defaultFuses } from './package-fuses.mjs'

// Electron's files as far as the packager touches them. Nothing of it runs: it stands in for a
// download of 110 MB a system, so that the packager's own work on it can be looked at.
const languages = ['de', 'en', 'es', 'fr']

/** Makes it for a system under `folder`. */
export function fakeElectron(folder, system) {
  put(join(folder, 'LICENSE'), 'Electron')
  put(join(folder, 'LICENSES.chromium.html'), 'Chromium')
  if (system === 'darwin') return fakeApp(join(folder, 'Electron.app/Contents'))
  for (const language of languages) {
    put(join(folder, 'locales', `${language === 'en' ? 'en-US' : language}.pak`))
  }
  mkdirSync(join(folder, 'resources'))
  if (system === 'win32') put(join(folder, 'electron.exe'), windowsProgram())
  else put(join(folder, 'electron'), defaultFuses())
}

function fakeApp(contents) {
  put(join(contents, 'Info.plist'), propertyList(plainInfo))
  put(join(contents, 'MacOS/Electron'))
  put(join(contents, 'Resources/electron.icns'))
  const framework = join(contents, 'Frameworks/Electron Framework.framework')
  put(join(framework, 'Electron Framework'), defaultFuses())
  for (const language of languages) {
    put(join(contents, `Resources/${language}.lproj/locale.pak`))
    put(join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`))
  }
  for (const helper of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${helper}`
    const inside = join(contents, `Frameworks/${name}.app/Contents`)
    put(join(inside, 'Info.plist'), propertyList({ CFBundleExecutable: name }))
    put(join(inside, 'MacOS', name))
  }
}

const plainInfo = {
  CFBundleIdentifier: 'com.github.Electron',
  CFBundleExecutable: 'Electron',
  CFBundleIconFile: 'electron.icns',
  ...Object.fromEntries(
    ['Camera', 'Microphone', 'AudioCapture', 'BluetoothAlways', 'BluetoothPeripheral'].map((of) => [
      `NS${of}UsageDescription`,
      'This app needs it',
    ]),
  ),
}

function propertyList(entries) {
  const lines = Object.entries(entries).map(
    ([key, value]) => `<key>${key}</key><string>${value}</string>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${lines.join('')}</dict></plist>`
}

/** An empty program with a version, which the packager rewrites, and the fuses behind it. */
function windowsProgram() {
  const packager = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'))
  const { NtExecutable, NtExecutableResource, Resource } = packager('resedit')
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(1, 0, 0, 0, 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.concat([Buffer.from(program.generate()), defaultFuses()])
}

function put(path, content = '') {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
