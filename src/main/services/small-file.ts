import { open } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/base/result.ts'
import { systemCode } from './failure.ts'

/** Ours take some kilobytes; one this large is none of ours, and could not be read as a text. */
const limit = 64 * 1024 * 1024

/** The text, or why there is none: the system's error code, or "unknown" for a path that is none. */
export async function textOf(path: string): Promise<Result<string, string>> {
  try {
    const file = await open(path, 'r')
    try {
      return (await file.stat()).size > limit ? err('EFBIG') : ok(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch (trouble) {
    return err(systemCode(trouble) ?? 'unknown')
  }
}

/** JSON has no `undefined`: then it is none, or a file that can't be read. */
export function jsonOf(text: Result<string, string>): unknown {
  try {
    return text.ok ? JSON.parse(text.value) : undefined
  } catch {
    return undefined
  }
}
