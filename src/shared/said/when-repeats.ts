import { anyOf } from './plain.ts'
import { countOf } from './when-days.ts'
import { type Groups, type Meaning, type Phrase, phrase, type Repeat } from './when-pieces.ts'
import { everyWeekday, lengths, numberWords, shortWeekdays, weekdayNames } from './when-words.ts'

const every = 'every|each|jede[nrsm]?|alle|cada|todos\\s+los|todas\\s+las'
const anyName = anyOf([
  ...weekdayNames.keys(),
  ...everyWeekday.keys(),
  ...shortWeekdays.en.keys(),
  ...[...shortWeekdays.es.keys()].filter((name) => name !== 'mar'),
])
const shorts = anyOf(shortWeekdays.en.keys())
const names = `(?<names>${anyName}(?:\\s*(?:,|and|und|y|&|\\+)\\s*(?:los\\s+)?${anyName}|(?<=(?<!\\p{L})${shorts})\\s+${shorts})*)`
const germans = `(?:${anyOf(shortWeekdays.de.keys())})\\.?`
const spanish = anyOf('lunes martes miercoles jueves viernes sabados domingos'.split(' '))
const plural = anyOf(everyWeekday.keys())
const step =
  '(?<step>other|alternate|second|2nd|third|3rd|fourth|4th|zweite[nrsm]?|2\\.|dritte[nrsm]?|3\\.|vierte[nrsm]?)'
const count = `(?<count>\\d{1,2}|${anyOf(numberWords.keys())})`

/** "every saturday", "every other friday", "alle zwei Wochen", "cada mes", "montags", "daily". */
export const repeatSaid: readonly Phrase[] = [
  phrase(3, `(?:${every})\\s+(?:${step}\\s+)?${names}`, (groups) =>
    weekly(stepOf(groups.step), groups),
  ),
  phrase(
    3,
    `jeden\\s+(?:${step}\\s+)?(?<names>${germans}(?:\\s*(?:,|und|u\\.?|&|\\+)\\s*${germans})*)`,
    (groups) => weekly(stepOf(groups.step), groups),
  ),
  phrase(3, `(?:alternate|every\\s+(?:2|two)|cada\\s+(?:2|dos))\\s+${names}`, (groups) =>
    weekly(2, groups),
  ),
  phrase(3, `los\\s+(?<names>${spanish}(?:\\s*(?:,|y)\\s*(?:los\\s+)?${spanish})*)`, (groups) =>
    weekly(1, groups),
  ),
  phrase(
    3,
    `(?:los\\s+)?(?<names>${plural}(?:\\s*(?:,|and|und|y|&|\\+)\\s*(?:los\\s+)?${plural})*)`,
    (groups) => weekly(1, groups),
  ),
  phrase(
    3,
    `(?:${every})\\s+${count}\\s+(?<unit>${lengths.days}|${lengths.weeks}|${lengths.months})`,
    everySoMany,
  ),
  phrase(
    3,
    `(?:${every})\\s+${step}\\s+(?<unit>day|week|month|tag|woche|monat|dia|semana|mes)`,
    everySoMany,
  ),
  phrase(
    3,
    'weekly|every\\s+week|each\\s+week|wochentlich|woechentlich|jede\\s+woche|cada\\s+semana|semanal(?:mente)?',
    repeats(1, 'week'),
  ),
  phrase(
    3,
    'fortnightly|every\\s+fortnight|bi-?weekly|14-tagig|vierzehntagig|alle\\s+vierzehn\\s+tage|zweiwochentlich|cada\\s+quince\\s+dias|quincenal(?:mente)?',
    repeats(2, 'week'),
  ),
  phrase(
    3,
    'daily|every\\s+day|each\\s+day|taglich|taeglich|jeden\\s+tag|cada\\s+dia|todos\\s+los\\s+dias|diario|a\\s+diario',
    repeats(1, 'day'),
  ),
  phrase(
    3,
    'every\\s+week\\s?day|(?:on\\s+)?weekdays|werktags|wochentags|jeden\\s+werktag|entre\\s+semana',
    () => repeat({ every: 1, unit: 'week', weekdays: [1, 2, 3, 4, 5] }),
  ),
  phrase(
    3,
    '(?:every|each)\\s+weekend|(?:on\\s+)?weekends|(?:jedes\\s+|an\\s+)?wochenenden?(?<=jedes\\s+wochenende|wochenenden)|(?:cada\\s+fin|(?:todos\\s+)?los\\s+fines)\\s+de\\s+semana',
    () => repeat({ every: 1, unit: 'week', weekdays: [6, 7] }),
  ),
  phrase(
    3,
    'monthly|every\\s+month|each\\s+month|monatlich|jeden\\s+monat|cada\\s+mes|mensual(?:mente)?|once\\s+a\\s+month|einmal\\s+im\\s+monat',
    repeats(1, 'month'),
  ),
]

const repeat = (of: Repeat): Meaning => ({ is: 'repeat', repeat: of })

function repeats(every: number, unit: Repeat['unit']) {
  return (): Meaning => repeat({ every, unit })
}

function weekly(every: number, { names: said = '' }: Groups): Meaning {
  const found = said
    .split(/\s*(?:,|\band\b|\bund\b|\bu\b\.?|\by\b|&|\+|\blos\b|\s)\s*/)
    .flatMap((name) => {
      const of =
        everyWeekday.get(name) ??
        weekdayNames.get(name) ??
        shortWeekdays.en.get(name) ??
        shortWeekdays.es.get(name) ??
        shortWeekdays.de.get(name.replace('.', ''))
      return of === undefined ? [] : [of]
    })
  const weekdays = [...new Set(found)].sort((one, other) => one - other)
  return repeat({ every, unit: 'week', weekdays })
}

function everySoMany({ count: said, step: named, unit = '' }: Groups): Meaning {
  const many = named === undefined ? countOf(said) : stepOf(named)
  if (/^m/.test(unit)) return repeat({ every: many, unit: 'month' })
  if (/^[ws]/.test(unit)) return repeat({ every: many, unit: 'week' })
  // A week has eight days and a fortnight fifteen when both ends are counted.
  if (/^dia/.test(unit) && many === 15) return repeat({ every: 2, unit: 'week' })
  if (/^(?:dia|tag)/.test(unit) && many === 8) return repeat({ every: 1, unit: 'week' })
  return many % 7 === 0
    ? repeat({ every: many / 7, unit: 'week' })
    : repeat({ every: many, unit: 'day' })
}

function stepOf(said: string | undefined): number {
  if (said === undefined) return 1
  if (/^(?:third|3|dritte)/.test(said)) return 3
  return /^(?:fourth|4|vierte)/.test(said) ? 4 : 2
}
