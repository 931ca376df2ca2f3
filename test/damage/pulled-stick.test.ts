import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asRoot } from '#test/support/as-root.ts'
import { go } from '#test/support/browser-shop.ts'
import { findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import {
  goOn,
  lostBetween,
  mainOf,
  type ShopAtRisk,
  shopAfterPowerCut,
  writeDown,
} from './shop-at-risk.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

/** Milliseconds: the full number takes minutes on two busy cores. */
const longest = tries(3, 10) * 60_000

let good: ShopAtRisk
const made: ShopAtRisk[] = []
beforeAll(async () => {
  good = (await shopAfterPowerCut()).shop
  made.push(good)
})
afterAll(() => Promise.all(made.map((each) => each.remove())))

/** A stick at its place: how it is pulled out and plugged in again. */
type Stick = {
  readonly pull: () => void
  readonly plugIn: () => void
  readonly takeAway: () => void
}
type Way = { readonly name: string; readonly stickAt: (place: string) => Stick }

const folder = (place: string, leavesMountPoint: boolean): Stick => ({
  pull: () => {
    renameSync(place, `${place}-away`)
    if (leavesMountPoint) mkdirSync(place)
  },
  plugIn: () => {
    rmSync(place, { recursive: true, force: true })
    renameSync(`${place}-away`, place)
  },
  takeAway: () => undefined,
})

/** A real disk in memory, bound to its place; where none may be mounted, a folder that goes away. */
function disk(place: string): Stick {
  const inside = `${place}-itself`
  mkdirSync(inside)
  if (!asRoot('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', inside]))
    return folder(place, true)
  const plugIn = () => void expect(asRoot('mount', ['--bind', inside, place])).toBe(true)
  plugIn()
  return {
    pull: () => void expect(asRoot('umount', ['--lazy', place])).toBe(true),
    plugIn,
    takeAway: () => {
      asRoot('umount', ['--lazy', place])
      asRoot('umount', ['--lazy', inside])
    },
  }
}

const ways: readonly Way[] = [
  { name: 'its empty mount point stays', stickAt: (place) => folder(place, true) },
  ...onlyInFull<Way>([
    { name: 'its folder goes', stickAt: (place) => folder(place, false) },
    { name: 'it is a disk of its own', stickAt: disk },
    { name: 'its empty mount point stays, again', stickAt: (place) => folder(place, true) },
    { name: 'it is a disk of its own, again', stickAt: disk },
  ]),
]

it(
  'when a stick is pulled while a second copy is written to it: that is said, both folders hold whole backups only, and back in its place it gets the next',
  async () => {
    const runs = []
    for (const way of ways) runs.push(await pulled(way))
    const lost = runs.reduce((sum, run) => sum + run.lost, 0)
    const saw = eachOnce(runs.map((run) => run.saw))
    tell({ fault: 'a stick pulled while a second copy is written', tries: runs.length, lost, saw })
    expect(lost).toBe(0)
  },
  longest,
)

async function pulled({ stickAt }: Way) {
  const shop = await good.copy()
  made.push(shop)
  const place = join(shop.home, 'stick')
  mkdirSync(place)
  const stick = stickAt(place)
  try {
    return await pullIn(shop, place, stick)
  } finally {
    stick.takeAway()
  }
}

async function pullIn(shop: ShopAtRisk, place: string, stick: Stick) {
  const app = await shop.start()
  const { page } = app
  await findBox(page).first().waitFor()
  await go(page, '/backup')
  await app.answerDialog({ kind: 'folder', path: place })
  await page.getByRole('button', { name: 'Choose a second folder' }).click()
  await page.getByText(/^Every backup is copied to/).waitFor()
  await backUp(page, /and in the second folder\.$/)
  await writeDown(page, 'Ida – mocha')
  const shown = await livingBook(page)
  await go(page, '/backup')
  // Main stands still as soon as it has begun its copy: it is pulled in the middle, not by chance.
  const main = await mainOf(shop)
  while (!(await isStoppedInCopy(page, { shop, place, main })));
  const onStick = backupsIn(place)
  stick.pull()
  process.kill(main, 'SIGCONT')
  const said = await saidOf(page, /It was not copied to the second folder, which is not there\./)
  const saw = said.replace(/the-usual-\S+?\.usual.*? in .*?\. It/, '…. It')
  expect(namesIn(place)).toEqual([])
  await page.getByRole('button', { name: 'Second folder missing' }).waitFor()
  const here = wholeIn(shop)
  expect(here).toHaveLength(onStick.length + 1)

  stick.plugIn()
  expect(backupsIn(place)).toEqual(onStick)
  await backUp(page, /and in the second folder\.$/)
  expect(wholeIn(shop)).toHaveLength(here.length + 1)
  expect(backupsIn(place)).toHaveLength(onStick.length + 1)
  for (const name of backupsIn(place)) expect(sumOf(join(place, name))).toBe(sumIn(shop, name))
  await app.kill()
  const end = await goOn(await shop.start())
  const after = await livingBook(end.app.page)
  await end.app.kill()
  return { lost: lostBetween(shown, after), saw: `“${saw}”; plugged in, it gets the next` }
}

