import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CalendarEvent } from '#features/calendar/rules/events.ts'
import { asOneText, icsOf as piecesOf } from '#features/calendar/rules/ics.ts'
import { day, instant, minute } from '#shared/base/day.ts'

const rolls: CalendarEvent = {
  uid: 'orders-1@the-usual',
  updatedAt: instant(Date.UTC(2026, 2, 1, 9, 30, 15, 500)),
  day: day('2026-03-07'),
  at: { minute: minute(8 * 60 + 5), minutes: 45 },
  summary: '12 rolls – Maria L.',
}

const icsOf = (events: readonly CalendarEvent[]) => [...piecesOf(events)].join('')

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))

/** The days that a phone shows of the first event. */
function daysIn(text: string, count: number): readonly string[] {
  const [event] = eventsIn(text)
  const days = event?.iterator()
  return Array.from({ length: count }, () => String(days?.next()))
}

describe('the calendar file', () => {
  it('says an order with its time in the shop’s own hours, and how long it takes', () => {
    const lines = icsOf([rolls]).split('\r\n')
    expect(lines.slice(0, 3)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//The Usual//Calendar//EN',
      ]),
    )
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:orders-1@the-usual',
        'DTSTAMP:20260301T093015Z',
        'LAST-MODIFIED:20260301T093015Z',
        'DTSTART:20260307T080500',
        'DURATION:PT45M',
        'TRANSP:OPAQUE',
        'SUMMARY:12 rolls – Maria L.',
      ]),
    )
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  it('says what has no time as a whole day that leaves the owner free', () => {
    const { at: _, ...wholeDay } = rolls
    const lines = icsOf([wholeDay]).split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20260307', 'TRANSP:TRANSPARENT']),
    )
    expect(lines.some((line) => line.startsWith('DURATION'))).toBe(false)
  })

  it('brings a birthday every year, and one on 29 February on the 28th in other years', () => {
    const { at: _, ...wholeDay } = rolls
    const may = { ...wholeDay, day: day('2026-05-14'), yearly: '05-14' }
    expect(daysIn(icsOf([may]), 2)).toEqual(['2026-05-14', '2027-05-14'])
    const leap = { ...wholeDay, day: day('2026-02-28'), yearly: '02-29' }
    expect(daysIn(icsOf([leap]), 3)).toEqual(['2026-02-28', '2027-02-28', '2028-02-29'])
    const plain = { ...leap, yearly: '02-28' }
    expect(daysIn(icsOf([plain]), 3)).toEqual(['2026-02-28', '2027-02-28', '2028-02-28'])
  })

  it('is the same text for the same records', () => {
    expect(icsOf([rolls])).toBe(icsOf([{ ...rolls }]))
  })

  it('of a large shop comes in pieces, with each event once', () => {
    const many = Array.from({ length: 450 }, (_, at) => ({ ...rolls, uid: `orders-${at}` }))
    expect([...piecesOf(many)]).toHaveLength(5)
    expect(eventsIn(icsOf(many)).map(({ uid }) => uid)).toEqual(many.map(({ uid }) => uid))
  })

  it('without an event is a calendar all the same', () => {
    expect(eventsIn(icsOf([]))).toEqual([])
    expect(icsOf([])).toMatch(/END:VCALENDAR\r\n$/)
  })

  it('reads back any words as they are, in lines of at most 75 octets', () => {
    const odd = fc.constantFrom(',', ';', '\\', '\n', '\\n', ':', '"', '🥐', 'ß', ' ', '\t', '\r\n')
    const piece = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 5 }))
    const said = fc
      .array(piece, { maxLength: 400, size: 'max' })
      .map((all) => all.join('').slice(0, 1000))
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), (all) => {
        const events = all.map((summary, at) => ({
          ...rolls,
          uid: `orders-${at}@the-usual`,
          summary,
        }))
        const text = icsOf(events)
        const read = eventsIn(text)
        expect(read.map(({ summary }) => summary)).toEqual(all.map(asOneText))
        expect(read.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
        const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
        expect(Math.max(...octets)).toBeLessThanOrEqual(75)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 25 },
    )
  })
})
