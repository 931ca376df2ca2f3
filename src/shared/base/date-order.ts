/** How people of a place write 5 March in figures: 5/3, or 3/5. */
export type DateOrder = 'day first' | 'month first'

/** How a locale writes a date in figures: 14/5 in Britain, 5/14 in the United States. */
export function dateOrderOf(language: string): DateOrder {
  const figures = { day: 'numeric', month: 'numeric' } as const
  const parts = new Intl.DateTimeFormat(language, figures)
    .formatToParts(new Date(2000, 0, 2, 12))
    .map((each) => each.type)
  return parts.indexOf('month') < parts.indexOf('day') ? 'month first' : 'day first'
}
