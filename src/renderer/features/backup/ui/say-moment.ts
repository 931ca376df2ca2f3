import { type Instant, instant } from '#shared/base/day.ts'

/** "3 Mar 2026, 16:12". */
export const sayMoment = (at: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(instant(at))

/** Bytes as a file manager shows them: "1.4 MB". */
export function saySize(bytes: number, language: string): string {
  const [unit, by] = bytes < 1e6 ? (['kB', 1e3] as const) : (['MB', 1e6] as const)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return `${number.format(bytes / by)} ${unit}`
}
