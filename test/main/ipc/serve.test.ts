import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostHandlers } from '#main/ipc/handlers.ts'
import { serve } from '#main/ipc/serve.ts'
import { backupsIn } from '#main/services/backups.ts'
import { calendarFolder } from '#main/services/calendar-folder.ts'
import { openFiles } from '#main/services/files.ts'
import { journalIn } from '#main/services/journal.ts'
import { keyFile } from '#main/services/key-file.ts'
import { lastFolderIn } from '#main/services/last-folder.ts'
import { ledgerAt } from '#main/services/ledger.ts'
import { recordsStore } from '#main/services/records-store.ts'
import { rescueCopies } from '#main/services/rescue.ts'
import { freeRoom } from '#main/services/room.ts'
import { saveAs } from '#main/services/save-as.ts'
import { secondFolder } from '#main/services/second-folder.ts'
import { stampFile } from '#main/services/stamp.ts'
import { ok } from '#shared/base/result.ts'
import { callNames, isCallName } from '#shared/host/bridge.ts'
import { chunkLimit, contract } from '#shared/host/contract.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const ourPage = { sender: { id: 1 }, senderFrame: { origin: 'app://usual', parent: null } }
const theirPage = {
  sender: { id: 1 },
  senderFrame: { origin: 'https://evil.example', parent: null },
}

const line = { seq: 1, id: 'change-1', v: 1, body: '{"said":"Maria"}' }

const livingBook = {
  format: 'the-usual-stamp',
  bookId: 'living-book',
  database: 'usual-living-book',
  seq: 1,
  counts: {},
  schema: 1,
  chromium: 154,
  closedCleanly: false,
  writtenAt: 1_770_000_000_000,
}

// The window reads its answers with the contract.
type Answer = { readonly value: { readonly handle: string } }

/** All of main but Electron, served to a window that is this test. */
function served() {
  const folder = tempFolder()
  const done: string[] = []
  const log: string[] = []
  const channels = new Map<string, (event: unknown, input: unknown) => unknown>()
  const files = openFiles()
  const second = secondFolder({
    folder,
    askFolder: async () => undefined,
    first: join(folder, 'Backups'),
    mayUse: async () => true,
  })
  const handlers = hostHandlers({
    about: () => {
      throw new TypeError('Maria Sousa is not a function')
    },
    stamp: stampFile(folder),
    files,
    saveAs: saveAs(files, async ({ path }) => path, {
      firstFolder: () => folder,
      last: lastFolderIn(folder),
    }),
    backups: backupsIn(
      { folder: join(folder, 'Backups') },
      {
        files,
        ledger: ledgerAt(join(folder, 'backups.json')),
        second,
        leaving: async () => [],
        showFolder: async () => '',
      },
    ),
    second,
    calendar: calendarFolder({
      ...{ folder, files },
      askFolder: async () => undefined,
      mayUse: async () => true,
    }),
    notices: { show: () => ok(undefined), badge: () => undefined },
    journal: journalIn(join(folder, 'journal')),
    rescue: rescueCopies({ session: folder, folder }),
    records: recordsStore({ session: folder, folder }),
    key: keyFile(folder),
    freeRoom: () => freeRoom(folder),
    openOutside: async (url) => {
      done.push(`opened ${url}`)
      return ok(undefined)
    },
    bookIs: (state) => void done.push(`book ${state}`),
    askedBackup: () => undefined,
    onScreen: () => void done.push('on screen'),
    closingHeard: () => void done.push('heard'),
    readyToClose: () => void done.push('ready'),
    startAgain: () => void done.push('again'),
  })
  const ipc = {
    handle: (name: string, answer: (event: never, input: unknown) => unknown) => {
      // Called below with the parts of an event that are read.
      channels.set(name, answer as (event: unknown, input: unknown) => unknown)
    },
  }
  serve(ipc, handlers, { note: (what) => void log.push(what) })
  const call = (name: string, input?: unknown, event: unknown = ourPage) =>
    Promise.resolve(channels.get(name)?.(event, input))
  return { folder, done, log, channels, call }
}

