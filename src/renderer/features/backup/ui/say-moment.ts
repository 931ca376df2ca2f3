import { type Instant, instant } from '#shared/base/day.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { momentOf } from './moment-of.ts'

/** "3 Mar 2026, 16:12". */
export const sayMoment = (at: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(instant(at))

/** Names a backup in a list: when it was made, and its file if another was made in that minute. */
export function sayBackup(entry: BackupEntry, all: readonly BackupEntry[], locale: string): string {
  const at = momentOf(entry)
  const alike = all.filter((each) => minuteIn(momentOf(each)) === minuteIn(at))
  return alike.length > 1 ? `${sayMoment(at, locale)}, ${entry.name}` : sayMoment(at, locale)
}

const minuteIn = (at: Instant): number => Math.floor(at / 60_000)

/** Bytes as a file manager shows them: "1.4 MB". */
export function saySize(bytes: number, language: string): string {
  const [unit, by] = bytes < 1e6 ? (['kB', 1e3] as const) : (['MB', 1e6] as const)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return `${number.format(bytes / by)} ${unit}`
}
