import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarFolder, calendarName } from '#main/services/calendar-folder.ts'
import { openFiles } from '#main/services/files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const ourWindow = 1
const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A computer with a folder that reaches the owner's phone. */
function desk() {
  const own = tempFolder()
  const shared = join(tempFolder(), 'Phone')
  mkdirSync(shared)
  const answer: { folder: string | undefined; mayUse: boolean } = { folder: shared, mayUse: true }
  const files = openFiles()
  const start = () =>
    calendarFolder({
      ...{ folder: own, files },
      askFolder: async () => answer.folder,
      mayUse: async () => answer.mayUse,
    })
  const write = async (text: string) => {
    const begun = await start().begin(ourWindow)
    if (!begun.ok) return begun.error.code
    const bytes = new TextEncoder().encode(text)
    const { handle } = begun.value
    await files.append(ourWindow, handle, bytes)
    return files.finish(ourWindow, handle, { size: bytes.length, sha256: sumOf(text) })
  }
  return { own, shared, answer, start, write, note: join(own, 'calendar-folder.json') }
}

describe('the folder of the calendar', () => {
  it('is none until the owner chooses one, and is remembered after a start', async () => {
    const { shared, answer, start, write, note } = desk()
    expect(await start().state()).toEqual({ state: 'none' })
    expect(await write('BEGIN:VCALENDAR')).toBe('no-folder')
    answer.folder = undefined
    expect(await start().choose()).toEqual({ ok: true, value: null })
    answer.folder = shared

    const there = { state: 'there', folder: shared }
    expect(await start().choose()).toEqual({ ok: true, value: there })
    expect(await start().state()).toEqual(there)
    expect(statSync(note).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  })

  it('holds one file, which is replaced, and tells its sum', async () => {
    const { shared, start, write } = desk()
    await start().choose()
    await write('monday')
    expect(await write('tuesday')).toMatchObject({ ok: true, value: { name: calendarName } })

    expect(readdirSync(shared)).toEqual([calendarName])
    expect(readFileSync(join(shared, calendarName), 'utf8')).toBe('tuesday')
    expect(await start().state()).toMatchObject({ sha256: sumOf('tuesday') })
  })

  it('is missing when it is gone, and is not made again', async () => {
    const { shared, start, write } = desk()
    await start().choose()
    rmSync(shared, { recursive: true })

    expect(await start().state()).toEqual({ state: 'missing', folder: shared })
    expect(await write('wednesday')).toBe('no-folder')
    writeFileSync(shared, 'a file of that name')
    expect(await start().state()).toMatchObject({ state: 'missing' })
  })

  it('is missing, not none, when its note can’t be read', async () => {
    const { start, note } = desk()
    writeFileSync(note, '{"format":"something else","folder":"/"}')
    expect(await start().state()).toEqual({ state: 'missing' })
  })

  it('is not one that the owner would not have copied elsewhere, nor where the records are', async () => {
    const { own, answer, start } = desk()
    answer.mayUse = false
    expect(await start().choose()).toEqual({ ok: true, value: null })
    answer.mayUse = true
    answer.folder = join(own, 'inside')
    expect(await start().choose()).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await start().state()).toEqual({ state: 'none' })
  })

  it('is cleared of what a power cut left there days ago', async () => {
    const { shared, start, write } = desk()
    await start().choose()
    const left = join(shared, '.usual-0123456789abcdef.part')
    writeFileSync(left, 'half')
    utimesSync(left, 1, 1)
    await write('friday')
    expect(readdirSync(shared)).toEqual([calendarName])
  })

  it('is forgotten without touching the file in it', async () => {
    const { shared, start, write } = desk()
    await start().choose()
    await write('thursday')
    expect(await start().forget()).toEqual({ ok: true, value: undefined })

    expect(await start().state()).toEqual({ state: 'none' })
    expect(readdirSync(shared)).toEqual([calendarName])
  })
})
