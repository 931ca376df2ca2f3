import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Files, openFiles } from '#main/services/files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const ourWindow = 1
const otherWindow = 2
const gone = { ok: false, error: { code: 'gone', detail: expect.any(String) } }
const bytes = new TextEncoder().encode('Maria – flat white, oat')
const expected = {
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}

async function begun(files: Files, target: string): Promise<string> {
  const begun = await files.begin(ourWindow, target, {})
  if (!begun.ok) throw new Error(begun.error.detail)
  return begun.value.handle
}
async function opened(files: Files, path: string): Promise<string> {
  const opened = await files.openToRead(ourWindow, path)
  if (!opened.ok) throw new Error(opened.error.detail)
  return opened.value.handle
}

describe('files a window has open', () => {
  it('are written piece by piece and finished once', async () => {
    const target = join(tempFolder(), 'book.usual')
    const files = openFiles()
    const handle = await begun(files, target)
    await files.append(ourWindow, handle, bytes.subarray(0, 5))
    await files.append(ourWindow, handle, bytes.subarray(5))

    expect(await files.finish(ourWindow, handle, expected)).toMatchObject({
      value: { name: 'book.usual' },
    })
    expect(readFileSync(target)).toEqual(Buffer.from(bytes))
    expect(await files.finish(ourWindow, handle, expected)).toEqual(gone)
    expect(await files.append(ourWindow, handle, bytes)).toEqual(gone)
  })

  it('are read in pieces, shorter only at the end', async () => {
    const path = join(tempFolder(), 'book.usual')
    writeFileSync(path, bytes)
    const files = openFiles()
    const handle = await opened(files, path)

    const whole = await files.read(ourWindow, handle, { offset: 0, length: 1000 })
    expect(whole).toEqual({ ok: true, value: bytes })
    const middle = await files.read(ourWindow, handle, { offset: 3, length: 4 })
    expect(middle).toEqual({ ok: true, value: bytes.subarray(3, 7) })
    const after = await files.read(ourWindow, handle, { offset: 5000, length: 4 })
    expect(after).toEqual({ ok: true, value: new Uint8Array() })
    await files.close(ourWindow, handle)
    expect(await files.read(ourWindow, handle, { offset: 0, length: 1 })).toEqual(gone)
    expect(await files.close(ourWindow, handle)).toEqual(gone)
  })

  it('belong to that window alone', async () => {
    const folder = tempFolder()
    const files = openFiles()
    const handle = await begun(files, join(folder, 'book.usual'))

    expect(await files.append(otherWindow, handle, bytes)).toEqual(gone)
    expect(await files.finish(otherWindow, handle, expected)).toEqual(gone)
    expect(await files.abandon(otherWindow, handle)).toEqual(gone)
    expect(await files.abandon(ourWindow, handle)).toEqual({ ok: true, value: undefined })
    expect(readdirSync(folder)).toEqual([])
  })

  it('can’t be read while they are written, nor written while they are read', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'old.usual'), bytes)
    const files = openFiles()
    const writing = await begun(files, join(folder, 'new.usual'))
    const reading = await opened(files, join(folder, 'old.usual'))

    expect(await files.read(ourWindow, writing, { offset: 0, length: 1 })).toEqual(gone)
    expect(await files.append(ourWindow, reading, bytes)).toEqual(gone)
    await files.dropAll(ourWindow)
  })

  it('are closed when the window closes, and other windows’ files are not', async () => {
    const folder = tempFolder()
    const files = openFiles()
    const mine = await begun(files, join(folder, 'mine.usual'))
    const theirs = await files.begin(otherWindow, join(folder, 'theirs.usual'), {})
    await files.append(ourWindow, mine, bytes)
    await files.dropAll(ourWindow)

    expect(await files.finish(ourWindow, mine, expected)).toEqual(gone)
    expect(theirs).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toHaveLength(1)
    await files.dropAll(otherWindow)
    expect(readdirSync(folder)).toEqual([])
  })

  it('are at most eight at a time', async () => {
    const folder = tempFolder()
    const files = openFiles()
    for (let count = 0; count < 8; count++) await begun(files, join(folder, `${count}.usual`))

    const ninth = await files.begin(ourWindow, join(folder, '9.usual'), {})
    expect(ninth).toMatchObject({ ok: false, error: { code: 'failed' } })
    const read = await files.openToRead(ourWindow, join(folder, 'any.usual'))
    expect(read).toMatchObject({ ok: false, error: { code: 'failed' } })
    await files.dropAll(ourWindow)
    expect(await files.begin(ourWindow, join(folder, '9.usual'), {})).toMatchObject({ ok: true })
    await files.dropAll(ourWindow)
  })

  it('that do not exist are "gone", not a missing folder', async () => {
    expect(await openFiles().openToRead(ourWindow, join(tempFolder(), 'no.usual'))).toEqual(gone)
  })
})
