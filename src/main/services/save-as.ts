import { dirname, extname, join } from 'node:path'
import { ok, type Result } from '#shared/base/result.ts'
import type { CallInput, HostFailure } from '#shared/host/contract.ts'
import type { Files } from './files.ts'
import type { LastFolder } from './last-folder.ts'

export type Kind = CallInput<'file:save-begin'>['kind']

/** Asks the owner where; `undefined` when they cancel. */
export type AskWhere = (suggestion: {
  readonly path: string
  readonly words: string
  readonly ending: Kind
}) => Promise<string | undefined>

export type SaveAs = (
  owner: number,
  asked: { readonly name: string; readonly kind: Kind },
) => Promise<Result<{ readonly handle: string } | null, HostFailure>>

/** Starts in `firstFolder()`, later in the folder that was chosen last. */
export function saveAs(
  files: Files,
  askWhere: AskWhere,
  of: { readonly firstFolder: () => string; readonly last: LastFolder },
): SaveAs {
  return async (owner, { name, kind }) => {
    const path = join((await of.last.read()) ?? of.firstFolder(), name)
    const chosen = await askWhere({ path, words: wordsFor[kind], ending: kind })
    if (chosen === undefined) return ok(null)
    await of.last.write(dirname(chosen))
    // The owner agreed to replace the file they named, never one whose ending we added.
    return extname(chosen) === ''
      ? files.begin(owner, `${chosen}.${kind === 'age' ? 'usual.age' : kind}`, {
          ifTaken: 'keep-both',
        })
      : files.begin(owner, chosen, { ifTaken: 'replace' })
  }
}

const wordsFor: Readonly<Record<Kind, string>> = {
  usual: 'Backup of The Usual',
  age: 'Sealed backup of The Usual',
  csv: 'Table (CSV)',
  vcf: 'Contact cards (vCard)',
  json: 'JSON',
  html: 'Web page',
  ics: 'Calendar',
  xlsx: 'Excel workbook',
}
