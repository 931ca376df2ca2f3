import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildShell } from './build-app.ts'
import { type Computer, computer, type OwnPage, stampOfPage } from './computer.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

declare const window: Window & OwnPage

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 })

let build: string
let desk: Computer
beforeAll(async () => {
  build = await buildShell(await mkdtemp(join(tmpdir(), 'the-usual-build-')))
}, 60_000)
afterAll(() => rm(build, { recursive: true, force: true, maxRetries: 5 }))
beforeEach(async () => {
  desk = await computer(build)
})
afterEach(() => desk.turnOff())

const openBook = ({ page }: StandIn) =>
  page.evaluate(
    (open) =>
      window.host.call('stamp:write', {
        ...open,
        closedCleanly: false,
        chromium: window.about.chromium,
      }),
    stampOfPage,
  )
const stampNow = () =>
  JSON.parse(readFileSync(join(desk.home, 'The Usual', 'stamp.json'), 'utf8')) as unknown
const notesOf = (app: StandIn, what: string) => app.notes.filter((note) => note.what === what)

describe('a desktop that is less kind', () => {
  it('shows the window although no sign of it ever comes, as on Wayland', async () => {
    const unkind = { withholds: ['ready-to-show', 'did-finish-load'] } as const
    const app = await desk.opened({ unkind })

    await soon(() => notesOf(app, 'shown').length).toBe(1)
  })

  it('that lets nobody take the lock is told, and nothing is opened', async () => {
    const app = await startStandIn(desk.options({ unkind: { lock: 'refused' } }))

    expect(await app.ended).toEqual({ code: 3 })
    expect(await app.dialogs()).toMatchObject([
      { kind: 'error', content: expect.stringMatching(/records are safe/) },
    ])
  })

  it('whose folder for the records can not be made is told, and ends with its own code', async () => {
    const file = join(desk.home, 'a file')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
    const inTheWay = await startStandIn({
      ...desk.options(),
      argv: [`--user-data-dir=${join(file, 'The Usual')}`],
    })

    expect(await inTheWay.ended).toEqual({ code: 2 })
    expect(await inTheWay.dialogs()).toMatchObject([
      { kind: 'error', content: expect.stringMatching(/Nothing was changed/) },
    ])
  })

  it('that starts it without a sandbox gets no records to see', async () => {
    const app = await startStandIn(desk.options({ argv: ['--no-sandbox'] }))

    expect(await app.ended).toEqual({ code: 4 })
    expect(await app.dialogs()).toMatchObject([
      { kind: 'error', content: expect.stringMatching(/deb/) },
    ])
    expect(existsSync(join(desk.home, 'The Usual', 'Default', 'IndexedDB'))).toBe(false)
  })

  it('that does not let an AppImage start itself again asks the owner to', async () => {
    const app = await desk.opened({ env: { APPIMAGE: '/home/x/the-usual.AppImage' } })
    await app.answerDialog({ kind: 'message', button: 'Close' })
    await app.page
      .evaluate(() => window.host.call('records:set-aside', undefined))
      .catch(() => 'the window may be gone before it hears')

    expect(await app.ended).toEqual({ code: 0 })
    expect(notesOf(app, 'relaunch')).toEqual([])
    expect(await app.dialogs()).toMatchObject([{ message: 'Start The Usual again.' }])
  })

  it('whose owner keeps programs out of Documents refuses backups with the reason', async () => {
    const app = await desk.opened({ unkind: { documents: 'refused' } })
    const refused = await app.page.evaluate(() =>
      window.host.call('backup:keep-begin', { name: 'Monday.usual' }),
    )

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', detail: expect.stringContaining('EPERM') },
    })
  })
})

it('a backup that the owner opens is given to the window once: by the first start or a second one', async () => {
  mkdirSync(desk.home, { recursive: true })
  const path = join(desk.home, 'Monday.usual')
  writeFileSync(path, 'a backup')
  const app = await desk.opened({ argv: [path] })
  const take = () => app.page.evaluate(() => window.host.call('backup:asked-for', undefined))
  expect(await take()).toMatchObject({ ok: true, value: { name: 'Monday.usual', size: 8 } })
  expect(await take()).toEqual({ ok: true, value: null })
  const second = await startStandIn(desk.options({ argv: [path] }))

  expect(await second.ended).toEqual({ code: 0 })
  await soon(() => app.page.evaluate(() => window.heard)).toContainEqual({ kind: 'backup-opened' })
  expect(await take()).toMatchObject({ value: { name: 'Monday.usual' } })
})

