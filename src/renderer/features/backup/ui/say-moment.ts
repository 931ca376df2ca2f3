import { type Instant, instant } from '#shared/base/day.ts'

/** "3 Mar 2026, 16:12". */
export const sayMoment = (at: Instant, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant(at))

/** Bytes as a file manager shows them: "1.4 MB". */
export function saySize(bytes: number, language: string): string {
  const [unit, by] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(bytes / by)
}
