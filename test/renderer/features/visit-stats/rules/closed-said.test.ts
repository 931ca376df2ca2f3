import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClosed } from '#features/visit-stats/rules/closed-said.ts'
import { day, minute } from '#shared/base/day.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'

// A Monday.
const at: SaidAt = { today: day('2026-03-02'), minute: minute(600), language: 'en-GB' }
const read = (text: string) => {
  const said = readClosed(text, at)
  if ('trouble' in said) return said.trouble.kind
  const { from, to, weekdays, why } = said.time
  const days = to === '9999-12-31' ? `${from} on` : from === to ? from : `${from} to ${to}`
  return [weekdays?.join(), days, why].filter((each) => each !== undefined).join(' · ')
}

describe('when the shop is shut, in one line', () => {
  it.each([
    ['Mondays', '1 · 2026-03-09 on'],
    ['sonntags', '7 · 2026-03-08 on'],
    ['los lunes', '1 · 2026-03-09 on'],
    ['every sunday', '7 · 2026-03-08 on'],
    ['We’re closed on Mondays', '1 · 2026-03-09 on'],
    ['montags zu', '1 · 2026-03-09 on'],
    ['cerrado los domingos', '7 · 2026-03-08 on'],
    ['every monday and tuesday', '1,2 · 2026-03-03 on'],
    ['weekends', '6,7 · 2026-03-07 on'],
    ['mondays from 6 april', '1 · 2026-04-06 on'],
    ['mondays until 31 march', '1 · 2026-03-09 to 2026-03-31'],
    ['mondays, the baker rests', '1 · 2026-03-09 on · the baker rests'],
  ])('%s comes round: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['24 to 26 december', '2026-12-24 to 2026-12-26'],
    ['christmas eve', '2026-12-24'],
    ['24.12. bis 6.1.', '2026-12-24 to 2027-01-06'],
    ['next week', '2026-03-09 to 2026-03-15'],
    ['nächste Woche', '2026-03-09 to 2026-03-15'],
    ['la semana que viene', '2026-03-09 to 2026-03-15'],
    ['this week', '2026-03-02 to 2026-03-08'],
    ['the week of 5 august', '2026-08-03 to 2026-08-09'],
    ['2 weeks from 3 august', '2026-08-03 to 2026-08-16'],
    ['ab 3. August für zwei Wochen', '2026-08-03 to 2026-08-16'],
    ['all of august', '2026-08-01 to 2026-08-31'],
    ['febrero 2028', '2028-02-01 to 2028-02-29'],
    ['24 to 26 december, family', '2026-12-24 to 2026-12-26 · family'],
    ['Friday 3 April, Good Friday', '2026-04-03 · Good Friday'],
    ['3 de abril, Viernes Santo', '2026-04-03 · Viernes Santo'],
    ['Summer holidays: 3 to 23 august', '2026-08-03 to 2026-08-23 · Summer holidays'],
    ['holidays 3 to 9 august', '2026-08-03 to 2026-08-09 · holidays'],
    ['closed tomorrow (dentist)', '2026-03-03 · dentist'],
  ])('%s is a time of its own: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['every other monday', 'not weekly'],
    ['daily', 'not weekly'],
    ['monday', 'which week'],
    ['24 to 26 december, except the 25th', 'days apart'],
    ['mondays in january', 'more words'],
    ['31.4.2027', 'no such date'],
    ['9 august 2026 to 3 august 2026', 'wrong way'],
    ['24 and 31 december', 'more words'],
    ['holidays', 'no day'],
    ['', 'no day'],
  ])('%s is asked about: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('takes the answer to which Monday is meant', () => {
    expect(readClosed('monday', at, day('2026-03-09'))).toMatchObject({
      time: { from: '2026-03-09', to: '2026-03-09' },
    })
  })

  it('marks the words of the days, and not the reason', () => {
    const text = 'holidays: 3 to 9 august'
    const [span] = readClosed(text, at).spans
    expect(span && text.slice(span.start, span.end)).toBe('3 to 9 august')
  })

  it('never ends before it begins, whatever is typed', () => {
    const words = fc.constantFrom(
      ...'monday mondays every 3 24 26 to until december august next week for two from , : closed holidays'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 7 }), (said) => {
        const found = readClosed(said.join(' '), at)
        if ('time' in found) expect(found.time.from <= found.time.to).toBe(true)
      }),
    )
  })
})