describe('the end of a Windows session', () => {
  it('is held up until the window has written, and is a clean end', async () => {
    const app = await desk.opened()
    await openBook(app)
    expect(await app.raise('query-session-end')).toEqual({ prevented: true })

    expect(await app.ended).toEqual({ code: 0 })
    expect(await app.dialogs()).toEqual([])
  })

  it('that comes without warning is no accident: no copy of the store is made next morning', async () => {
    const app = await desk.opened()
    await app.page.evaluate(() => window.put('Maria'))
    await openBook(app)
    await app.raise('session-end')
    await app.ended
    expect(stampNow()).toMatchObject({ closedCleanly: true })
    const next = await desk.opened()

    expect(existsSync(join(desk.home, 'The Usual', 'rescue'))).toBe(false)
    expect(await next.page.evaluate(() => window.all())).toEqual(['Maria'])
  })
})

it('a quit with a book open is called off until the window has written, and then goes on', async () => {
  const app = await desk.opened()
  await openBook(app)
  const asked = app.page.waitForEvent('console', (words) => words.text() === 'closing')
  await app.quit()
  await asked

  expect(await app.ended).toEqual({ code: 0 })
})

describe('a page that hangs', () => {
  const hang = ({ page }: StandIn) =>
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined)

  it('closes when the owner says so, and is not said to write', async () => {
    const app = await desk.opened()
    await openBook(app)
    hang(app)
    const closed = app.close()
    await soon(() => app.waiting().length).toBe(1)
    expect(app.waiting()).toMatchObject([
      { message: 'The window does not answer.', isOver: true, buttons: ['Wait', 'Close now'] },
    ])
    await app.answerDialog({ kind: 'message', button: 'Close now' })
    await closed

    expect(await app.ended).toEqual({ code: 0 })
  })

  it('is opened again when the owner wants that', async () => {
    const app = await desk.opened()
    const before = app.page
    hang(app)
    await app.raise('unresponsive')
    await app.answerDialog({ kind: 'message', button: 'Open it again' })
    await soon(() => app.page === before).toBe(false)
    await desk.watched(app)

    expect(await app.page.evaluate(() => window.all())).toEqual([])
  })

  it('is not asked about any more when it answers again', async () => {
    const app = await desk.opened()
    await app.raise('unresponsive')
    await soon(() => app.waiting().length).toBe(1)
    await app.raise('responsive')

    await soon(() => app.waiting().length).toBe(0)
    expect(app.page.isClosed()).toBe(false)
  })
})

describe('the way between page and main', () => {
  let shared: Computer
  let app: StandIn
  beforeAll(async () => {
    shared = await computer(build)
    app = await shared.opened()
  }, 60_000)
  afterAll(() => shared.turnOff())

  it('shows the page nothing of the preload but what it exposes', async () => {
    const seen = await app.page.evaluate(() => ({
      host: Object.keys(window.host),
      others: Object.keys(window).filter((name) => /stand|ipc|electron|require/i.test(name)),
    }))

    expect(seen).toEqual({ host: ['call', 'onNews'], others: [] })
  })

  it('refuses what can not be cloned as an answer, and carries odd values as they are', async () => {
    const answers = await app.page.evaluate(async () => [
      await window.host.call('link:open', { url: Number.NaN }),
      await window.host.call('link:open', new Map([['url', 'tel:+491701234567']])),
      await window.host.call('link:open', { url: () => 'tel:+491701234567' }),
      await window.host.call('file:append', { handle: 'x', bytes: new Uint8Array(3) }),
      await window.host.call('stamp:read', undefined),
    ])

    expect(answers).toMatchObject([
      { ok: false, error: { code: 'invalid' } },
      { ok: false, error: { code: 'invalid' } },
      { ok: false, error: { code: 'failed', detail: expect.stringContaining('cloned') } },
      { ok: false, error: { code: 'gone' } },
      { ok: true },
    ])
  })

  it('answers no frame that is gone', async () => {
    expect(await app.invokeAs(null, 'stamp:read', undefined)).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })

  it('lets main see every request of the page, its own files too', async () => {
    const status = await app.page.evaluate(() => fetch('/page.js').then(({ ok }) => ok))

    expect(status).toBe(true)
  })

  it('gives a key that the page leaves to the menu', async () => {
    await app.page.keyboard.press('Control+f')

    await soon(() => app.page.evaluate(() => window.heard)).toEqual([
      { kind: 'menu', command: 'find' },
    ])
  })
})
