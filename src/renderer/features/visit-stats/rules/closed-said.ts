import { type Day, type Weekday, weekdayOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { withoutEnd } from '#shared/book/shut.ts'
import { hasTwoEnds, type NoOneDay, readStretch } from '#shared/said/one-day.ts'
import type { Span } from '#shared/said/plain.ts'
import { readWhen } from '#shared/said/when.ts'
import type { Repeat, SaidAt } from '#shared/said/when-pieces.ts'

/** When the shop is shut, as the book keeps it. */
export type ClosedTime = {
  readonly from: Day
  readonly to: Day
  readonly weekdays?: Weekday[]
  readonly why?: string
}

export type ClosedTrouble =
  | NoOneDay
  /** "every other monday", "daily", the first of each month. */
  | { readonly kind: 'not weekly' }
  | { readonly kind: 'wrong way' }
  /** Days apart from each other: "24 and 31 december". */
  | { readonly kind: 'days apart' }

export type ClosedSaid = {
  /** The words that were understood. */
  readonly spans: readonly Span[]
} & ({ readonly time: ClosedTime } | { readonly trouble: ClosedTrouble })

/**
 * "mondays", "24 to 26 december, family", "summer holidays: 3 to 23 august". Words beside the days are
 * the reason, unless they change which days are meant. `answer` says which day the first one is.
 */
export function readClosed(text: string, at: SaidAt, answer?: Day): ClosedSaid {
  const line = text.normalize('NFC')
  const when: SaidAt = { ...at, past: 'allowed' }
  for (const { days, why } of waysToSplit(line)) {
    if (why !== '' && changesTheDays(why, when)) continue
    const read = readDays(days, when, answer)
    if ('trouble' in read && !isWorthAsking(read.trouble)) continue
    const start = line.indexOf(days)
    const spans = [{ start, end: start + days.length }]
    if ('trouble' in read) return { trouble: read.trouble, spans }
    return { time: present({ ...read, why: tidy(why) }), spans }
  }
  const read = readDays(bare(line), when, answer)
  return { trouble: 'trouble' in read ? read.trouble : { kind: 'no day' }, spans: [] }
}

type Split = { readonly days: string; readonly why: string }

/** The days first, then a reason behind or before a mark, then a reason right before the days. */
function waysToSplit(line: string): readonly Split[] {
  const marks = [...line.matchAll(/\s*[,;:(]\s*|\s+[–—-]\s+/gu)]
  const apart = marks.map((mark) => ({
    before: line.slice(0, mark.index),
    after: line.slice(mark.index + mark[0].length).replace(/\)\s*$/, ''),
  }))
  const blanks = [...line.matchAll(/\s+/gu)].slice(0, 6)
  const ways = [
    { days: line, why: '' },
    ...apart.map(({ before, after }) => ({ days: before, why: after })),
    ...apart.map(({ before, after }) => ({ days: after, why: before })),
    ...blanks.map(({ index }) => ({ days: line.slice(index), why: line.slice(0, index) })),
  ]
  return ways
    .map(({ days, why }) => ({ days: bare(days), why: bare(why) }))
    .filter(({ days }) => days !== '')
}

const closed =
  "(?:(?:we(?:[’']re|\\s+are)|wir\\s+haben|estamos)\\s+)?(?:(?:always|immer|siempre)\\s+)?(?:closed|shut|geschlossen|zu|cerrad[oa]s?|cerramos)(?:\\s+(?:always|immer|siempre))?"
const closedFirst = new RegExp(
  `^\\s*${closed}(?:\\s+(?:on|am|el|for)(?=\\s))?(?=\\s|:|$)\\s*:?`,
  'iu',
)
const closedLast = new RegExp(`\\s+${closed}[.!]?\\s*$`, 'iu')

/** Without the words for "closed", which say nothing new here. */
const bare = (words: string): string =>
  words.replace(closedFirst, '').replace(closedLast, '').trim()

/** "except the 25th", "until easter": no reason, but other days. */
const changesTheDays = (why: string, at: SaidAt): boolean =>
  /\d/.test(why) ||
  changing.test(fold(why)) ||
  readWhen(fold(why).replace(feasts, ''), at).spans.length > 0

/** Their weekday is part of a name and says no other day. */
const feasts =
  /\b(?:(?:good|black) friday|ash wednesday|(?:easter|whit|palm|holy|maundy|pentecost) (?:sun|mon|thurs|satur)day|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) (?:santo|de (?:pascua|ramos|ceniza|carnaval|pentecostes|resurreccion)))\b/g

const changing =
  /\b(?:not|except|excluding|until|till|from|every|nicht|ausser|bis|ab|vom|jeden?|excepto|salvo|menos|hasta|desde|cada)\b/

/** A question about these words, and no sign that they were split in the wrong place. */
const isWorthAsking = ({ kind }: ClosedTrouble): boolean =>
  kind !== 'no day' && kind !== 'more words' && kind !== 'some day'

type Days = { readonly from: Day; readonly to: Day; readonly weekdays?: Weekday[] }

function readDays(
  text: string,
  at: SaidAt,
  answer: Day | undefined,
): Days | { readonly trouble: ClosedTrouble } {
  const { repeat } = readWhen(text, at)
  if (repeat && !isWeekly(repeat)) return { trouble: { kind: 'not weekly' } }
  const read = readStretch(text, at, answer)
  if ('kind' in read) return { trouble: read.kind === 'two days' ? { kind: 'days apart' } : read }
  if (read.to < read.from) return { trouble: { kind: 'wrong way' } }
  if (!repeat) return read
  const weekdays = [...(repeat.weekdays ?? [weekdayOf(read.from)])]
  return { from: read.from, to: hasTwoEnds(text) ? read.to : withoutEnd, weekdays }
}

const isWeekly = ({ unit, every, weekdays }: Repeat): boolean =>
  unit === 'week' && every === 1 && weekdays !== undefined
