import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser, findShell } from './scripts/lib/find-browser.mjs'
import { windowPackages } from './scripts/lib/window-packages.mjs'
import { builtWorkers } from './test/support/built-workers.ts'
import { chromiumSwitches } from './test/support/chromium-switches.ts'
import { LongestFirst } from './test/support/longest-first.ts'

// React as users have it; its checks for developers take a sixth of the time of the screens' tests.
process.env.NODE_ENV = 'production'
// `npm test` has found or installed browsers and names them here; a bare `npx vitest` searches.
const browser = findBrowser()
const shell = process.env.CHROME_SHELL_PATH ?? findShell()
if (browser.found) process.env.CHROME_PATH = browser.path
if (shell) process.env.CHROME_SHELL_PATH = shell
const quick = shell ?? (browser.found ? browser.path : undefined)

const pure = [
  'test/{shared,main,preload,tools,scripts,architecture}/**/*.test.ts',
  'test/renderer/book/journal-next.test.ts',
  'test/renderer/book/backup/reader/**/*.test.ts',
  'test/renderer/features/*/rules/**/*.test.ts',
  'test/renderer/features/*/{rules,model}.test.ts',
]
const journeys = ['test/{journeys,damage,support}/**/*.test.ts']
// `npm run damage` sets it.
const isFullDamage = process.env.THE_USUAL_DAMAGE === 'full'
const minute = 60_000
const root = fileURLToPath(new URL('.', import.meta.url))
const withoutElectron = join(root, 'test/support/run-without-electron.ts')

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // A test that imports Electron would start a download; with this it gets an error message.
        resolve: { alias: [{ find: /^electron$/, replacement: withoutElectron }] },
        test: {
          name: 'node',
          environment: 'node',
          include: pure,
          // Some tests wait for a disk, which others may keep busy.
          testTimeout: minute / 2,
          maxWorkers: 2,
          // Starting a process for each of ninety files took as long as the tests.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [react(), builtWorkers(root)],
        // The build defines it too.
        define: { __APP_VERSION__: '"0.0.0-test"' },
        optimizeDeps: {
          include: windowPackages(root, [
            'src/renderer',
            'src/shared',
            'test/renderer',
            'test/support',
          ]),
        },
        test: {
          name: 'browser',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          exclude: pure,
          testTimeout: minute / 2,
          hookTimeout: minute / 2,
          // Pages side by side, each with storage of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            // The app's hundreds of modules are loaded once a page, not once a file: that took longer
            // than the tests, and leftovers of one frame slowed the next one down.
            isolate: false,
            headless: true,
            ui: false,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            // Playwright starts Chromium without its sandbox, which root needs: only our own pages run.
            provider: playwright({
              launchOptions: {
                args: [...chromiumSwitches],
                ...(quick ? { executablePath: quick } : {}),
              },
              // A whole browser lets a press copy; its shell must be told so.
              contextOptions: { permissions: ['clipboard-write'], reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: journeys,
          // Minutes of copied segments; the services' own test reads the same ones.
          exclude: isFullDamage ? [] : ['test/damage/mixed-up-journal.test.ts'],
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
          // Each file starts Chromiums of its own, and a start leaves a core waiting now and then.
          maxWorkers: 3,
          // A process for each file would load Playwright again.
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
