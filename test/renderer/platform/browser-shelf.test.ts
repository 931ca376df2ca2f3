import { beforeEach, describe, expect, it } from 'vitest'
import { browserHost } from '#platform/browser-host.ts'

const { calls } = browserHost(window)
const aDay = 24 * 3_600_000
const opening = Date.UTC(2026, 0, 5, 8)

beforeEach(async () => {
  localStorage.removeItem('the-usual-backups')
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined)
})

async function must<T>(call: Promise<{ ok: boolean; value?: T; error?: unknown }>): Promise<T> {
  const result = await call
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  // `ok` says that there is a value.
  return result.value as T
}

async function bytesAndSum(text: string) {
  const bytes = new TextEncoder().encode(text)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { bytes, size: bytes.length, sha256 }
}

async function make(seq: number, name = `the-usual-s${seq}.usual`): Promise<string | undefined> {
  const { bytes, size, sha256 } = await bytesAndSum(`the book as of Change ${seq}`)
  const { handle } = await must(calls['backup:keep-begin']({ name }))
  await must(calls['file:append']({ handle, bytes: bytes.subarray(0, 5) }))
  await must(calls['file:append']({ handle, bytes: bytes.subarray(5) }))
  const kept = await must(calls['file:finish']({ handle, size, sha256 }))
  const at = opening + seq * aDay
  const facts = { bookId: 'book', seq, at, rows: 10, size, sha256, encrypted: false }
  // A plain id is what the schema makes a BookId of.
  const made = { name: kept.name, facts } as Parameters<(typeof calls)['backup:verified']>[0]
  return (await must(calls['backup:verified'](made))).dropped
}
const names = async () =>
  (await must(calls['backup:list'](undefined))).entries.map((entry) => entry.name)

describe('backups inside the browser', () => {
  it('are kept under their name once they were read back, sealed ones too', async () => {
    await make(1)
    await make(2, 'the-usual-s2.usual.age')
    await make(2, 'the-usual-s2.usual.age')
    expect((await names()).sort()).toEqual([
      'the-usual-s1.usual',
      'the-usual-s2-2.usual.age',
      'the-usual-s2.usual.age',
    ])
    for (const entry of (await must(calls['backup:list'](undefined))).entries) {
      expect(entry.facts?.rows).toBe(10)
      const opened = await must(calls['backup:open']({ id: entry.id }))
      expect(opened.name).toBe(entry.name)
    }
  })

  it('one that arrives different, or is given up half-way, leaves nothing', async () => {
    await make(1)
    const { size, bytes, sha256 } = await bytesAndSum('half a book')
    const torn = await must(calls['backup:keep-begin']({ name: 'the-usual-s1.usual' }))
    await must(calls['file:append']({ ...torn, bytes: bytes.subarray(1) }))
    expect(await calls['file:finish']({ ...torn, size, sha256 })).toMatchObject({
      error: { code: 'damaged' },
    })
    const left = await must(calls['backup:keep-begin']({ name: 'the-usual-s3.usual' }))
    await must(calls['file:append']({ ...left, bytes }))
    expect(await names()).toEqual(['the-usual-s1.usual'])
    await must(calls['file:abandon'](left))
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('backups')
    const inside = []
    for await (const name of folder.keys()) inside.push(name)
    expect(inside).toEqual(['the-usual-s1.usual'])
  })

  it('one that is being written stays, however wrong the clock; what a closed tab left goes', async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('backups', { create: true })
    const { bytes, size, sha256 } = await bytesAndSum('the whole book')
    const working = await must(calls['backup:keep-begin']({ name: 'the-usual-s1.usual' }))
    await must(calls['file:append']({ ...working, bytes }))
    await folder.getFileHandle('left-behind.part', { create: true })
    const { now } = Date
    Date.now = () => Date.UTC(2099, 0, 1)
    try {
      await make(2)
    } finally {
      Date.now = now
    }
    const inside = []
    for await (const name of folder.keys()) inside.push(name)
    expect(inside.filter((name) => name.endsWith('.part'))).toHaveLength(1)
    expect(inside).not.toContain('left-behind.part')
    await must(calls['file:finish']({ ...working, size, sha256 }))
    expect((await names()).sort()).toEqual(['the-usual-s1.usual', 'the-usual-s2.usual'])
  })

  it('are thinned out one at a time, and what is not in the ledger stays', async () => {
    await make(0)
    localStorage.removeItem('the-usual-backups')
    let dropped = 0
    for (let seq = 1; seq <= 30; seq++) dropped += (await make(seq)) === undefined ? 0 : 1
    expect(dropped).toBeGreaterThan(5)
    expect(await names()).toHaveLength(31 - dropped)
    expect(await names()).toContain('the-usual-s0.usual')
  })
})
