import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  BlobReader,
  TextReader,
  TextWriter,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'

/** A file of that many bytes that takes no room on the disk. */
export async function hugeFile(folder: string, name: string, bytes: number): Promise<string> {
  const path = join(folder, name)
  const file = await open(path, 'w')
  await file.truncate(bytes)
  await file.close()
  return path
}

/** The first bytes of a picture, whatever the file is called. */
export async function pictureNamed(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
  await writeFile(path, new Uint8Array([...header, ...new TextEncoder().encode('IHDR')]))
  return path
}

export async function emptyFile(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, '')
  return path
}

/** As an interrupted copy leaves it. */
export async function torn(backup: string, to: string): Promise<string> {
  const whole = await readFile(backup)
  await writeFile(to, whole.subarray(0, Math.floor(whole.length * 0.6)))
  return to
}

/** One bit flipped in the middle of the records, as a worn USB stick does it. */
export async function worn(backup: string, to: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(backup))
  // Past the entry's own header, where damage does no harm.
  const at = Buffer.from(bytes).indexOf('customers.jsonl') + 60
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  await writeFile(to, bytes)
  return to
}

/** The same backup with another manifest. */
export async function withManifest(
  backup: string,
  to: string,
  patch: Readonly<Record<string, unknown>>,
): Promise<string> {
  const reader = new ZipReader(new BlobReader(new Blob([await readFile(backup)])))
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    const text = await entry.getData(new TextWriter())
    const isManifest = entry.filename === 'manifest.json'
    const kept = isManifest ? JSON.stringify({ ...JSON.parse(text), ...patch }) : text
    await zip.add(entry.filename, new TextReader(kept))
  }
  await writeFile(to, await zip.close())
  await reader.close()
  return to
}

/** The same backup with more in it than any backup of ours. */
export async function withEntries(
  backup: string,
  to: string,
  names: readonly string[],
): Promise<string> {
  const reader = new ZipReader(new BlobReader(new Blob([await readFile(backup)])))
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    await zip.add(entry.filename, new TextReader(await entry.getData(new TextWriter())))
  }
  for (const name of names) await zip.add(name, new TextReader('{}'), { level: 0 })
  await writeFile(to, await zip.close())
  await reader.close()
  return to
}

/** A zip that another program made. */
export async function otherZip(to: string): Promise<string> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  await zip.add('word/document.xml', new TextReader('<document/>'))
  await writeFile(to, await zip.close())
  return to
}
