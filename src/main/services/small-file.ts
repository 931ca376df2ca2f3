import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/base/result.ts'
import { systemCode } from './failure.ts'

/**
 * The text, or why there is none: the system's error code, or "unknown" where it is too large to be a
 * text or its path is none. Whatever lies in the place of one of our files, the app must start.
 */
export async function textOf(path: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(path, 'utf8'))
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