describe('main', () => {
  it('serves every call of the contract, and nothing else', () => {
    const names = Object.keys(contract).sort()

    expect([...callNames].sort()).toEqual(names)
    expect([...served().channels.keys()].sort()).toEqual(names)
    expect(names.every(isCallName)).toBe(true)
    expect(['shell:run', 'toString', '__proto__', '', undefined].filter(isCallName)).toEqual([])
  })

  it('answers our own page as the contract says', async () => {
    const { call, done } = served()
    const list = await call('backup:list')
    expect(list).toMatchObject({ ok: true, value: { entries: [] } })
    expect(await call('stamp:read')).toEqual({ ok: true, value: { state: 'none' } })
    expect(await call('app:ready-to-close')).toEqual({ ok: true, value: undefined })
    expect(await call('link:open', { url: 'tel:+491701234567' })).toMatchObject({ ok: true })
    expect(await call('records:set-aside')).toMatchObject({ ok: true })

    expect(done).toEqual(['ready', 'opened tel:+491701234567', 'again'])
  })

  it('keeps the second copy, gives the free room, and keeps the key', async () => {
    const { call } = served()
    const identity = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`
    const sent = await call('journal:append', { bookId: 'book-1', entries: [line] })
    expect(sent).toEqual({ ok: true, value: { through: 1 } })
    const through = await call('journal:through', { bookId: 'book-1' })
    expect(through).toEqual({ ok: true, value: { lacks: 0, through: 1, size: expect.any(Number) } })
    const read = await call('journal:read', { bookId: 'book-1', after: 0 })
    expect(read).toMatchObject({ value: { entries: [line] } })
    expect(await call('rescue:list')).toEqual({ ok: true, value: { copies: [] } })
    expect(await call('rescue:agreed')).toEqual({ ok: true, value: undefined })
    expect(await call('room:check')).toMatchObject({ value: { free: expect.any(Number) } })
    expect(await call('key:write', { identity })).toEqual({ ok: true, value: undefined })
    expect(await call('key:read')).toEqual({ ok: true, value: { identity } })
  })

  it('keeps a snapshot of the book in use beside its lines, and of no other', async () => {
    const { call } = served()
    await call('stamp:write', livingBook)
    const { bookId } = livingBook
    const bytes = new TextEncoder().encode('the whole book')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const made = { size: bytes.length, sha256 }
    const begun = (await call('journal:snapshot-begin', { bookId, seq: 3 })) as Answer
    const { handle } = begun.value
    await call('file:append', { handle, bytes })
    expect(await call('file:finish', { handle, ...made })).toMatchObject({ ok: true })
    expect(await call('journal:fold', { bookId, seq: 3, ...made })).toMatchObject({ ok: true })
    expect(await call('journal:through', { bookId })).toMatchObject({
      value: { through: 3, snapshot: { seq: 3 } },
    })
    const opened = (await call('journal:snapshot-open', { bookId })) as Answer
    const at = { handle: opened.value.handle, offset: 0, length: 100 }
    expect(await call('file:read', at)).toMatchObject({ value: bytes })
    await call('file:close', { handle: opened.value.handle })

    const other = { bookId: 'erased-from' }
    expect(await call('journal:snapshot-begin', { ...other, seq: 3 })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(await call('journal:snapshot-open', other)).toMatchObject({ error: { code: 'gone' } })
  })

  it('Erase incomplete: after forgetting, main keeps no text about a person', async () => {
    const { call, folder } = served()
    await call('stamp:write', livingBook)
    for (const bookId of ['book-1', 'lost-long-ago']) {
      await call('journal:append', { bookId, entries: [line] })
    }
    await call('journal:append', {
      bookId: livingBook.bookId,
      entries: [{ ...line, body: '"João"' }],
    })
    for (const kept of ['IndexedDB', 'set-aside/2026/IndexedDB', 'rescue/1-2026/IndexedDB']) {
      mkdirSync(join(folder, kept), { recursive: true })
      writeFileSync(join(folder, kept, '000003.log'), 'Maria')
    }
    expect(await call('records:forget', { bookId: 'book-1' })).toEqual({
      ok: true,
      value: { left: [] },
    })

    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
    const withHer = left.filter((path) => readFileSync(path, 'utf8').includes('Maria'))
    // The window itself rebuilds the store in use.
    expect(withHer).toEqual([join(folder, 'IndexedDB', '000003.log')])
    expect(readdirSync(join(folder, 'journal'))).toEqual([livingBook.bookId])
  })

  it('a second copy is removed with its book, but never that of the book in use', async () => {
    const { call, folder } = served()
    await call('stamp:write', livingBook)
    for (const bookId of ['book-1', livingBook.bookId])
      await call('journal:append', { bookId, entries: [line] })
    expect(await call('journal:forget', { bookId: 'book-1' })).toMatchObject({ ok: true })
    expect(await call('journal:forget', { bookId: livingBook.bookId })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(readdirSync(join(folder, 'journal'))).toEqual([livingBook.bookId])
  })

  it('Erase incomplete: what a locked file keeps is named, and everything else is removed', async () => {
    const { call, folder } = served()
    await call('stamp:write', livingBook)
    for (const kept of ['set-aside/2026', 'rescue/1-2026'])
      mkdirSync(join(folder, kept), { recursive: true })
    // A file in the folder's place fails like a file that another program holds.
    writeFileSync(join(folder, 'journal'), '')
    expect(await call('records:forget', { bookId: 'book-1' })).toEqual({
      ok: true,
      value: { left: ['journal'] },
    })
    expect(existsSync(join(folder, 'set-aside'))).toBe(false)
    expect(existsSync(join(folder, 'rescue'))).toBe(false)
  })

  it('does not restart for a rescue copy that does not exist', async () => {
    const { call, done } = served()
    expect(await call('rescue:use', { id: '1-gone' })).toMatchObject({ error: { code: 'gone' } })
    expect(done).toEqual([])
  })

  it('answers no other page and does nothing for it', async () => {
    const { call, done, log } = served()
    for (const name of callNames) {
      expect(await call(name, undefined, theirPage)).toMatchObject({
        error: { code: 'not-allowed' },
      })
    }

    expect(done).toEqual([])
    expect(log).toHaveLength(callNames.length)
  })

  const bad: readonly (readonly [string, unknown])[] = [
    ['app:about', { anything: 1 }],
    ['stamp:write', { format: 'the-usual-stamp', bookId: 'Maria Sousa' }],
    ['journal:append', { bookId: '../../etc', entries: [line] }],
    ['journal:append', { bookId: 'book-1', entries: [] }],
    ['journal:append', { bookId: 'book-1', entries: [{ ...line, name: 'Maria' }] }],
    ['journal:append', { bookId: 'book-1', entries: [{ ...line, seq: 0 }] }],
    ['journal:read', { bookId: 'book-1', after: -1 }],
    ['records:forget', { bookId: '..' }],
    ['rescue:use', { id: '../../Documents' }],
    ['key:write', { identity: 'Maria' }],
    ['file:save-begin', { name: '../../.bashrc', kind: 'csv' }],
    ['file:save-begin', { name: 'customers.csv', kind: 'exe' }],
    ['backup:keep-begin', { name: '/etc/passwd' }],
    ['backup:keep-begin', { name: 'C:\\Windows\\a.usual' }],
    ['backup:keep-begin', { name: '.hidden.usual' }],
    ['backup:keep-begin', 'Monday.usual'],
    ['file:append', { handle: 'abc', bytes: 'text' }],
    ['file:append', { handle: 'abc', bytes: new Uint8Array(chunkLimit + 1) }],
    ['file:append', { handle: '../abc', bytes: new Uint8Array() }],
    ['file:read', { handle: 'abc', offset: -1, length: 10 }],
    ['file:read', { handle: 'abc', offset: 0, length: chunkLimit + 1 }],
    ['backup:open', { id: '../../etc/passwd' }],
    ['link:open', { url: 5 }],
    ['link:open', { url: 'https://example.org/', path: '/etc/passwd' }],
  ]
  it.each(bad)(
    'refuses %s of %o with the path of the fault, never quoting it',
    async (name, input) => {
      const answer = await served().call(name, input)

      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } })
      expect(answer).toMatchObject({ error: { detail: expect.stringContaining(name) } })
      expect(JSON.stringify(answer)).not.toContain('Maria')
    },
  )

  it('turns a bug into an answer and a line in the log', async () => {
    const { call, log } = served()
    const answer = await call('app:about')

    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(JSON.stringify(answer)).not.toContain('Maria')
    expect(log).toEqual(['app:about: failed'])
  })

  it('does not restart when the request could not be written', async () => {
    const { call, done, folder } = served()
    rmSync(folder, { recursive: true })

    expect(await call('records:set-aside')).toMatchObject({ error: { code: 'no-folder' } })
    expect(done).toEqual([])
  })
})
