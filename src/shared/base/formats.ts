/**
 * Formats of numbers and dates, each made once: making one takes as long as a hundred uses, and a
 * list says a day and a price in every row.
 */
export const numberFormat = kept(
  (language: string, form: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, form),
)

/** Always in UTC: a format keeps the time zone it was made in, and the computer may travel. */
export const utcFormat = kept(
  (locale: string, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }),
)

export const relativeFormat = kept(
  (locale: string, form: Intl.RelativeTimeFormatOptions) =>
    new Intl.RelativeTimeFormat(locale, form),
)

function kept<Form, Format>(make: (language: string, form: Form) => Format) {
  const made = new Map<string, Format>()
  return (language: string, form: Form): Format => {
    const key = `${language} ${JSON.stringify(form)}`
    const format = made.get(key) ?? make(language, form)
    made.set(key, format)
    return format
  }
}
