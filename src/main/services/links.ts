import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'

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
  if (url.protocol === 'https:')
    return isPlainSite(url) ? ok(url.href) : refused('a disguised site')
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

/** "https://bank.example@evil.example" shows one site and opens another. */
const isPlainSite = (url: URL): boolean => url.username === '' && url.password === ''