async function backUp(page: Page, says: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Back up now' }).click()
  return saidOf(page, says)
}

async function saidOf(page: Page, says: RegExp): Promise<string> {
  const said = page.getByText(/^Backed up and read back:/).filter({ hasText: says })
  await said.waitFor()
  return (await said.textContent()) ?? ''
}

type Copying = { readonly shop: ShopAtRisk; readonly place: string; readonly main: number }

/** Makes a backup. On a busy computer its copy may be through before anybody looked. */
async function isStoppedInCopy(page: Page, { shop, place, main }: Copying): Promise<boolean> {
  const before = backupsIn(shop.backups)
  const watching = await stopAtPart(place, main)
  await page.getByRole('button', { name: 'Back up now' }).click()
  const patiently = { timeout: 30_000 }
  const isNew = async () => {
    for (const folder of [shop.backups, place])
      await expect.poll(() => backupsIn(folder), patiently).toHaveLength(before.length + 1)
    return false
  }
  const through = isNew()
  // Where it was stopped, nobody waits for the copy any more.
  through.catch(() => undefined)
  const isStopped = await Promise.race([watching.stopped.then(() => true), through])
  await watching.end()
  const isHalf = isStopped && readdirSync(place).some((name) => name.endsWith('.part'))
  if (isStopped && !isHalf) process.kill(main, 'SIGCONT')
  if (!isHalf) await saidOf(page, /and in the second folder\.$/)
  return isHalf
}

const namesIn = (place: string): readonly string[] => {
  try {
    return readdirSync(place)
  } catch {
    return [] // the folder itself is gone
  }
}

const backupsIn = (place: string): readonly string[] =>
  readdirSync(place)
    .filter((name) => name.endsWith('.usual'))
    .sort()

const sumOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')

/** By the ledger of the first folder: what was verified there. */
function ledgerOf({ folder: own }: ShopAtRisk): ReadonlyMap<string, string> {
  const text = readFileSync(join(own, 'backups.json'), 'utf8')
  const found = text.matchAll(/"name":\s*"([^"]+)"[^}]*?"sha256":\s*"([0-9a-f]{64})"/g)
  return new Map([...found].map(([, name = '', sum = '']) => [name, sum]))
}

const sumIn = (shop: ShopAtRisk, name: string): string | undefined => ledgerOf(shop).get(name)

/** The backups of the first folder, each held against what was verified. */
function wholeIn(shop: ShopAtRisk): readonly string[] {
  const names = backupsIn(shop.backups)
  for (const name of names) expect(sumOf(join(shop.backups, name))).toBe(sumIn(shop, name))
  return names
}

type Watching = { readonly stopped: Promise<void>; readonly end: () => Promise<unknown> }

/** A thread of its own looks all the time, and stops main when it has begun a file there. */
function stopAtPart(place: string, main: number): Promise<Watching> {
  const look = `
    const { readdirSync } = require('node:fs')
    const { parentPort, workerData } = require('node:worker_threads')
    const { place, main } = workerData
    parentPort.postMessage('looking')
    while (!readdirSync(place).some((name) => name.endsWith('.part')));
    process.kill(main, 'SIGSTOP')
    parentPort.postMessage('stopped')`
  const worker = new Worker(look, { eval: true, workerData: { place, main } })
  const stopped = new Promise<void>((done) => {
    worker.on('message', (what) => what === 'stopped' && done())
  })
  return new Promise((ready, failed) => {
    worker.once('message', () => ready({ stopped, end: () => worker.terminate() }))
    worker.once('error', failed)
  })
}
