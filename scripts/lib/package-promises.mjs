import { desktops, entry, inEach, must, same, systemsOf } from './package-must.mjs'

const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  // Left as Electron ships it: traps make WebAssembly faster and lose no check.
  wasmTrapHandlers: true,
}
const ours = ['LICENSE.the-usual.txt', 'LICENSES.third-party.txt']
const ofElectron = ['LICENSE.electron.txt', 'LICENSES.chromium.html']
const mimeType = 'application/vnd.theusual.backup'

/** What every package promises: a sentence, and what is wrong about it. */
export const promises = [
  [
    'The asar holds out/ and package.json, and nothing else',
    inEach(({ asar }) => [
      ...asar.filter((path) => !/^(out\/(main|preload|renderer)\/|package\.json$)/.test(path)),
      ...asar.filter((path) => /\.map$/.test(path)),
      ...['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
        .filter((path) => !asar.includes(path))
        .map((path) => `${path} is missing`),
    ]),
  ],
  [
    'The fuses are set in the program itself',
    inEach((made) =>
      must(
        made.fuses.length > 0 && made.fuses.every((read) => same(read, fuses)),
        JSON.stringify(made.fuses),
      ),
    ),
  ],
  [
    'The program knows the hash of the asar, on Windows and macOS',
    ({ windows, mac }) => [
      ...must(windows.integrity, 'windows'),
      ...must(mac.info.ElectronAsarIntegrity?.['Resources/app.asar']?.hash, 'mac'),
    ],
  ],
  [
    'Licence texts of all that is bundled travel along',
    (facts) => [
      ...must(facts.licencesAreNew, 'resources/third-party.txt: node scripts/licences.mjs'),
      ...systemsOf(facts).flatMap(([system, { files }]) =>
        // The packager takes Electron's own into a Mac's app only from a download.
        [...ours, ...(system === 'mac' ? [] : ofElectron)]
          .filter((name) => !files.some((path) => path.endsWith(name)))
          .map((name) => `${system}: ${name} is missing`),
      ),
    ],
  ],
  [
    'Chromium’s own words come in English, German and Spanish alone',
    inEach(({ files }) => {
      const paks = files.flatMap(
        (path) => /([\w-]+)(?:\.lproj\/locale)?\.pak$/.exec(path)?.[1] ?? [],
      )
      const languages = [...new Set(paks.map((name) => name.split('-')[0]))].sort()
      return must(same(languages, ['de', 'en', 'es']), languages.join())
    }),
  ],
  [
    '.usual files open with The Usual',
    (facts) => [
      ...desktops(facts).flatMap((desktop) =>
        must(entry(desktop, 'MimeType') === `${mimeType};`, desktop),
      ),
      ...desktops(facts).flatMap((desktop) => must(/ %U$/.test(entry(desktop, 'Exec')), desktop)),
      ...[facts.linux.deb, facts.linux.rpm].flatMap(({ texts }) => {
        const kinds = texts['/usr/share/mime/packages/the-usual.xml'] ?? ''
        return must(kinds.includes(`"${mimeType}"`) && kinds.includes('"*.usual"'), 'its MIME type')
      }),
      ...must(
        same(facts.mac.info.CFBundleDocumentTypes?.[0]?.CFBundleTypeExtensions, ['usual']),
        'Info.plist',
      ),
      ...must(
        facts.configuration.fileAssociations?.some(({ ext }) => ext === 'usual'),
        'the Windows installer',
      ),
      // An installer without an administrator writes to the owner's part of the registry.
      ...must(/WriteRegStr SHELL_CONTEXT "Software\\Classes/.test(facts.associate), 'per user'),
    ],
  ],
  [
    'Window, desktop entry and task bar use one name',
    ({ manifest, linux, mac, configuration, appUserModelId, ...rest }) => [
      ...must(manifest.desktopName === 'the-usual.desktop', `desktopName ${manifest.desktopName}`),
      ...desktops({ linux, ...rest }).flatMap((desktop) =>
        must(`${entry(desktop, 'StartupWMClass')}.desktop` === manifest.desktopName, desktop),
      ),
      ...must(linux.appImage.desktopFileName === manifest.desktopName, 'the AppImage’s entry'),
      ...[linux.deb, linux.rpm].flatMap(({ places }) =>
        must(places.includes(`/usr/share/applications/${manifest.desktopName}`), 'its place'),
      ),
      ...must(configuration.appId === appUserModelId, `AppUserModelID ${appUserModelId}`),
      ...must(mac.info.CFBundleIdentifier === appUserModelId, 'CFBundleIdentifier'),
    ],
  ],
  [
    'Icons of every size, drawn from one picture',
    ({ icons, linux }) => [
      ...must(icons.areNew, 'resources/icon.svg is newer: node scripts/icons.mjs'),
      ...must(same(sorted(icons.png), [16, 24, 32, 48, 64, 128, 256, 512]), `png ${icons.png}`),
      ...must(same(sorted(icons.ico), [16, 24, 32, 48, 64, 128, 256]), `ico ${icons.ico}`),
      ...must(
        same(sorted(icons.icns), [16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]),
        `icns ${icons.icns}`,
      ),
      ...must(linux.deb.places.filter((path) => /hicolor/.test(path)).length === 8, 'in the deb'),
    ],
  ],
  [
    'There is no updater',
    ({ configuration, ...facts }) => [
      ...must(configuration.publish === null, 'a place to publish'),
      ...inEach(({ files }) => files.filter((path) => /app-update\.yml|elevate\.exe/.test(path)))(
        facts,
      ),
    ],
  ],
]

const sorted = (sizes) => [...sizes].sort((one, other) => one - other)
