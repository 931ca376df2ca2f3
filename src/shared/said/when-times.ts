import { anyOf } from './plain.ts'
import { nothingReal } from './when-dates.ts'
import { type Groups, type Meaning, type Phrase, phrase, type SaidAt } from './when-pieces.ts'
import { anyHour, countsNothing, hour, hourOf, quarterHours } from './when-spoken.ts'
import { partsOfDay } from './when-words.ts'

const exactly = '(?:at|um|gegen|a\\s+las?|sobre\\s+las?|@)\\s*'
const roughly = '(?:about|around|circa|ca\\.?|sobre|las|~)\\s*'
const at = `(?:${exactly}|${roughly})`

/** "8am", "14:00", "8.30 Uhr", "at 5", "halb acht", "a las ocho y media", "noon". */
export const timeSaid: readonly Phrase[] = [
  // "9 am 3. Mai" is a German nine and a date.
  phrase(
    3,
    `(?:${at})?(?<hour>\\d{1,2})(?:[:.](?<minutes>\\d\\d))?\\s*(?<half>[ap])\\.?\\s?m\\.?(?!\\s+\\d{1,2}\\.)`,
    readTime,
  ),
  phrase(3, `(?:${at})?(?<hour>\\d{1,2}):(?<minutes>\\d\\d)(?:\\s*(?:uhr|hs?|hrs?))?`, readTime),
  phrase(
    3,
    `(?:${at})?${anyHour}(?:[.:](?<minutes>\\d\\d))?\\s*uhr(?:\\s*(?<after>[0-5]\\d|${quarterHours})(?=\\s*(?:$|[,;:.)](?!\\d)|\\d|am\\s|an(?!\\p{L})|zu)))?`,
    readTime,
  ),
  // Twenty past eight, or eight o'clock and twenty of them.
  phrase(3, `(?:${at})?${anyHour}\\s*uhr\\s*(?:[0-5]\\d|${quarterHours})(?=\\s+\\p{L})`, () => ({
    is: 'two times',
  })),
  phrase(
    3,
    `(?:${at})?(?<hour>\\d{1,2})h(?<minutes>\\d\\d)|(?:${at})?(?<late>1[3-9]|2[0-3])\\s?h(?:s|rs|oras)?`,
    readTime,
  ),
  // After a day: "lunes 10h 4 panes". "3h" is a length, "8h 30" may be half past eight.
  phrase(1, '(?<hour>0?[6-9]|1[0-2])\\s?hs?(?=\\s+(?![0-5]\\d(?!\\d))\\d|,\\s)', readTime),
  // "ca. 20 Brezeln" and "las 10 rosas" are counts.
  phrase(2, `${roughly}${hour}${countsNothing}`, readTime),
  phrase(
    2,
    `(?:${exactly}|${roughly}(?=\\S+\\s*(?:[.:]\\d|o['\\s]?\\s*clock|h|en\\s|sharp|ish)))${hour}(?:[.:](?<minutes>\\d\\d))?(?:\\s*(?:o['\\s]?\\s*clock|hs?|horas|en\\s+punto|sharp|ish))?`,
    readTime,
  ),
  phrase(3, `(?:${at})?${hour}(?:\\s*o['\\s]?\\s*clock|-?ish)`, readTime),
  phrase(3, `a\\s+las?\\s+${anyHour}\\s+horas`, readTime),
  // "7 in the evening", "um 8 abends" with no other word before.
  phrase(
    3,
    `${hour}(?=\\s+(?:in\\s+the\\s+(?:morning|afternoon|evening)|at\\s+night|de\\s+la\\s+(?:manana|tarde|noche)|morgens|vormittags|nachmittags|abends)(?!\\p{L}))`,
    readTime,
  ),
  // "done by 5"; before a thing the number may count it.
  phrase(2, `(?:by|before|until|till|bis)\\s+${hour}${countsNothing}`, readTime),
  phrase(
    3,
    '(?:between|btw\\.?|zw\\.?|von|zwischen|entre(?:\\s+las?)?|from)\\s+\\d{1,2}(?:[:.]\\d\\d)?(?:\\s*uhr|\\s*[ap]m)?\\s*(?:and|bis|und|y(?:\\s+las?)?|to|a)\\s*\\d{1,2}(?:[:.]\\d\\d)?(?:\\s*(?:uhr|[ap]\\.?m\\.?|h))?',
    () => ({ is: 'two times' }),
  ),
  phrase(
    3,
    '\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:-|bis|to)\\s*\\d{1,2}(?::\\d\\d|(?:[:.]\\d\\d)?\\s*(?:uhr|[ap]\\.?m\\.?|h))',
    () => ({ is: 'two times' }),
  ),
  // "thurs 10 to 11" at the end.
  phrase(2, '\\d{1,2}\\s*(?:-|bis|to|till?|until|a)\\s*\\d{1,2}(?=\\s*(?:$|[,;]))', () => ({
    is: 'two times',
  })),
  phrase(
    2,
    `(?:in\\s+the\\s+|at\\s+|in\\s+der\\s+|am\\s+|por\\s+la\\s+|de\\s+la\\s+|a\\s+la\\s+|en\\s+la\\s+|first\\s+thing\\s+(?:in\\s+the\\s+)?)?(?<part>${anyOf(partsOfDay.keys())})`,
    readPart,
  ),
  // "thurs pm"; in German "am" leads to what comes.
  phrase(2, '(?<half>[ap])\\.?m\\.?(?=\\s*(?:$|[,;]|\\d))', readHalf),
]

function readTime(
  { hour: said, late, minutes, after, half }: Groups,
  { language }: SaidAt,
): Meaning | undefined {
  const spoken = hourOf(said ?? late)
  const past = hourOf(minutes ?? after ?? '0')
  if (past > 59 || spoken > 24 || (half !== undefined && (spoken < 1 || spoken > 12)))
    return nothingReal
  if (half === undefined) {
    // "02:00" is the night and "2:00" the afternoon: nobody opens at two. Germans write all 24 hours.
    const isWhole = minutes !== undefined && language.startsWith('de')
    const isSure = isWhole || spoken > 12 || spoken === 0 || /^0\d/.test(said ?? '')
    return { is: 'time', time: { hour: spoken % 24, minutes: past, isSure } }
  }
  const of = (spoken % 12) + (half === 'p' ? 12 : 0)
  return { is: 'time', time: { hour: of, minutes: past, isSure: true } }
}

function readHalf({ half }: Groups, { language }: SaidAt): Meaning | undefined {
  if (half === 'p') return { is: 'part', part: 'afternoon' }
  return language.startsWith('de') ? undefined : { is: 'part', part: 'morning' }
}

function readPart({ part }: Groups): Meaning | undefined {
  const of = partsOfDay.get((part ?? '').replace(/\s+/g, ' '))
  return of && { is: 'part', part: of }
}
