import { openAsBlob } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { verifyBackup } from '#book/backup/read.ts'
import { type Secret, unseal } from '#book/backup/sealed.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { bookShape } from '#workers/book-shape.ts'
import { type CheckOrder, checkOrderOf } from './check-order.ts'
import { openDiskScratch } from './disk-scratch.ts'
import { troubleSentence } from './say-trouble.ts'

/** What is printed, and the exit code. */
export type Checked = { readonly code: 0 | 1; readonly out?: string; readonly sentence?: string }

/** Reads a backup through as a restore would, writes nothing, and reports what is in it. */
export async function backupCheck(args: readonly string[]): Promise<Checked> {
  const order = checkOrderOf(args)
  if (!order.ok) return { code: 1, sentence: order.error }
  const checked = await check(order.value)
  return checked.ok
    ? { code: 0, out: JSON.stringify(reportOf(checked.value), null, 2) }
    : { code: 1, sentence: checked.error }
}

async function check(order: CheckOrder): Promise<Result<Manifest, string>> {
  const name = basename(order.file)
  const file = await readable(order.file, (path) => openAsBlob(path))
  if (!file.ok) return file
  const secret = await secretOf(order)
  if (!secret.ok) return secret
  const scratch = await openDiskScratch()
  try {
    const plain = await unseal(file.value, secret.value, scratch)
    const verified = plain.ok ? await verifyBackup(plain.value, bookShape) : plain
    return verified.ok ? verified : err(troubleSentence(verified.error, name, secret.value?.kind))
  } catch (thrown) {
    return err(`${name} could not be checked: ${String(thrown)}. Nothing was changed.`)
  } finally {
    await scratch.discard()
  }
}

async function secretOf(order: CheckOrder): Promise<Result<Secret | undefined, string>> {
  const { passphraseFile, keyFile } = order
  if (passphraseFile !== undefined) {
    const text = await readable(passphraseFile, (path) => readFile(path, 'utf8'))
    // An editor may add a line break at the end.
    return text.ok ? ok({ kind: 'passphrase', passphrase: text.value.replace(/\r?\n$/, '') }) : text
  }
  if (keyFile === undefined) return ok(undefined)
  const text = await readable(keyFile, (path) => readFile(path, 'utf8'))
  if (!text.ok) return text
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/im.exec(text.value)?.[0]
  return identity === undefined
    ? err(`${basename(keyFile)} holds no secret line (AGE-SECRET-KEY-1…).`)
    : ok({ kind: 'identity', identity: identity.toUpperCase() })
}

async function readable<T>(
  path: string,
  read: (path: string) => Promise<T>,
): Promise<Result<T, string>> {
  try {
    if (!(await stat(path)).isFile()) return err(`${path} is not a file.`)
    return ok(await read(path))
  } catch (thrown) {
    return err(`${path} can’t be read: ${thrown instanceof Error ? thrown.message : thrown}.`)
  }
}

function reportOf({ tables, ...about }: Manifest) {
  const counts = Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows]))
  return {
    ...about,
    at: new Date(about.at).toISOString(),
    ...(about.newest === undefined ? {} : { newest: new Date(about.newest).toISOString() }),
    counts,
  }
}
