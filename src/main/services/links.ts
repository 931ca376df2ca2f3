import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { attempt } from './failure.ts'
import { safeWriteFile } from './safe-write.ts'
import { jsonOf, textOf } from './small-file.ts'

const kinds = ['tel:', 'mailto:'] as const
export type LinkKind = (typeof kinds)[number]

/** Opens an address outside the app. What the owner declines is not opened, and no failure. */
export type OpenOutside = (text: string) => Promise<Result<undefined, HostFailure>>

const agreedFile = z.strictObject({ agreed: z.array(z.enum(kinds)) })

/** The owner is asked before the first link of a kind, since it is handed to another program. */
export function openOutside(of: {
  /** Ours, beside the stamp. */
  readonly folder: string
  readonly ask: (kind: LinkKind) => Promise<'open' | 'not'>
  readonly open: (url: string) => Promise<void>
}): OpenOutside {
  const path = join(of.folder, 'links.json')
  const agreed = async () => {
    const found = agreedFile.safeParse(jsonOf(await textOf(path)))
    return found.success ? found.data.agreed : []
  }
  return (text) =>
    attempt('opening a link', async () => {
      const link = checkedLink(text)
      if (!link.ok) return link
      const kind = kinds.find((each) => link.value.startsWith(each))
      const before = await agreed()
      if (kind && !before.includes(kind)) {
        if ((await of.ask(kind)) === 'not') return ok(undefined)
        const now: z.input<typeof agreedFile> = { agreed: [...before, kind] }
        // One that can't be written is asked for again.
        await safeWriteFile(path, new TextEncoder().encode(`${JSON.stringify(now)}\n`))
      }
      return of.open(link.value).then(
        () => ok(undefined),
        () => err({ code: 'unsupported', detail: 'No program here opens such a link' } as const),
      )
    })
}

/**
 * An address that may be opened outside the app. It comes from a record, so anyone may have written
 * it: it is checked by its parsed parts, never by how its text begins.
 */
export function checkedLink(text: string): Result<string, HostFailure> {
  if (!URL.canParse(text)) return refused('not an address')
  const url = new URL(text)
  if (url.protocol === 'tel:') return isPhone(url) ? ok(url.href) : refused('not a phone number')
  if (url.protocol === 'mailto:')
    return isPlainMail(url) ? ok(url.href) : refused('more than a mail')
  return refused(`${url.protocol} is not opened`)
}

const refused = (why: string): Result<never, HostFailure> =>
  err({ code: 'not-allowed', detail: `This link is not opened: ${why}` })

/** RFC 3966: a whole number with its country, and an extension. A "%" could hide anything. */
const isPhone = (url: URL): boolean =>
  /^\+\d{4,15}(;ext=\d{1,7})?$/.test(url.pathname) && !url.search

/** RFC 6068; some mail programs attach a local file for `attach=`, so only known fields pass. */
function isPlainMail(url: URL): boolean {
  const fields = [...url.searchParams.keys()].map((name) => name.toLowerCase())
  return url.host === '' && fields.every((name) => mailFields.has(name))
}
const mailFields = new Set(['to', 'cc', 'subject', 'body'])
