import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/base/result.ts'

/** Paths as typed. */
export type CheckOrder = {
  readonly file: string
  readonly passphraseFile?: string
  readonly keyFile?: string
}

const usage = 'npm run backup-check -- FILE [--passphrase-file F | --key-file F]'

export function checkOrderOf(args: readonly string[]): Result<CheckOrder, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'passphrase-file': { type: 'string' }, 'key-file': { type: 'string' } },
    })
    const [file, ...more] = positionals
    const { 'passphrase-file': passphraseFile, 'key-file': keyFile } = values
    const isBoth = passphraseFile !== undefined && keyFile !== undefined
    if (file === undefined || more.length > 0 || isBoth) return err(`Say which backup: ${usage}`)
    return ok({
      file,
      ...(passphraseFile === undefined ? {} : { passphraseFile }),
      ...(keyFile === undefined ? {} : { keyFile }),
    })
  } catch (thrown) {
    return err(`${thrown instanceof Error ? thrown.message : thrown} Like this: ${usage}`)
  }
}
