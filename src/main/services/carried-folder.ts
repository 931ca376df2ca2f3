import { realpathSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { posix, win32 } from 'node:path'
import { z } from 'zod'
import type { Carrier } from '#shared/host/contract.ts'
import { jsonOf, textOf } from './small-file.ts'

type Around = {
  readonly home: string
  readonly platform: NodeJS.Platform
  /** `process.env`: OneDrive, Dropbox and Windows name their folders there. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Who copies a folder to servers elsewhere, as far as it can be seen: by what the programs write
 * down about themselves, then by the names of folders they use.
 */
export async function carrierOf(folder: string, around: Around): Promise<Carrier | undefined> {
  const { platform } = around
  const inside = (outer: string | undefined): boolean =>
    outer !== undefined && outer !== '' && isWithin(folder, outer, platform)
  const { OneDrive, OneDriveConsumer, OneDriveCommercial } = around.env
  if ([OneDrive, OneDriveConsumer, OneDriveCommercial].some(inside)) return 'onedrive'
  if ((await dropboxFolders(around)).some(inside)) return 'dropbox'
  if (platform === 'darwin' && isInICloud(folder, around)) return 'icloud'
  return carrierByName(folder, around)
}

/** Where programs of this kind put their folder, by the name of one of its folders. */
const byName: readonly (readonly [RegExp, Carrier])[] = [
  [/^onedrive(?: - .+|-.+)?$/i, 'onedrive'],
  [/^dropbox(?: \(.+\)|-.+)?$/i, 'dropbox'],
  [/^(?:icloud ?drive|com~apple~clouddocs)$/i, 'icloud'],
  [/^(?:google ?drive|googledrive-.+|my drive|meine ablage|mi unidad)$/i, 'google'],
  [
    /^(?:nextcloud\d*|owncloud\d*|pcloud ?drive|mega|megasync|box|box-box|proton ?drive.*|magenta ?cloud|syncthing|seafile|tresorit.*)$/i,
    'another',
  ],
]

/** Only under the owner's own folder or a Mac's folder for it: a shop may be called "Dropbox". */
function carrierByName(folder: string, { home, platform }: Around): Carrier | undefined {
  const path = platform === 'win32' ? win32 : posix
  const way = isWithin(folder, home, platform) ? path.relative(home, folder) : folder
  const parts = way.split(path.sep)
  for (const part of parts)
    for (const [name, carrier] of byName) if (name.test(part)) return carrier
  return undefined
}

const dropboxNotes = z.record(z.string(), z.looseObject({ path: z.string() }))

/** `info.json`: where Dropbox says for programs where its folders are. */
async function dropboxFolders({ home, platform, env }: Around): Promise<readonly string[]> {
  const places =
    platform === 'win32'
      ? [env.APPDATA, env.LOCALAPPDATA].flatMap((each) =>
          each ? [win32.join(each, 'Dropbox', 'info.json')] : [],
        )
      : [posix.join(home, '.dropbox', 'info.json')]
  const found = await Promise.all(places.map((place) => textOf(place)))
  return found.flatMap((text) => {
    const notes = dropboxNotes.safeParse(jsonOf(text))
    return notes.success ? Object.values(notes.data).map(({ path }) => path) : []
  })
}

/** "Desktop & Documents Folders" of a Mac: iCloud Drive then holds a link to them. */
function isInICloud(folder: string, { home, platform }: Around): boolean {
  const drive = posix.join(home, 'Library/Mobile Documents/com~apple~CloudDocs')
  if (isWithin(folder, drive, platform)) return true
  return ['Documents', 'Desktop'].some((name) => {
    const real = realOf(posix.join(drive, name))
    return real !== undefined && isWithin(folder, posix.join(home, name), platform)
  })
}

/** Absent where there is none, or the system keeps programs out of it. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function isWithin(folder: string, outer: string, platform: NodeJS.Platform): boolean {
  const path = platform === 'win32' ? win32 : posix
  // Windows and, as a rule, macOS take "documents" for "Documents".
  const plain = (text: string) => (platform === 'linux' ? text : text.toLowerCase())
  const way = path.relative(plain(outer), plain(folder))
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

export type BackupPlace = {
  readonly folder: string
  /** Who copies Documents to servers elsewhere, and whether the backups are in it. */
  readonly carried?: { readonly by: Carrier; readonly holdsBackups: boolean }
}

/**
 * Documents, where people look; where another program carries it away, the owner's own folder, since
 * nothing leaves this computer unasked. Backups that are in it already stay where they are.
 */
export async function backupPlace(
  of: Around & { readonly documents: string; readonly name: string },
): Promise<BackupPlace> {
  const path = of.platform === 'win32' ? win32 : posix
  const inDocuments = path.join(of.documents, of.name)
  const by = await carrierOf(of.documents, of)
  if (by === undefined) return { folder: inDocuments }
  const there = await readdir(inDocuments).catch(() => [])
  return there.length > 0
    ? { folder: inDocuments, carried: { by, holdsBackups: true } }
    : { folder: path.join(of.home, of.name), carried: { by, holdsBackups: false } }
}
