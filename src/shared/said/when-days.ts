import {
  type Day,
  type Minute,
  minute,
  plusDays,
  type Weekday,
  weekdayOf as weekdayOfDay,
} from '../base/day.ts'
import { anyOf } from './plain.ts'
import { lastOfMonth, plusMonths } from './when-dates.ts'
import {
  type Groups,
  type Meaning,
  type NthInMonth,
  type Phrase,
  phrase,
  type SaidAt,
} from './when-pieces.ts'
import {
  lengths,
  monthNames,
  numberWords,
  oneWords,
  partsOfDay,
  shortWeekdays,
  weekdayNames,
} from './when-words.ts'

const weekday = `(?<name>${anyOf(weekdayNames.keys())})`
const germanPart = '(?<part>morgen|fruh|frueh|vormittag|mittag|nachmittag|abend|nacht)'
const count = `(?<count>\\d{1,3}|${anyOf([...oneWords, ...numberWords.keys()])})`
/** How many minutes are said without a number. */
const partsOfHour: ReadonlyMap<string, number> = new Map(
  Object.entries({
    15: 'a quarter of an hour|quarter of an hour|einer viertelstunde|ner viertelstunde|un cuarto de hora',
    30: 'half an hour|half hour|a half hour|einer halben stunde|ner halben stunde|media hora|una media hora',
    45: 'three quarters of an hour|einer dreiviertelstunde|ner dreiviertelstunde|tres cuartos de hora',
    90: 'an hour and a half|one and a half hours|anderthalb stunden|eineinhalb stunden|una hora y media|hora y media',
  }).flatMap(([many, words]) =>
    words.split('|').map((each): [string, number] => [each, Number(many)]),
  ),
)
const unit = [lengths.days, lengths.weeks, lengths.months, lengths.years].join('|')
const next = 'next|nachste[nrsm]?|naechste[nrsm]?'
const nextWeek =
  'next\\s+week|(?:in\\s+)?(?:der\\s+)?(?:nachste[nr]?|naechste[nr]?|kommende[nr]?)\\s+woche|(?:de\\s+)?la\\s+(?:proxima\\s+semana|semana\\s+que\\s+viene)'

const nth =
  'first|1st|second|2nd|third|3rd|fourth|4th|last|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|letzte[nrsm]?|[1-4]\\.|primer|segundo|tercer|cuarto|ultimo'
const often = 'every|each|jede[nrsm]?|cada'
const nthWeekday = `(?:(?<often>${often})\\s+|el\\s+)?(?<nth>${nth})\\s+(?<name>${anyOf(weekdayNames.keys())})\\s+(?:(?:of|in|im|des|de|del)\\s+)?(?:(?<oftenMonth>${often})\\s+|(?:the|a|el)\\s+)?(?:(?<month>month|monate?s?|mes)|${anyOf(monthNames.keys())})|(?:every|jede[nrsm]?|cada)\\s+(?<end>first|1st|last|erste[nrsm]?|letzte[nrsm]?|primer|ultimo)\\s+(?<other>${anyOf(weekdayNames.keys())})`

