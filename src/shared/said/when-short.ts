import { anyOf } from './plain.ts'
import { type Phrase, phrase } from './when-pieces.ts'
import { shortWeekdays, weekdayNames } from './when-words.ts'

/** A German short weekday is a word elsewhere ("so", "do"): outside Germany only before a time or a date. */
const beforeFigures = '(?=,?\\s+(?:um\\s+)?\\d{1,2}(?:[:.]\\d|\\s*(?:uhr|h)\\b))'

/** "sat", "Mo", "mié." in the tongue of the shop, and what else can be nothing but a day. */
export function shortDays(tongue: 'en' | 'de' | 'es'): readonly Phrase[] {
  const names = (of: typeof tongue) => anyOf(shortWeekdays[of].keys())
  const read =
    (of: typeof tongue): Phrase['read'] =>
    ({ name = '' }) => {
      const weekday = shortWeekdays[of].get(name)
      return weekday && { is: 'weekday', weekday, which: 'coming' }
    }
  const any = anyOf([
    ...weekdayNames.keys(),
    ...shortWeekdays.en.keys(),
    ...shortWeekdays[tongue].keys(),
  ])
  return [
    // "mon to fri", "Mo-Fr", "de lunes a viernes".
    phrase(
      3,
      `(?:(?:from|von|de)\\s+)?${any}\\.?(?:\\s*-\\s*|\\s+(?:to|till?|thru|through|bis|a)\\s+)${any}\\.?`,
      () => ({ is: 'some day' }),
    ),
    phrase(1, `(?<name>${names('en')})\\.?`, read('en')),
    phrase(2, `next\\s+(?<name>${names('en')})`, ({ name = '' }) => {
      const weekday = shortWeekdays.en.get(name)
      return weekday && { is: 'weekday', weekday, which: 'next' }
    }),
    phrase(1, `(?<name>${names('de')})\\.?${tongue === 'de' ? '' : beforeFigures}`, read('de')),
    ...(tongue === 'es' ? [phrase(1, `(?<name>${names('es')})\\.?`, read('es'))] : []),
  ]
}
