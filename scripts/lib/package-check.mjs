import { promises } from './package-promises.mjs'
import { systemPromises } from './package-system-promises.mjs'

/** Each promise of the packages with what is wrong about it; nothing is wrong in an empty list. */
export const judgePackages = (facts) =>
  [...promises, ...systemPromises].map(([what, judge]) => ({ what, wrong: judge(facts) }))

/** What none of this shows. Each line says where it is seen. */
export const notShownHere = [
  'That the installers are made and install: the workflow’s job "desk" (Linux, Windows, macOS).',
  'That a packed and fused app starts, keeps a regular, backs up and restores: the same job.',
  'That Electron’s and Chromium’s licences are inside the Mac’s app: the same job.',
  'That Windows and macOS check the hash of the asar: change a byte of app.asar, it must not start.',
  'That SmartScreen and Gatekeeper ask what README says: install a downloaded file on each.',
  'That a double click on a .usual file opens the restore preview: on each system.',
  'That the taskbar and the dock show one icon for window and launcher: on each system.',
]
