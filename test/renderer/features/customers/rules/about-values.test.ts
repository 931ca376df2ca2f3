import { describe, expect, it } from 'vitest'
import { hidden, type Paper, saidValue } from '#features/customers/rules/about-values.ts'

const paper: Paper = {
  title: '',
  lead: '',
  language: 'en',
  shop: '',
  at: 0,
  history: '',
  yesOrNo: (yes) => (yes ? 'yes' : 'no & never'),
  heading: (table) => table,
  field: (_table, field) => field,
  moment: (at) => `moment ${at}`,
  day: (day) => `day ${day}`,
  money: (minor) => `money ${minor}`,
  deed: (change) => change.deed,
}
const said = (field: string, value: unknown) => saidValue(field, value, paper)

describe('a value on the page about a person', () => {
  it.each(['at', 'createdAt', 'updatedAt', 'deletedAt'])('%s is a moment', (field) => {
    expect(said(field, 5)).toBe('moment 5')
  })
  it.each(['price', 'amount', 'quote', 'deposit', 'cost'])('%s is money', (field) => {
    expect(said(field, 250)).toBe('money 250')
  })
  it.each(['minute', 'dueMinute'])('%s is a time of day', (field) => {
    expect(said(field, 485)).toBe('8:05')
  })
  it.each(['that', 'atHome', 'prices', 'unprice', 'minutes', 'aminute', 'quantity'])(
    '%s is a plain number',
    (field) => {
      expect(said(field, 485)).toBe('485')
    },
  )

  it('is a day only for a valid day', () => {
    expect(said('due', '2026-03-02')).toBe('day 2026-03-02')
    expect(said('note', 'on 2026-03-02')).toBe('on 2026-03-02')
    expect(said('note', '2026-03-02 at noon')).toBe('2026-03-02 at noon')
  })

  it('is yes or no, and text that does not run', () => {
    expect(said('thanked', true)).toBe('yes')
    expect(said('thanked', false)).toBe('no &#38; never')
    expect(said('note', `<b>"it's"</b>`)).toBe('&#60;b&#62;&#34;it&#39;s&#34;&#60;/b&#62;')
  })

  it('is empty when there is nothing, and never an id of another row', () => {
    for (const value of [undefined, null, [], {}, [null], { id: 'x' }])
      expect(said('note', value)).toBeUndefined()
    for (const field of [
      'id',
      'rev',
      'introducedBy',
      'mergedInto',
      'about',
      'orderId',
      'productIds',
    ])
      expect([hidden.test(field), said(field, 'x')]).toEqual([true, undefined])
    for (const field of ['idea', 'review', 'rear', 'aboutUs', 'void', 'Idle'])
      expect([hidden.test(field), said(field, 'x')]).toEqual([false, 'x'])
  })

  it('names a person inside, unless that person is gone', () => {
    const inside = new Map([['tim', 'Tim & Co']])
    expect(saidValue('personId', 'tim', { ...paper, inside })).toBe('Tim &#38; Co')
    expect(saidValue('personId', 'ana', { ...paper, inside })).toBeUndefined()
    expect(said('personId', 'tim')).toBeUndefined()
  })

  it('is a list: words on one line, facts on a line each', () => {
    expect(said('tags', ['early', 'quiet'])).toBe('early, quiet')
    expect(said('lines', [{ words: 'Latte', quantity: 2 }, { words: 'Roll' }])).toBe(
      '<ul><li>Latte · 2</li><li>Roll</li></ul>',
    )
    expect(said('mixed', ['early', { words: 'Roll' }])).toBe('<ul><li>early</li><li>Roll</li></ul>')
  })
})
