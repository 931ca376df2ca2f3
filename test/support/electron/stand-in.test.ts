import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallName } from '#shared/host/contract.ts'
import { buildShell } from './build-app.ts'
import { type Computer, computer, type OwnPage, stampOfPage as stamp } from './computer.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

declare const window: Window & OwnPage

const oneMegabyte = 1_048_576
const aMinute = 60_000
const threeMinutes = 3 * aMinute

/** Checks again until it is true; on a busy computer a page may be slow. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 })

let build: string
beforeAll(async () => {
  build = await buildShell(await mkdtemp(join(tmpdir(), 'the-usual-build-')))
}, aMinute)
afterAll(() => rm(build, { recursive: true, force: true, maxRetries: 5 }))

describe('the window on the stand-in for Electron', { timeout: threeMinutes }, () => {
  let desk: Computer
  let app: StandIn
  beforeAll(async () => {
    desk = await computer(build)
    app = await desk.opened()
  }, aMinute)
  afterAll(() => desk.turnOff())

  it('shows our page from app://usual under its policy, with workers and a secure context', async () => {
    const { page, outside } = app

    const seen = await page.evaluate(async () => {
      const word = await new Promise((done) => {
        new Worker('/worker.js', { type: 'module' }).onmessage = ({ data }) => done(data)
      })
      await fetch('https://evil.example/').catch(() => undefined)
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
      return {
        word,
        secure: isSecureContext,
        inlineRan: 'inlineRan' in window,
        node: 'require' in window || 'process' in window,
      }
    })

    expect(seen).toEqual({
      word: 'worked',
      secure: true,
      inlineRan: false,
      node: false,
    })
    await soon(() => page.evaluate(() => window.violations)).toEqual([
      'connect-src',
      'script-src-elem',
    ])
    expect(outside).toEqual([])
  })

  it('carries a backup to its folder and back, byte for byte', async () => {
    const { page } = app
    const size = oneMegabyte + 300
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 256)

    const folder = join(desk.home, 'Documents', 'The Usual Backups')
    expect(
      await page.evaluate(([size, chunk]) => window.carry('Monday.usual', size, chunk), [
        size,
        oneMegabyte,
      ] as const),
    ).toEqual({
      written: { name: 'Monday.usual', folder },
      size,
      tailIsBytes: true,
      tail: [...bytes.subarray(-3)],
    })
    expect(readFileSync(join(folder, 'Monday.usual')).equals(bytes)).toBe(true)
  })

  it('passes only menu commands and sleep from Electron to the window', async () => {
    await app.menuClick('Shop', 'Back up now')
    await app.menuClick('Edit', 'Undo')
    await app.raise('suspend')

    await soon(() => app.page.evaluate(() => window.heard)).toEqual([
      { kind: 'menu', command: 'back-up' },
      { kind: 'menu', command: 'undo' },
      { kind: 'suspending' },
    ])
  })

  it('stays on its own page, wherever a link leads', async () => {
    const ours = app.page.url()
    await app.page.click('#away', { noWaitAfter: true })
    const popup = app.page.context().waitForEvent('page')
    await app.page.click('#new', { noWaitAfter: true })
    const other = await popup
    await soon(() => other.isClosed()).toBe(true)

    expect(app.page.url()).toBe(ours)
  })

  it('answers no frame of another origin, and no call that is not in the contract', async () => {
    expect(await app.invokeAs('https://evil.example', 'stamp:read', undefined)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    expect(await app.invokeAs('app://usual', 'stamp:read', undefined)).toEqual({
      ok: true,
      value: { state: 'none' },
    })
    const words = await app.page.evaluate(() =>
      // Deliberately not a name of the contract.
      window.host.call('shell:run' as never, 'rm').catch((refusal: Error) => refusal.message),
    )
    expect(words).toContain('no call of that name')
  })

  it('is created with everything off that a page could use to get out', async () => {
    expect(app.windowOptions().webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(app.notes).toContainEqual({
      what: 'switch',
      name: 'host-resolver-rules',
      value: 'MAP * ~NOTFOUND',
    })
    expect(app.notes).toContainEqual({ what: 'webrtc', policy: 'disable_non_proxied_udp' })
    expect(app.notes).toContainEqual({ what: 'spell-checker', on: false })
    expect(app.notes).toContainEqual({ what: 'proxy', rules: '127.0.0.1:9' })
    expect(await app.permission('geolocation')).toEqual({ request: false, check: false })
    expect(await app.permission('fullscreen')).toEqual({ request: true, check: true })
  })
})

describe('starting and ending on the stand-in for Electron', { timeout: threeMinutes }, () => {
  let desk: Computer
  beforeEach(async () => {
    desk = await computer(build)
  })
  afterEach(() => desk.turnOff())

  it('gives the window the facts of the host and the requested sample', async () => {
    const { page } = await desk.opened({ argv: ['--sample=bakery'] })

    expect(await page.evaluate(() => window.host.call('app:about', undefined))).toEqual({
      ok: true,
      value: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        chromium: expect.any(Number),
        platform: process.platform,
        language: 'en-GB',
        sample: 'bakery',
      },
    })
  })

  it('keeps the records of the window after a restart and after a kill', async () => {
    const before = await desk.opened()
    await before.page.evaluate(() => window.put('Maria'))
    await before.close()
    const between = await desk.opened()
    await between.page.evaluate(() => window.put('João'))
    await between.kill()
    const after = await desk.opened()

    expect(await after.page.evaluate(() => window.all())).toEqual(['João', 'Maria'])
  })

  it('may die while its page waits for files: the page waits on, and no test hears of it', async () => {
    const app = await desk.opened()
    await app.page.evaluate(() => {
      for (let at = 0; at < 200; at++) fetch(`/worker.js?${at}`).catch(() => undefined)
    })
    process.kill(Number(readFileSync(join(desk.options().userData, 'stand-in.lock'), 'utf8')))

    expect(await app.ended).toEqual({ code: null })
  })

  it('asks the window to finish before it closes with a book open, and then ends', async () => {
    const app = await desk.opened()
    await app.page.evaluate((open) => window.host.call('stamp:write', open), {
      ...stamp,
      closedCleanly: false,
    })
    const asked = app.page.waitForEvent('console', (words) => words.text() === 'closing')
    await app.close()
    await asked

    expect(await app.ended).toEqual({ code: 0 })
    expect(await app.dialogs()).toEqual([])
  })

  it('opens once: a second start ends at once and brings the first window forward', async () => {
    const first = await desk.opened()
    const shownBefore = first.notes.filter(({ what }) => what === 'shown').length
    const second = await startStandIn(desk.options())

    expect(await second.ended).toEqual({ code: 0 })
    await soon(() => first.notes.filter(({ what }) => what === 'shown').length).toBe(
      shownBefore + 1,
    )
  })

  it('opens no window on records that a newer Chromium has written', async () => {
    const first = await desk.opened()
    const written = await first.page.evaluate((newer) => window.host.call('stamp:write', newer), {
      ...stamp,
      chromium: 999,
    })
    expect(written).toEqual({ ok: true })
    await first.close()
    const older = await startStandIn(desk.options())
    await older.answerDialog({ kind: 'message', button: 'Close' })

    expect(await older.ended).toEqual({ code: 0 })
    await expect(older.firstPage).rejects.toThrow('without a page')
    expect(await older.dialogs()).toMatchObject([{ detail: expect.stringContaining('safe') }])
  })

  it('saves where the owner chooses, and not at all when they cancel', async () => {
    const app = await desk.opened()
    const target = join(desk.home, 'Documents', 'regulars.csv')
    const ask = () =>
      app.page.evaluate(() =>
        window.host.call('file:save-begin', { name: 'customers.csv', kind: 'csv' }),
      )
    await app.answerDialog({ kind: 'save', path: 'cancel' })
    expect(await ask()).toEqual({ ok: true, value: null })
    await app.answerDialog({ kind: 'save', path: target })
    const begun = await ask()
    expect(begun).toMatchObject({ ok: true })
    expect(existsSync(target)).toBe(false)
    expect(await app.dialogs()).toEqual([
      { kind: 'save', suggested: join(desk.home, 'Downloads', 'customers.csv') },
      { kind: 'save', suggested: join(desk.home, 'Downloads', 'customers.csv') },
    ])
  })

  it('keeps the calendar in the folder the owner chose, and asks where another program carries it', async () => {
    const app = await desk.opened()
    const phone = join(desk.home, 'Phone')
    const dropbox = join(desk.home, 'Dropbox')
    for (const folder of [phone, dropbox]) mkdirSync(folder)
    const call = (name: CallName) =>
      app.page.evaluate((name) => window.host.call(name, undefined), name)
    await app.answerDialog({ kind: 'folder', path: dropbox })
    await app.answerDialog({ kind: 'message', button: 'Not now' })
    expect(await call('calendar:choose')).toEqual({ ok: true, value: null })
    expect(await call('calendar:begin')).toMatchObject({ ok: false, error: { code: 'no-folder' } })
    await app.answerDialog({ kind: 'folder', path: phone })
    expect(await call('calendar:choose')).toMatchObject({ ok: true, value: { state: 'there' } })

    expect(await call('calendar:begin')).toMatchObject({ ok: true })
    expect(readdirSync(phone)).toEqual([expect.stringMatching(/^\.usual-.*\.part$/)])
  })

  it('reopens a crashed page, and abandons what it was writing', async () => {
    const app = await desk.opened()
    await app.page.evaluate(() => window.host.call('backup:keep-begin', { name: 'Half.usual' }))
    const broken = app.page
    await broken.goto('chrome://crash').catch(() => undefined)
    await soon(() => app.page === broken).toBe(false)
    await desk.watched(app)

    const folder = join(desk.home, 'Documents', 'The Usual Backups')
    await soon(() => readdirSync(folder)).toEqual([])
  })

  it('sets a store aside that does not open, and puts the rescue copy in its place', async () => {
    const killed = await desk.opened()
    await killed.page.evaluate(() => window.put('Maria'))
    await killed.page.evaluate((open) => window.host.call('stamp:write', open), {
      ...stamp,
      closedCleanly: false,
    })
    await killed.kill()
    const found = await desk.opened()
    const emptied = await startingAgain(found, 'records:set-aside')

    expect(await emptied.page.evaluate(() => window.all())).toEqual([])
    const [when] = readdirSync(join(desk.home, 'The Usual', 'set-aside'))
    expect(
      readdirSync(join(desk.home, 'The Usual', 'set-aside', when ?? '', 'IndexedDB')),
    ).not.toEqual([])

    const [copy] = readdirSync(join(desk.home, 'The Usual', 'rescue'))
    const rescued = await startingAgain(emptied, 'rescue:use', { id: copy })
    expect(await rescued.page.evaluate(() => window.all())).toEqual(['Maria'])
  })

  async function startingAgain(app: StandIn, name: CallName, input?: unknown): Promise<StandIn> {
    await app.page
      .evaluate(([name, input]) => window.host.call(name, input), [name, input] as const)
      .catch(() => 'the window may be gone before it hears')
    return desk.watched(await app.relaunched())
  }
})
