import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerAt } from '#main/services/ledger.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { asOrdinaryUser, tempFolder } from '#test/support/temp-folder.ts'

const noted = {
  name: 'monday.usual',
  facts: {
    bookId: asId<BookId>('book-1'),
    seq: 7,
    at: instant(1_770_000_000_000),
    rows: 3,
    size: 12,
    sha256: 'a'.repeat(64),
    encrypted: false,
  },
}

describe('the ledger of backups', () => {
  it('knows of none before the first', async () => {
    expect(await ledgerAt(join(tempFolder(), 'backups.json')).read()).toEqual([])
  })

  it('says what was written down, and keeps nothing beside it', async () => {
    const folder = tempFolder()
    const ledger = ledgerAt(join(folder, 'backups.json'))
    await ledger.write([])
    expect(await ledger.write([noted])).toEqual({ ok: true, value: undefined })
    expect(await ledger.read()).toEqual([noted])
    expect(readdirSync(folder)).toEqual(['backups.json'])
  })

  it.each([
    ['cut off', '{"format":"the-usual-led'],
    ['of another shape', '{"format":"the-usual-ledger","backups":7}'],
  ])('%s knows of nothing, and is kept beside the next one', async (_what, broken) => {
    const folder = tempFolder()
    const path = join(folder, 'backups.json')
    writeFileSync(path, broken)
    expect(await ledgerAt(path).read()).toEqual([])
    await ledgerAt(path).write([noted])
    expect(await ledgerAt(path).read()).toEqual([noted])
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(broken)
  })

  it('that can not be read knows of nothing, and is not written over', async () => {
    const path = join(tempFolder(), 'backups.json')
    mkdirSync(path)
    expect(await ledgerAt(path).read()).toEqual([])
    expect(await ledgerAt(path).write([noted])).toMatchObject({ ok: false })
  })

  // Windows has no such rights.
  it.skipIf(process.platform === 'win32')('that may not be read is not written over', async () => {
    const folder = tempFolder()
    const path = join(folder, 'backups.json')
    await ledgerAt(path).write([noted])
    chmodSync(folder, 0o777)
    chmodSync(path, 0)
    const written = await asOrdinaryUser(() => ledgerAt(path).write([]))
    chmodSync(path, 0o600)
    expect(written).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(await ledgerAt(path).read()).toEqual([noted])
  })
})
