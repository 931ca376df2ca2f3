import { anyOf } from './plain.ts'
import { type Groups, type Meaning, type Phrase, phrase, type SaidAt } from './when-pieces.ts'
import { numberWords, partsOfDay } from './when-words.ts'

const hours = anyOf([...numberWords].filter(([, value]) => value <= 12).map(([word]) => word))
const hour = `(?<hour>\\d{1,2}|${hours})`
const at = '(?:at|um|gegen|about|around|circa|ca\\.?|sobre(?:\\s+las?)?|a\\s+las?|las|@|~)\\s*'
const nothingReal: Meaning = { is: 'nothing real' }

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
    `(?:${at})?${hour}(?:[.:](?<minutes>\\d\\d))?\\s*uhr(?:\\s*(?<after>[0-5]\\d)(?=\\s*(?:$|[,;:.)](?!\\d)|\\d)))?`,
    readTime,
  ),
  // Twenty past eight, or eight o'clock and twenty of them.
  phrase(3, `(?:${at})?${hour}\\s*uhr\\s*[0-5]\\d(?=\\s+\\p{L})`, () => ({ is: 'two times' })),
  phrase(
    3,
    `(?:${at})?(?<hour>\\d{1,2})h(?<minutes>\\d\\d)|(?:${at})?(?<late>1[3-9]|2[0-3])\\s?h(?:s|rs|oras)?`,
    readTime,
  ),
  phrase(
    2,
    `${at}${hour}(?:[.:](?<minutes>\\d\\d))?(?:\\s*(?:o'?clock|hs?|horas|en\\s+punto|sharp|ish))?`,
    readTime,
  ),
  phrase(3, `(?:${at})?${hour}(?:\\s*o'?clock|-?ish)`, readTime),
  // "done by 5" at the end; in the middle the number may count something.
  phrase(2, '(?:by|before|until|till|bis)\\s+(?<hour>\\d{1,2})(?=\\s*(?:$|[,;]))', readTime),
  phrase(
    3,
    `(?:${at})?half\\s+past\\s+${hour}|(?:${at})?${named(hour, 'later')}\\s+y\\s+media(?!\\s+docena)`,
    shifted(30),
  ),
  phrase(
    3,
    `(?:${at})?quarter\\s+past\\s+${hour}|(?:${at})?viertel\\s+nach\\s+${named(hour, 'later')}|(?:${at})?${named(hour, 'third')}\\s+y\\s+cuarto`,
    shifted(15),
  ),
  phrase(
    3,
    `(?:${at})?quarter\\s+to\\s+${hour}|(?:${at})?viertel\\s+vor\\s+${named(hour, 'later')}|(?:${at})?dreiviertel\\s+${named(hour, 'fourth')}|(?:${at})?${named(hour, 'third')}\\s+menos\\s+cuarto`,
    shifted(-15),
  ),
  phrase(3, `(?:${at})?halb\\s+${hour}`, shifted(-30)),
  phrase(3, '(?:at\\s+)?(?:noon|midday)|(?:al\\s+)?mediodia', () => ({
    is: 'time',
    time: { hour: 12, minutes: 0, isSure: true },
  })),
  phrase(
    3,
    '(?:between|von|zwischen|entre(?:\\s+las?)?|from)\\s+\\d{1,2}(?:[:.]\\d\\d)?(?:\\s*uhr|\\s*[ap]m)?\\s*(?:and|bis|und|y(?:\\s+las?)?|to|a)\\s*\\d{1,2}(?:[:.]\\d\\d)?(?:\\s*(?:uhr|[ap]\\.?m\\.?|h))?',
    () => ({ is: 'two times' }),
  ),
  phrase(
    3,
    '\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:-|bis|to)\\s*\\d{1,2}(?::\\d\\d|(?:[:.]\\d\\d)?\\s*(?:uhr|[ap]\\.?m\\.?|h))',
    () => ({ is: 'two times' }),
  ),
  phrase(
    2,
    `(?:in\\s+the\\s+|in\\s+der\\s+|am\\s+|por\\s+la\\s+|de\\s+la\\s+|a\\s+la\\s+|en\\s+la\\s+|first\\s+thing\\s+(?:in\\s+the\\s+)?)?(?<part>${anyOf(partsOfDay.keys())})`,
    readPart,
  ),
  // "thurs pm"; in German "am" leads to what comes.
  phrase(2, '(?<half>[ap])\\.?m\\.?(?=\\s*(?:$|[,;]|\\d))', readHalf),
]

/** The same hour under another group's name, as a name may stand only once in a pattern. */
function named(pattern: string, name: string): string {
  return pattern.replace('?<hour>', `?<${name}>`)
}

function readTime(
  { hour: said, late, minutes, after, half }: Groups,
  { language }: SaidAt,
): Meaning | undefined {
  const spoken = hourOf(said ?? late)
  const past = Number(minutes ?? after ?? 0)
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

/** "halb acht" is thirty minutes before eight, "half past seven" thirty after seven. */
function shifted(by: number) {
  return ({ hour: said, later, third, fourth }: Groups): Meaning => {
    const spoken = hourOf(said ?? later ?? third ?? fourth)
    if (spoken > 24) return nothingReal
    const since = (spoken * 60 + by + 1440) % 1440
    const of = { hour: Math.floor(since / 60), minutes: since % 60 }
    return { is: 'time', time: { ...of, isSure: spoken > 12 } }
  }
}

const hourOf = (said = ''): number => numberWords.get(said) ?? Number(said)

function readHalf({ half }: Groups, { language }: SaidAt): Meaning | undefined {
  if (half === 'p') return { is: 'part', part: 'afternoon' }
  return language.startsWith('de') ? undefined : { is: 'part', part: 'morning' }
}

function readPart({ part }: Groups): Meaning | undefined {
  const of = partsOfDay.get((part ?? '').replace(/\s+/g, ' '))
  return of && { is: 'part', part: of }
}
