import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findBrowser } from './find-browser.mjs'
import { runNode, runProgram } from './run.mjs'

const minutes = 60_000

/** A browser for the tests: an installed one, else a downloaded one, else what to install. */
export async function ensureBrowser(say, parts = realParts) {
  const here = parts.find()
  if (here.found || parts.wished) return here
  const own = await parts.playwrightPath()
  if (parts.works(own)) return { found: true, path: own }
  say('No Chrome, Chromium or Edge here: fetching the one Playwright brings…')
  if ((await parts.fetchPlaywright()) && parts.works(own)) return { found: true, path: own }
  if (!parts.isDebianRoot) return here
  say('That did not work: installing chromium with apt-get…')
  if (!(await parts.installByApt())) return here
  return parts.find()
}

const realParts = {
  find: findBrowser,
  wished: Boolean(process.env.CHROME_PATH),
  playwrightPath,
  works,
  fetchPlaywright,
  isDebianRoot: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  installByApt,
}

async function playwrightPath() {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

/** On Linux a downloaded browser may lack libraries; only running it shows that. */
function works(path) {
  if (!existsSync(path)) return false
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

async function fetchPlaywright() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright')), 'cli.js')
  const { code } = await runNode(cli, ['install', 'chromium'], {
    quiet: true,
    until: AbortSignal.timeout(5 * minutes),
  })
  return code === 0
}

async function installByApt() {
  const options = {
    quiet: true,
    until: AbortSignal.timeout(5 * minutes),
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  }
  const updated = await runProgram('apt-get', ['update'], options)
  if (updated.code !== 0) return false
  // Older releases don't have the shell, which makes the tests quicker.
  for (const names of [['chromium', 'chromium-headless-shell'], ['chromium']]) {
    const { code } = await runProgram('apt-get', ['install', '-y', ...names], options)
    if (code === 0) return true
  }
  return false
}
