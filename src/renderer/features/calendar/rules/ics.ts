import ICAL from 'ical.js'
import type { Day, Instant, Minute } from '#shared/base/day.ts'
import type { CalendarEvent } from './events.ts'

// The library counts 75 octets without the blank that begins a folded line; RFC 5545 counts it too.
ICAL.foldLength = 74

/** The names of RFC 5545, and its values as jCal (RFC 7265) writes them. */
type Property = readonly [string, Readonly<Record<string, string>>, string, unknown]

/** A shop with ten thousand birthdays is written in pieces, so that no key waits for it. */
const inOnePiece = 200

const head: readonly Property[] = [
  text('version', '2.0'),
  text('prodid', '-//The Usual//Calendar//EN'),
  text('calscale', 'GREGORIAN'),
  text('x-wr-calname', 'The Usual'),
]
const end = 'END:VCALENDAR\r\n'

/**
 * The whole file, piece by piece. The same records give the same text, so that it is written again
 * only when a phone has something new to show.
 */
export function* icsOf(events: readonly CalendarEvent[]): Generator<string> {
  yield ICAL.stringify(['vcalendar', [...head], []]).replace(end, '')
  for (let at = 0; at < events.length; at += inOnePiece)
    yield events
      .slice(at, at + inOnePiece)
      .map((event) => ICAL.stringify(['vevent', propertiesOf(event), []]))
      .join('')
  yield end
}

function propertiesOf({ uid, updatedAt, day, at, yearly, summary }: CalendarEvent) {
  const changed = utc(updatedAt)
  const all: readonly (Property | undefined)[] = [
    text('uid', uid),
    // Without a server it says when the event was last revised, as LAST-MODIFIED does.
    ['dtstamp', {}, 'date-time', changed],
    ['last-modified', {}, 'date-time', changed],
    at ? ['dtstart', {}, 'date-time', floating(day, at.minute)] : ['dtstart', {}, 'date', day],
    at && ['duration', {}, 'duration', `PT${at.minutes}M`],
    yearly === undefined ? undefined : ['rrule', {}, 'recur', everyYear(yearly)],
    text('transp', at ? 'OPAQUE' : 'TRANSPARENT'),
    text('class', 'PRIVATE'),
    text('summary', asOneText(summary)),
  ]
  return all.filter((property) => property !== undefined)
}

function text(name: string, value: string): Property {
  return [name, {}, 'text', value]
}

/** 29 February is kept on the 28th in other years: it is the last day of its month. */
const everyYear = (monthDay: string) =>
  monthDay === '02-29' ? { freq: 'YEARLY', bymonth: 2, bymonthday: -1 } : { freq: 'YEARLY' }

/** The shop's own time, wherever the phone is: an order for eight is for eight. */
const floating = (day: Day, at: Minute): string =>
  `${day}T${two(Math.floor(at / 60))}:${two(at % 60)}:00`

const two = (value: number): string => String(value).padStart(2, '0')

/** To the second, which is all that the format knows. */
const utc = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** No character that a line of the format can't hold, and no half of one. */
export const asOneText = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