/** "friday", "next friday", "tomorrow", "in two weeks", "the day after tomorrow", "end of the month". */
export const daySaid: readonly Phrase[] = [
  phrase(
    3,
    `(?:coming\\s+|kommende[nrsm]?\\s+|diese[nrsm]?\\s+|este\\s+)?${weekday}`,
    weekdayOf('coming'),
  ),
  phrase(
    3,
    `(?:${next}|proximo)\\s+${weekday}|${weekday.replace('name', 'other')}\\s+(?:que\\s+viene|proximo)`,
    weekdayOf('next'),
  ),
  phrase(
    3,
    `(?:${nextWeek})\\s+(?:on\\s+|am\\s+|el\\s+)?${weekday}|${weekday.replace('name', 'other')}(?:\\s+of)?\\s+(?:${nextWeek}|nachster\\s+woche|naechster\\s+woche)`,
    weekdayOf('in next week'),
  ),
  phrase(
    3,
    `(?:a\\s+week\\s+(?:on|from)\\s+|a\\s+week\\s+(?=\\S+day))${weekday}|${weekday.replace('name', 'other')}(?:\\s+week|\\s+in\\s+einer\\s+woche|\\s+in\\s+(?:8|acht)\\s+tagen)`,
    weekdayOf('a week later'),
  ),
  phrase(3, `(?:two\\s+weeks|2\\s+weeks|a?\\s*fortnight)\\s+(?:on|from)\\s+${weekday}`, () => ({
    is: 'some day',
  })),
  phrase(
    3,
    `(?:last|letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?)\\s+${weekday}|(?:el\\s+)?${weekday.replace('name', 'other')}\\s+pasado`,
    lastWeekday,
  ),
  phrase(3, 'yesterday|gestern|ayer', daysAgo(1)),
  phrase(3, '(?:the\\s+)?day\\s+before\\s+yesterday|vorgestern|anteayer|antier', daysAgo(2)),
  phrase(
    3,
    `${count}\\s+(?<unit>${unit})\\s+ago|(?:vor|hace)\\s+${count.replace('count', 'early')}\\s+(?<unit2>${unit})`,
    soManyAgo,
  ),
  phrase(3, `${weekday}\\s*${germanPart}`, (groups) =>
    both(weekdayOf('coming')(groups), groups.part),
  ),
  phrase(
    3,
    `(?<name>${anyOf(shortWeekdays.de.keys())})\\.?\\s+(?<part>vormittag|mittag|nachmittag|abend)s?`,
    ({ name = '', part }) => {
      const found = shortWeekdays.de.get(name)
      return found && both({ is: 'weekday', weekday: found, which: 'coming' }, part)
    },
  ),
  phrase(3, 'today|heute|hoy(?:\\s+mismo)?', inDays(0)),
  phrase(3, `(?:heute|today)\\s+${germanPart}`, (groups, at) =>
    both(inDays(0)(groups, at), groups.part),
  ),
  phrase(
    3,
    'this\\s+(?<part>morning|afternoon|evening)|esta\\s+(?<other>manana|tarde|noche)|(?<tonight>tonight|tonite)',
    (groups, at) =>
      both(inDays(0)(groups, at), groups.part ?? groups.other ?? (groups.tonight && 'evening')),
  ),
  phrase(
    3,
    'tomorrow|tommorow|tomorow|tommorrow|tomorro|tmrw|tmr|(?<!(?:am|guten)\\s+)morgen|(?<!la\\s+)manana(?:\\s+mismo)?|mnna?|2mor(?:o|row)|tomoz',
    inDays(1),
  ),
  phrase(3, `morgen\\s+(?<part>fruh|frueh|vormittag|mittag|nachmittag|abend)`, (groups, at) =>
    both(inDays(1)(groups, at), groups.part),
  ),
  phrase(
    3,
    '(?:the\\s+)?day\\s+after\\s+tomorrow|overmorrow|ubermorgen|uebermorgen|pasado\\s+manana',
    inDays(2),
  ),
  phrase(
    3,
    `(?:in|within|de\\s+aqui\\s+a|innerhalb\\s+von|binnen|dentro\\s+de|en)\\s+${count}\\s+(?<unit>${unit})(?:'?s?\\s+time)?`,
    inSoMany,
  ),
  // In both tongues a week has eight days when today is counted.
  phrase(
    3,
    'heute\\s+in\\s+(?:8|acht)\\s+tagen|(?:de\\s+)?hoy\\s+en\\s+(?:8|ocho)(?:\\s+dias)?',
    inDays(7),
  ),
  phrase(3, '(?:de\\s+)?hoy\\s+en\\s+(?:15|quince)(?:\\s+dias)?', inDays(14)),
  phrase(
    3,
    `heute\\s+in\\s+${count}\\s+(?<unit>${unit})|${count.replace('count', 'early')}\\s+(?<unit2>${unit})\\s+from\\s+(?:now|today)`,
    inSoMany,
  ),
  phrase(3, '(?:a|one)\\s+week\\s+(?:from\\s+)?today|today\\s+week', inDays(7)),
  phrase(
    3,
    '(?:a|one)\\s+week\\s+(?:from\\s+)?tomorrow|tomorrow\\s+week|morgen\\s+in\\s+(?:einer\\s+woche|8\\s+tagen)|manana\\s+en\\s+ocho(?:\\s+dias)?',
    inDays(8),
  ),
  phrase(3, '(?:in\\s+)?(?:a\\s+fortnight|vierzehn\\s+tagen|quince\\s+dias)', inDays(14)),
  phrase(
    3,
    '(?:the\\s+)?end\\s+of\\s+(?:the|this)\\s+month|month\\s?end|ende\\s+(?:des|dieses)\\s+monats|monatsende|fin(?:al(?:es)?)?\\s+de(?:l)?\\s+mes|last\\s+day\\s+of\\s+the\\s+month|letzte[nr]?\\s+tag\\s+(?:des|im)\\s+monats?|ultimo\\s+dia\\s+del?\\s+mes',
    (_, { today }) => ({ is: 'day', day: lastOfMonth(today, 0) }),
  ),
  phrase(
    3,
    '(?:the\\s+)?end\\s+of\\s+next\\s+month|ende\\s+(?:des\\s+)?nachsten\\s+monats',
    (_, { today }) => ({ is: 'day', day: lastOfMonth(today, 1) }),
  ),
  phrase(
    3,
    `(?:the\\s+)?end\\s+of\\s+(?<month>${anyOf(monthNames.keys())})|ende\\s+(?<other>${anyOf(monthNames.keys())})|fin(?:al(?:es)?)?\\s+de\\s+(?<third>${anyOf(monthNames.keys())})`,
    endOf,
  ),
  phrase(
    3,
    `(?:in|within|dentro\\s+de|en)\\s+(?:(?<part>${anyOf(partsOfHour.keys())})|${count}\\s+(?<unit>${lengths.hours}|${lengths.minutes}))`,
    inHours,
  ),
  phrase(
    3,
    `(?:the\\s+|el\\s+)?${weekday}\\s+(?:after\\s+next|no\\s+es[te]e?\\s+(?:sino\\s+)?el\\s+(?:otro|siguiente))|ue?bernachste[nrsm]?\\s+${weekday.replace('name', 'other')}`,
    () => ({ is: 'some day' }),
  ),
  phrase(3, nthWeekday, nthInMonth),
  phrase(
    2,
    `(?:${nextWeek})|this\\s+week|diese\\s+woche|esta\\s+semana|(?:the\\s+|this\\s+|next\\s+)?weekend|(?:das\\s+|dieses\\s+|nachstes\\s+)?wochenende|(?:el\\s+)?fin\\s+de\\s+semana|(?:the\\s+)?end\\s+of\\s+(?:the|this|next)\\s+week|ende\\s+der\\s+woche|next\\s+month|nachsten\\s+monat|el\\s+mes\\s+que\\s+viene|(?:in|within|dentro\\s+de|en)\\s+(?:a\\s+)?(?:few|couple(?:\\s+of)?|ein\\s+paar|einigen|unos|unas|un\\s+par\\s+de)\\s+(?:${unit}|${lengths.hours}|${lengths.minutes})`,
    () => ({ is: 'some day' }),
  ),
]

