import { type Day, plusDays } from '../base/day.ts'
import { dayWord } from './day-words.ts'
import { anyOf } from './plain.ts'
import { nothingReal, numberOf, realDate } from './when-dates.ts'
import { type Groups, type Meaning, type Phrase, phrase, type SaidAt } from './when-pieces.ts'
import { shortWeekdays, weekdayNames } from './when-words.ts'

const end =
  '(?=\\s*(?:$|[,;]|(?:at|um|a|and|or|und|oder|y|o|&|not|nicht|no|por\\s+la|in\\s+the)\\s|\\d{1,2}[:.]\\d\\d))'
const clock =
  '\\s*,?\\s+(?:(?:at|um|a\\s+las?|@)\\s|\\d{1,2}(?:[:.]\\d\\d|\\s*(?:uhr|[ap]\\.?m\\.?)(?!\\p{L})))'

/** What has a number in German and is no day: "zum 18. Geburtstag", "am 1. Advent". */
const ordinals =
  '(?:advent|geburtst|mal(?!\\p{L})|klasse|etage|stock(?!\\p{L})|feiertag|weihnacht|hochzeit|jubil|jahrestag|termin|anprobe|lebensj|semester|reihe|platz)'

/** "the 24th", "am 3.", "on the fifth", "first of the month", and "sat 5th" by the weekdays of the shop's tongue. */
export function monthDays(tongue: 'en' | 'de' | 'es'): readonly Phrase[] {
  const names = anyOf([
    ...weekdayNames.keys(),
    ...shortWeekdays.en.keys(),
    ...shortWeekdays[tongue].keys(),
  ])
  const afterWeekday = `(?<=(?<!\\p{L})${names}\\.?,?\\s+(?:(?:the|den|der|el)\\s+)?)`
  return [
    phrase(
      2,
      `(?:(?:on|by|for|until|before)\\s+the\\s+(?<a>\\d{1,2})(?:st|nd|rd|th)|(?:(?:hasta\\s+|para\\s+)?el|antes\\s+del)\\s+(?:dia\\s+)?(?<c>\\d{1,2})|the\\s+(?<d>\\d{1,2})(?:st|nd|rd|th))${end}`,
      readMonthDay,
    ),
    phrase(2, `(?:am|zum|bis)\\s+(?:zum\\s+)?(?<b>\\d{1,2})\\.(?!\\s+${ordinals})`, readMonthDay),
    phrase(
      2,
      `(?:(?:on|by|for|until|before|am|zum|bis)\\s+(?:the\\s+|zum\\s+)?(?<a>${dayWord})|(?:the\\s+)?(?<e>first|1st)\\s+of\\s+the\\s+month)(?:\\s+of\\s+the\\s+month)?${end}`,
      readMonthDay,
    ),
    phrase(
      2,
      `${afterWeekday}(?:(?<a>\\d{1,2}(?:st|nd|rd|th))|(?<c>${dayWord})${end})`,
      readMonthDay,
    ),
    phrase(
      2,
      `${afterWeekday}(?<b>\\d{1,2})\\.(?=\\s*(?:$|[,;]|(?:at|um|a)\\s|\\d))`,
      readMonthDay,
    ),
    phrase(
      2,
      `(?<=\\d(?:st|nd|rd|th)\\s+(?:and|or|&)\\s+(?:the\\s+)?)(?<a>\\d{1,2}(?:st|nd|rd|th))|(?<c>\\d{1,2})(?:st|nd|rd|th)(?=\\s+(?:and|or|&)\\s+(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th))|(?<=(?:am|zum|bis)\\s+\\d{1,2}\\.\\s+(?:und|oder|u\\.)\\s+(?:am\\s+)?)(?<b>\\d{1,2})\\.`,
      readMonthDay,
    ),
    // "sab 12 a las 7": what stands between a weekday and a time is counted by nothing.
    phrase(2, `${afterWeekday}(?<b>\\d{1,2})(?=${clock})`, readMonthDay),
    phrase(2, `${afterWeekday}(?<of>\\d{1,2})\\.(?<month>\\d{1,2})`, readDotted),
  ]
}

/** Of this month, else of the next that has one; or of the last. */
function readMonthDay({ a, b, c, d, e }: Groups, { today, past }: SaidAt): Meaning {
  const of = numberOf(a ?? b ?? c ?? d ?? e)
  const next = of < 1 || of > 31 ? undefined : dayOfMonthFrom(of, today, past === 'meant' ? -1 : 1)
  return next ? { is: 'day', day: next } : nothingReal
}

function dayOfMonthFrom(of: number, today: Day, step: 1 | -1): Day | undefined {
  for (let away = 0; away < 62; away++) {
    const each = plusDays(today, away * step)
    if (Number(each.slice(8)) === of) return each
  }
  return undefined
}

/** "Freitag 11.12" is a date and "Freitag 11.30" is none. */
function readDotted({ of, month }: Groups): Meaning | undefined {
  const read = realDate(Number(of), Number(month), undefined)
  return read.is === 'date' ? read : undefined
}
