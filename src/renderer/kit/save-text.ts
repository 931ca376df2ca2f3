import { ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { sendTextFile, textFile } from './text-file.ts'
import type { AppContext } from './use-book.ts'

export type Saved = { readonly name: string; readonly folder: string }

/** Asks where to save and writes safely; counts as saved only after it was read back the same. */
export async function saveText(
  { calls }: Pick<AppContext['host'], 'calls'>,
  file: { readonly name: string; readonly kind: 'json' | 'html' | 'csv'; readonly text: string },
): Promise<Result<Saved | 'cancelled', HostFailure>> {
  const begun = await calls['file:save-begin']({ name: file.name, kind: file.kind })
  if (!begun.ok) return begun
  if (begun.value === null) return ok('cancelled')
  return sendTextFile({ calls }, begun.value.handle, await textFile(file.text))
}
