/** Short names, Monday first. */
export function weekdayNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short' })
  // 5 January 2026 was a Monday.
  return [5, 6, 7, 8, 9, 10, 11].map((date) => format.format(new Date(2026, 0, date)))
}
