import { allNumberWords } from './number-words.ts'
import { anyOf } from './plain.ts'
import { nothingReal } from './when-dates.ts'
import { type Groups, type Meaning, type Phrase, phrase } from './when-pieces.ts'
import { monthNames, numberWords, shortWeekdays, weekdayNames } from './when-words.ts'

const wordsOf = (isOne: (value: number) => boolean): string =>
  anyOf([...allNumberWords].filter(([, value]) => isOne(value)).map(([word]) => word))

const hourWords = wordsOf((value) => value <= 12)
export const hour = `(?<hour>\\d{1,2}|${anyOf(
  [...numberWords]
    .filter(([, value]) => value <= 12)
    .map(([word]) => word)
    .concat('una'),
)})`

/** Up to 24, where "Uhr" or "horas" says that it is an hour. */
export const anyHour = `(?<hour>\\d{1,2}|${wordsOf((value) => value <= 24)})`

/** A number before these still counts nothing: "about 10 on friday", "at ten thirty tomorrow". */
const dayish = anyOf([
  ...weekdayNames.keys(),
  ...shortWeekdays.en.keys(),
  ...shortWeekdays.de.keys(),
  ...monthNames.keys(),
  ...'on am an el la los this next coming tomorrow tmrw today tonight heute morgen ubermorgen manana pasado hoy in de por for fur fuer para bis please pls bitte and und y uhr h hs horas'.split(
    ' ',
  ),
])
/** No thing follows that the number would count. */
export const countsNothing = `(?!\\s*[\\d.,:/-]*\\d)(?!\\.?\\s+(?!${dayish}(?!\\p{L}))\\p{L})`

const at = '(?:(?:at|um|gegen|about|around|a\\s+las?|sobre\\s+las?|las?)\\s+)?'
/** Minutes as a clock has them. */
const fives = wordsOf((value) => [5, 10, 20, 25].includes(value))
const minutes = `(?<minutes>5|10|20|25|${fives})(?:\\s+(?:min(?:s|utes|uten|utos)?))?`
export const quarterHours = `[0-5]\\d|${wordsOf((value) => [15, 20, 25, 30, 35, 40, 45, 50, 55].includes(value))}`

/** "half past seven", "viertel vor neun", "ten to four", "a las cinco y veinte", "at ten thirty". */
export const spokenTimes: readonly Phrase[] = [
  phrase(3, `${at}half\\s+past\\s+${hour}|at\\s+half\\s+${other('b')}`, shifted(30)),
  phrase(3, `${at}${hour}\\s+y\\s+media(?!\\s+docena)`, shifted(30)),
  phrase(3, `${at}(?:quarter\\s+past|viertel\\s+nach)\\s+${hour}`, shifted(15)),
  phrase(3, `${at}${hour}\\s+y\\s+cuarto`, shifted(15)),
  phrase(3, `${at}(?:quarter\\s+to|viertel\\s+vor|dreiviertel)\\s+${hour}`, shifted(-15)),
  phrase(3, `${at}${hour}\\s+menos\\s+cuarto`, shifted(-15)),
  phrase(3, `${at}halb\\s+${hour}`, shifted(-30)),
  phrase(3, `${at}${minutes}\\s+(?<way>past|nach|vor)\\s+${hour}`, byMinutes(0)),
  phrase(3, `${at}${minutes}\\s+(?<way>nach|vor)\\s+halb\\s+${hour}`, byMinutes(-30)),
  phrase(3, `at\\s+${minutes}\\s+(?<way>to)\\s+${hour}`, byMinutes(0)),
  // Between ten and eleven, or ten minutes before eleven.
  phrase(2, `(?:five|ten)\\s+to\\s+${hour}`, () => ({ is: 'two times' })),
  phrase(3, `(?<minutes>twenty(?:[\\s-]five)?)\\s+(?<way>to)\\s+${hour}`, byMinutes(0)),
  phrase(
    3,
    `a\\s+las?\\s+${hour}\\s+(?<way>y|menos)\\s+(?<minutes>\\d{1,2}|${fives})${countsNothing}`,
    byMinutes(0),
  ),
  phrase(
    3,
    `(?:at|um|a\\s+las?)\\s+${hour}\\s+(?<minutes>${quarterHours})${countsNothing}`,
    byMinutes(0),
  ),
  // "six thirty tomorrow".
  phrase(
    2,
    `(?<hour>${hourWords})\\s+(?<minutes>${wordsOf((value) => [15, 30, 45].includes(value))})${countsNothing}`,
    byMinutes(0),
  ),
  phrase(3, '(?:at\\s+)?(?:noon|midday)|(?:al\\s+|a\\s+)?mediodia', () => ({
    is: 'time',
    time: { hour: 12, minutes: 0, isSure: true },
  })),
]

/** The hour under another group's name, as a name may stand only once in a pattern. */
function other(name: string): string {
  return hour.replace('?<hour>', `?<${name}>`)
}

/** "halb acht" is thirty minutes before eight, "half past seven" thirty after seven. */
function shifted(by: number) {
  return ({ hour: said, b }: Groups): Meaning => timeOf(hourOf(said ?? b), by)
}

function byMinutes(from: number) {
  return ({ hour: said, minutes: many, way = '' }: Groups): Meaning => {
    const past = hourOf(many)
    return past > 59
      ? nothingReal
      : timeOf(hourOf(said), from + (/^(?:to|vor|menos)$/.test(way) ? -past : past))
  }
}

function timeOf(spoken: number, by: number): Meaning {
  if (spoken > 24) return nothingReal
  // "halb eins" is after noon.
  if (spoken === 1 && by < 0) return timeOf(13, by)
  const since = (spoken * 60 + by + 1440) % 1440
  const of = { hour: Math.floor(since / 60), minutes: since % 60 }
  return { is: 'time', time: { ...of, isSure: spoken > 12 } }
}

/** A number of the clock, in figures or in words. */
export const hourOf = (said = ''): number =>
  said === 'una' ? 1 : (allNumberWords.get(said.replace(/\s+/g, ' ')) ?? Number(said))
