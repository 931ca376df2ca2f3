import type { Weekday } from '../base/day.ts'

// Words are folded: "miércoles" is "miercoles". Where Germans write "ue" for "ü", both are listed.
const numbered = <N extends number>(lists: readonly string[]): ReadonlyMap<string, N> =>
  new Map(
    lists.flatMap((list, at) =>
      // The lists are written in the order of the numbers they stand for.
      list.split(' ').map((word): [string, N] => [word, (at + 1) as N]),
    ),
  )

/** Full names, with the misspellings that are seen most. */
export const weekdayNames = numbered<Weekday>([
  'monday montag lunes',
  'tuesday tuseday dienstag martes',
  'wednesday wensday wednsday wendesday mittwoch miercoles',
  'thursday thrusday thurday donnerstag jueves',
  'friday freitag viernes',
  'saturday saterday samstag sonnabend sabado',
  'sunday sonntag domingo',
])

/** Three letters and more; those of German have two and are apart, as they are words elsewhere. */
export const shortWeekdays: Readonly<Record<'en' | 'de' | 'es', ReadonlyMap<string, Weekday>>> = {
  en: numbered(['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun']),
  de: numbered(['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']),
  es: numbered(['lun', 'mar', 'mie', 'jue', 'vie', 'sab', 'dom']),
}

/** "Saturdays", "samstags", "los sábados". */
export const everyWeekday = numbered<Weekday>([
  'mondays montags',
  'tuesdays dienstags',
  'wednesdays mittwochs',
  'thursdays donnerstags',
  'fridays freitags',
  'saturdays samstags sonnabends sabados',
  'sundays sonntags domingos',
])

export const monthNames = numbered<number>([
  'january jan januar janner enero ene',
  'february feb februar feber febrero',
  'march mar marz maerz mrz marzo',
  'april apr abril abr',
  'may mai mayo',
  'june jun juni junio',
  'july jul juli julio',
  'august aug agosto ago',
  'september sept sep septiembre setiembre',
  'october oct oktober okt octubre',
  'november nov noviembre',
  'december dec dezember dez diciembre dic',
])

/** Those that come before their day: "December 3", never "Dezember 3". */
export const monthsBeforeDay: ReadonlySet<string> = new Set(
  'january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec'.split(
    ' ',
  ),
)

/** Numbers in words; "a" and "ein" only count where a number must stand. */
export const numberWords = numbered<number>([
  'one eins uno',
  'two zwei zwo dos',
  'three drei tres',
  'four vier cuatro',
  'five funf fuenf cinco',
  'six sechs seis',
  'seven sieben siete',
  'eight acht ocho',
  'nine neun nueve',
  'ten zehn diez',
  'eleven elf once',
  'twelve zwolf zwoelf doce',
  'thirteen dreizehn trece',
  'fourteen vierzehn catorce',
  'fifteen funfzehn fuenfzehn quince',
  'sixteen sechzehn dieciseis',
  'seventeen siebzehn diecisiete',
  'eighteen achtzehn dieciocho',
  'nineteen neunzehn diecinueve',
  'twenty zwanzig veinte',
])

/** "in a week", "in einer Woche", "en una semana". */
export const oneWords: ReadonlySet<string> = new Set(
  'a an ein eine einem einen einer ner un una'.split(' '),
)

/** Days with a name of their own that stand on the same date every year, as `MM-DD`. */
export const namedDays: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '12-24': 'christmas eve|xmas eve|heiligabend|heilig abend|nochebuena',
    '12-25': 'christmas day|xmas day|erster weihnachtstag|dia de navidad',
    '12-26': 'boxing day|zweiter weihnachtstag',
    '12-31': "new year's eve|new years eve|silvester|nochevieja",
    '01-01': "new year's day|new years day|neujahr|ano nuevo",
    '01-06': 'dia de reyes|heilige drei konige|epiphany',
    '02-14': "valentine's day|valentines day|valentinstag|san valentin",
    '10-31': 'halloween',
    '12-06': 'nikolaus|nikolaustag',
  }).flatMap(([date, names]) => names.split('|').map((name): [string, string] => [name, date])),
)

export type PartOfDay = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night'

/** After a day or a time, or with "in the" before them. */
export const partsOfDay: ReadonlyMap<string, PartOfDay> = new Map(
  Object.entries({
    morning:
      'morning|mornin|morn|morgen|morgens|fruh|frueh|vormittag|vormittags|manana|primera hora|first thing',
    midday: 'lunchtime|lunch time|mittag|mittags',
    afternoon: 'afternoon|arvo|nachmittag|nachmittags|tarde',
    evening: 'evening|abend|abends|noche',
    night: 'night|nacht|nachts|madrugada',
  } satisfies Record<PartOfDay, string>).flatMap(([part, names]) =>
    // The keys are those of the type, checked one line up.
    names.split('|').map((name): [string, PartOfDay] => [name, part as PartOfDay]),
  ),
)

/** Lengths of time, with what is written short. */
export const lengths = {
  days: 'days?|tage?n?|dias?',
  weeks: 'weeks?|wks?|wochen?|semanas?|sem\\.?',
  months: 'months?|mths?|mos?|monate?n?|mes(?:es)?',
  years: 'years?|yrs?|jahre?n?|anos?',
  hours: 'hours?|hrs?|hs?|stunden?|std\\.?|horas?',
  minutes: 'minutes?|mins?|minuten?|minutos?',
} as const