/** "every first monday of the month" comes round; "the first monday of december" is asked. */
function nthInMonth(groups: Groups): Meaning {
  const { often, oftenMonth, month, end, nth = end } = groups
  const weekday = weekdayNames.get(groups.name ?? groups.other ?? '')
  const isOften = end !== undefined || (month !== undefined && (often ?? oftenMonth) !== undefined)
  if (!isOften || weekday === undefined || nth === undefined) return { is: 'some day' }
  return {
    is: 'repeat',
    repeat: { every: 1, unit: 'month', weekdays: [weekday], nth: nthOf(nth) },
  }
}

function nthOf(said: string): NthInMonth {
  if (/^(?:first|1|erste|primer)/.test(said)) return 1
  if (/^(?:second|2|zweite|segundo)/.test(said)) return 2
  if (/^(?:third|3|dritte|tercer)/.test(said)) return 3
  return /^(?:fourth|4|vierte|cuarto)/.test(said) ? 4 : -1
}

function weekdayOf(which: Extract<Meaning, { is: 'weekday' }>['which']) {
  return ({ name, other }: Groups): Meaning | undefined => {
    const found = weekdayNames.get(name ?? other ?? '')
    return found && { is: 'weekday', weekday: found, which }
  }
}

function both(
  said: Meaning | undefined,
  part: string | undefined,
): readonly [Meaning, Meaning] | undefined {
  const known = partsOfDay.get(part ?? '')
  return said && known && [said, { is: 'part', part: known }]
}

function inDays(ahead: number) {
  return (_: Groups, { today }: SaidAt): Meaning => ({ is: 'day', day: plusDays(today, ahead) })
}

function daysAgo(many: number) {
  return (_: Groups, { today }: SaidAt): Meaning => ({ is: 'past', day: plusDays(today, -many) })
}

function lastWeekday({ name, other }: Groups, { today }: SaidAt): Meaning | undefined {
  const found = weekdayNames.get(name ?? other ?? '')
  return found && { is: 'past', day: weekdayBefore(found, today) }
}

/** The last such weekday before that day. */
export const weekdayBefore = (weekday: Weekday, before: Day): Day =>
  plusDays(before, -((weekdayOfDay(before) - weekday + 6) % 7) - 1)

function soManyAgo({ count: said, early, unit, unit2 }: Groups, { today }: SaidAt): Meaning {
  return { is: 'past', day: soManyFrom(today, -countOf(said ?? early), unit ?? unit2 ?? '') }
}

/** "a" is one; digits are themselves. */
export const countOf = (said = ''): number =>
  oneWords.has(said) ? 1 : (numberWords.get(said) ?? Number(said))

function inSoMany({ count: said, early, unit, unit2 }: Groups, { today }: SaidAt): Meaning {
  return { is: 'day', day: soManyFrom(today, countOf(said ?? early), unit ?? unit2 ?? '') }
}

function soManyFrom(today: Day, many: number, unit: string): Day {
  if (unit.startsWith('m')) return plusMonths(today, many)
  if (/^[yja]/.test(unit)) return plusMonths(today, many * 12)
  return plusDays(today, /^[ws]/.test(unit) ? many * 7 : many)
}

function endOf({ month, other, third }: Groups, { today }: SaidAt): Meaning {
  const of = monthNames.get(month ?? other ?? third ?? '') ?? 1
  const ahead = (of - Number(today.slice(5, 7)) + 12) % 12
  return { is: 'day', day: lastOfMonth(today, ahead) }
}

function inHours({ count: said, part, unit = '' }: Groups, at: SaidAt): Meaning {
  const long = partsOfHour.get((part ?? '').replace(/\s+/g, ' '))
  const since = at.minute + (long ?? countOf(said) * (unit.startsWith('m') ? 1 : 60))
  return { is: 'moment', ...momentAfter(at.today, since) }
}

const momentAfter = (
  today: Day,
  since: number,
): { readonly day: Day; readonly minute: Minute } => ({
  day: plusDays(today, Math.floor(since / 1440)),
  minute: minute(since % 1440),
})
