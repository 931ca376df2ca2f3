import { desktops, must, same } from './package-must.mjs'

const places = [
  'DocumentsFolder',
  'DesktopFolder',
  'DownloadsFolder',
  'RemovableVolumes',
  'NetworkVolumes',
]
const entitled = [
  'com.apple.security.cs.allow-jit',
  'com.apple.security.cs.disable-library-validation',
]

/** What the packages of one system promise. */
export const systemPromises = [
  [
    'Linux: deb and rpm first, and their installer allows the sandbox',
    ({ configuration, linux }) => [
      ...must(same(configuration.linux.target, ['deb', 'rpm', 'AppImage']), 'the order'),
      ...[linux.deb, linux.rpm].flatMap(({ afterInstall }) =>
        must(/apparmor_parser --replace/.test(afterInstall), 'no AppArmor profile'),
      ),
      ...must(linux.files.includes('resources/apparmor-profile'), 'no profile among the files'),
    ],
  ],
  [
    'The AppImage needs no libfuse2, and nothing asks for --no-sandbox',
    (facts) => [
      ...must(/^[1-9]\./.test(facts.configuration.toolsets?.appimage ?? ''), 'the old runtime'),
      ...desktops(facts).flatMap((desktop) => must(!/no-sandbox/.test(desktop), desktop)),
    ],
  ],
  [
    'Windows: for one user, without an administrator, and the records outlive the program',
    ({ configuration: { nsis, win } }) => [
      ...must(nsis.oneClick === true && nsis.perMachine === false, 'it asks for whom'),
      ...must(nsis.deleteAppDataOnUninstall === false, 'uninstalling deletes the records'),
      ...must((win.requestedExecutionLevel ?? 'asInvoker') === 'asInvoker', 'it asks for rights'),
    ],
  ],
  [
    'macOS: one dmg and one zip for both processors, hardened, with two entitlements',
    ({ configuration: { mac }, entitlements }) => [
      ...must(
        same(mac.target, [
          { target: 'dmg', arch: 'universal' },
          { target: 'zip', arch: 'universal' },
        ]),
        'its targets',
      ),
      ...must(mac.hardenedRuntime === true && mac.identity !== null, 'it is not hardened'),
      ...must(same(Object.keys(entitlements).sort(), entitled), Object.keys(entitlements).join()),
    ],
  ],
  [
    'macOS: it says why it wants a folder, and asks for nothing else',
    ({ mac: { info } }) => {
      const asks = Object.keys(info).filter((key) => /UsageDescription$/.test(key))
      const wanted = places.map((place) => `NS${place}UsageDescription`)
      return [
        ...wanted.filter((key) => !asks.includes(key)).map((key) => `${key} is missing`),
        ...asks.filter((key) => !wanted.includes(key)),
      ]
    },
  ],
]
