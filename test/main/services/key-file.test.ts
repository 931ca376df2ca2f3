import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#main/services/disk.ts'
import { keyFile } from '#main/services/key-file.ts'
import { fullDisk } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const key = (letter: string) => ({ identity: `AGE-SECRET-KEY-1${letter.repeat(58)}` })
const none = { identity: null }
const pathIn = (folder: string): string => join(folder, 'backup-key.json')

describe('the key backups are sealed to', () => {
  it('does not exist until the owner turns encryption on, and is back after a restart', async () => {
    const folder = tempFolder()
    expect(await keyFile(folder).read()).toEqual({ ok: true, value: none })
    expect(await keyFile(folder).write(key('Q'))).toEqual({ ok: true, value: undefined })

    expect(await keyFile(folder).read()).toEqual({ ok: true, value: key('Q') })
    await keyFile(folder).write(none)
    expect(await keyFile(folder).read()).toEqual({ ok: true, value: none })
  })

  it.runIf(process.platform !== 'win32')(
    'is not readable by other users of this computer',
    async () => {
      const folder = tempFolder()
      await keyFile(folder).write(key('Q'))
      await keyFile(folder).write(key('P'))

      const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)
      expect(modes).toEqual([0o600, 0o600])
    },
  )

  it.runIf(process.platform !== 'win32')(
    'is readable by nobody else before its first byte is written',
    async () => {
      const folder = tempFolder()
      const modes: number[] = []
      const disk: Disk = {
        ...realDisk,
        open: async (path, flags) => {
          const file = await realDisk.open(path, flags)
          const appendFile = async (bytes: Uint8Array) => {
            modes.push((await file.stat()).mode & 0o777)
            await file.write(bytes)
          }
          return flags === 'wx' ? Object.assign(file, { appendFile }) : file
        },
      }
      expect(await keyFile(folder, disk).write(key('Q'))).toMatchObject({ ok: true })
      expect(modes).toEqual([0o600])
    },
  )

  it('keeps the earlier key beside it: older backups open only with that one', async () => {
    const folder = tempFolder()
    const keeper = keyFile(folder)
    await keeper.write(key('Q'))
    await keeper.write(none)
    await keeper.write(none)

    const previous = readFileSync(join(folder, 'backup-key.previous.json'), 'utf8')
    expect(JSON.parse(previous)).toEqual(key('Q'))
  })

  const harms: readonly (readonly [string, (path: string) => void])[] = [
    ['cut off', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 30))],
    ['emptied', (path) => writeFileSync(path, '')],
    ['of another shape', (path) => writeFileSync(path, '{"identity":"secret"}')],
    ['with more in it', (path) => writeFileSync(path, '{"identity":null,"__proto__":{"a":1}}')],
  ]
  it.each(harms)('%s is damaged, never "no key": backups would go plain', async (_what, harm) => {
    const folder = tempFolder()
    await keyFile(folder).write(key('Q'))
    harm(pathIn(folder))

    expect(await keyFile(folder).read()).toMatchObject({ ok: false, error: { code: 'damaged' } })
  })

  it('that can’t be read is a failure too', async () => {
    const folder = tempFolder()
    mkdirSync(pathIn(folder))
    expect(await keyFile(folder).read()).toMatchObject({ ok: false })
  })

  it('stays as it was when the disk is full', async () => {
    const folder = tempFolder()
    await keyFile(folder).write(key('Q'))

    const full = keyFile(folder, fullDisk(10, 'says-so'))
    expect(await full.write(key('P'))).toMatchObject({ error: { code: 'disk-full' } })
    expect(await keyFile(folder).read()).toEqual({ ok: true, value: key('Q') })
    rmSync(folder, { recursive: true })
    expect(await keyFile(folder).write(key('P'))).toMatchObject({ error: { code: 'no-folder' } })
  })
})
