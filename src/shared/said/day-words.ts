import { anyOf } from './plain.ts'

// Words are folded: "fünfte" is "funfte". Where Germans write "ue" or "ss", both are read.
const list = (words: string): readonly string[] => words.split(' ')

const english = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
)
const german = list(
  'erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte dreizehnte vierzehnte funfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste',
)
const germanUnits = list('ein zwei drei vier funf sechs sieben acht neun')
const spanish = list(
  'primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta',
)

const days: readonly (readonly string[])[] = [
  [
    ...english,
    'twentieth',
    ...english.slice(0, 9).map((unit) => `twenty ${unit}`),
    'thirtieth',
    'thirty first',
  ],
  [
    ...german,
    ...germanUnits.map((unit) => `${unit}undzwanzigste`),
    'dreissigste',
    'einunddreissigste',
  ],
  [...spanish, 'treinta y uno'],
]

const byWord = new Map(
  days.flatMap((words) => words.map((word, at): readonly [string, number] => [word, at + 1])),
).set('uno', 1)

const pattern = (words: readonly string[]): string =>
  anyOf(words)
    .replaceAll('\\s+', '[\\s-]+')
    .replaceAll('zwolf', 'zwoe?lf')
    .replaceAll('funf', 'fue?nf')
    .replaceAll('dreissig', 'drei(?:ss|ß)ig')

const [inEnglish = [], inGerman = [], inSpanish = []] = days

/** "twenty first" and "fünften", which can stand without a month. */
export const dayWord = `(?:${pattern(inEnglish)}|${pattern(inGerman)}[nr]?)`

/** "tres de mayo": only before a month, as they are numbers elsewhere. */
export const spanishDayWord = pattern([...inSpanish, 'uno'])

/** The day of the month that such words say. */
export function dayOfWords(said: string): number {
  const word = said
    .replace(/[\s-]+/g, ' ')
    .replaceAll('fuenf', 'funf')
    .replaceAll('zwoelf', 'zwolf')
    .replaceAll('ß', 'ss')
  return byWord.get(word) ?? byWord.get(word.slice(0, -1)) ?? Number.NaN
}
