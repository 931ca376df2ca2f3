import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import {
  type BackupEntry,
  type CallOutput,
  chunkLimit,
  type HostFailure,
} from '#shared/host/contract.ts'

type FileToKeep = { readonly blob: Blob; readonly sha256: string }
export type KeptFile = { readonly name: string; readonly folder: string }

/**
 * Hands a file to the host in chunks; it counts as kept only after it was read back the same.
 * Throws an AbortError when cancelled, after the host has dropped its part.
 */
export async function keepFile(
  host: Host,
  to: 'backups' | 'elsewhere',
  name: string,
  file: FileToKeep,
  signal?: AbortSignal,
): Promise<Result<KeptFile | 'cancelled', HostFailure>> {
  const begun =
    to === 'backups'
      ? await host.calls['backup:keep-begin']({ name })
      : await host.calls['file:save-begin']({ name, kind: name.endsWith('.age') ? 'age' : 'usual' })
  if (!begun.ok) return begun
  if (begun.value === null) return ok('cancelled')
  return sendTo(host, begun.value.handle, file, signal)
}

/** The same into a safe write that is begun. */
export async function sendTo(
  host: Host,
  handle: string,
  file: FileToKeep,
  signal?: AbortSignal,
): Promise<Result<KeptFile, HostFailure>> {
  for (let at = 0; at < file.blob.size; at += chunkLimit) {
    if (signal?.aborted) {
      await host.calls['file:abandon']({ handle })
      throw signal.reason
    }
    const bytes = new Uint8Array(await file.blob.slice(at, at + chunkLimit).arrayBuffer())
    const appended = await host.calls['file:append']({ handle, bytes })
    if (appended.ok) continue
    await host.calls['file:abandon']({ handle })
    return appended
  }
  return host.calls['file:finish']({ handle, size: file.blob.size, sha256: file.sha256 })
}

/** A backup from the host's folder, read back as a file. */
export async function fetchBackup(
  host: Host,
  entry: BackupEntry,
): Promise<Result<File, HostFailure>> {
  const opened = await host.calls['backup:open']({ id: entry.id })
  return opened.ok ? fetchOpened(host, opened.value) : opened
}

/** A file that the host has opened, read to its end. */
export async function fetchOpened(
  host: Host,
  { handle, name, size }: CallOutput<'backup:open'>,
): Promise<Result<File, HostFailure>> {
  const parts: BlobPart[] = []
  try {
    for (let offset = 0; offset < size; ) {
      const read = await host.calls['file:read']({ handle, offset, length: chunkLimit })
      if (!read.ok) return read
      if (read.value.length === 0) return err({ code: 'damaged', detail: `${name} ends early` })
      parts.push(new Uint8Array(read.value))
      offset += read.value.length
    }
    return ok(new File(parts, name))
  } finally {
    // The host keeps few files open: worn ones must not use them up.
    await host.calls['file:close']({ handle })
  }
}
