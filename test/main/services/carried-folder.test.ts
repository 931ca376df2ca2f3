import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupPlace, carrierOf } from '#main/services/carried-folder.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const home = 'C:\\Users\\Ana'
const windows = (env: Record<string, string> = {}) => ({ home, platform: 'win32', env }) as const
const linux = { home: '/home/ana', platform: 'linux', env: {} } as const
const mac = (folder: string) => ({ home: folder, platform: 'darwin', env: {} }) as const

describe('a folder that is copied to servers elsewhere', () => {
  it.each([
    ['C:\\Users\\Ana\\OneDrive\\Documents', 'onedrive'],
    ['C:\\Users\\Ana\\OneDrive - Bakery Ltd\\Dokumente', 'onedrive'],
    ['C:\\Users\\Ana\\Dropbox\\Documents', 'dropbox'],
    ['C:\\Users\\Ana\\Dropbox (Personal)', 'dropbox'],
    ['C:\\Users\\Ana\\iCloudDrive\\Documents', 'icloud'],
    ['G:\\My Drive\\Documents', 'google'],
    ['C:\\Users\\Ana\\Nextcloud\\Documents', 'another'],
    ['C:\\Users\\Ana\\Documents', undefined],
    ['C:\\Users\\Ana\\Documents\\OneDriver', undefined],
    ['D:\\Documents', undefined],
  ])('on Windows: %s is %s', async (folder, carrier) => {
    expect(await carrierOf(folder, windows())).toBe(carrier)
  })

  it('on Windows is found by where OneDrive says it is, whatever it is called', async () => {
    const env = { OneDriveCommercial: 'D:\\Work' }
    expect(await carrierOf('d:\\work\\Documents', windows(env))).toBe('onedrive')
    expect(await carrierOf('D:\\Workshop\\Documents', windows(env))).toBeUndefined()
  })

  it.each([
    ['/home/ana/Documents', undefined],
    ['/home/ana/Dropbox/Documents', 'dropbox'],
    ['/home/ana/Nextcloud/Documents', 'another'],
    ['/mnt/pCloudDrive/Documents', 'another'],
    ['/home/ana/onedriver', undefined],
  ])('on Linux: %s is %s', async (folder, carrier) => {
    expect(await carrierOf(folder, linux)).toBe(carrier)
  })

  it('is found by where Dropbox says it is', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, '.dropbox'))
    const notes = { personal: { path: join(folder, 'Sync'), host: 1 } }
    writeFileSync(join(folder, '.dropbox', 'info.json'), JSON.stringify(notes))
    const around = { home: folder, platform: 'linux', env: {} } as const

    expect(await carrierOf(join(folder, 'Sync', 'Documents'), around)).toBe('dropbox')
    expect(await carrierOf(join(folder, 'Documents'), around)).toBeUndefined()
  })

  it('on a Mac is Documents when iCloud Drive holds it, and what is in CloudStorage', async () => {
    const folder = tempFolder()
    const documents = join(folder, 'Documents')
    mkdirSync(documents)
    expect(await carrierOf(documents, mac(folder))).toBeUndefined()
    const drive = join(folder, 'Library/Mobile Documents/com~apple~CloudDocs')
    mkdirSync(drive, { recursive: true })
    symlinkSync(documents, join(drive, 'Documents'), 'dir')

    expect(await carrierOf(documents, mac(folder))).toBe('icloud')
    expect(await carrierOf(join(folder, 'Backups'), mac(folder))).toBeUndefined()
    const cloud = join(folder, 'Library/CloudStorage/OneDrive-Personal/Documents')
    expect(await carrierOf(cloud, mac(folder))).toBe('onedrive')
  })
})

describe('where backups go', () => {
  const place = (folder: string, documents: string) =>
    backupPlace({
      ...{ home: folder, platform: process.platform, env: {} },
      ...{ documents: join(folder, documents), name: 'The Usual Backups' },
    })

  it('is Documents', async () => {
    const folder = tempFolder()
    expect(await place(folder, 'Documents')).toEqual({
      folder: join(folder, 'Documents', 'The Usual Backups'),
    })
  })

  it('is the owner’s own folder where Documents is copied away, so that nothing leaves unasked', async () => {
    const folder = tempFolder()
    expect(await place(folder, join('Dropbox', 'Documents'))).toEqual({
      folder: join(folder, 'The Usual Backups'),
      carried: { by: 'dropbox', holdsBackups: false },
    })
  })

  it('stays where backups are already, which is told', async () => {
    const folder = tempFolder()
    const before = join(folder, 'Dropbox', 'Documents', 'The Usual Backups')
    mkdirSync(before, { recursive: true })
    writeFileSync(join(before, 'one.usual'), '')

    expect(await place(folder, join('Dropbox', 'Documents'))).toEqual({
      folder: before,
      carried: { by: 'dropbox', holdsBackups: true },
    })
  })
})
