import { describe, expect, it } from 'vitest'
import { readAhead } from '#features/purchases/rules/read-ahead.ts'
import { day, minute } from '#shared/base/day.ts'

const at = { today: day('2026-11-29'), minute: minute(600), language: 'en', currency: 'EUR' }
const read = (text: string, language = 'en') => {
  const { spans: _, ...said } = readAhead(text, { ...at, language })
  return said
}

describe('what is paid ahead', () => {
  it.each([
    ['10 coffees', { unit: 'coffees', count: 10 }],
    ['10 coffees for €25', { unit: 'coffees', count: 10, price: 2500 }],
    ['10 coffees at €2.50', { unit: 'coffees', count: 10, price: 2500 }],
    ['ten coffees, €25', { unit: 'coffees', count: 10, price: 2500 }],
    ['20 hours', { unit: 'hours', count: 20 }],
    [
      '20 hours for €900 until 31 March',
      { unit: 'hours', count: 20, price: 90000, until: '2027-03-31' },
    ],
    [
      '20 hours at €50 until 31 March',
      { unit: 'hours', count: 20, price: 100000, until: '2027-03-31' },
    ],
    ['€50', { count: 5000 }],
    ['€50 until 31 March', { count: 5000, until: '2027-03-31' }],
    ['until 31 March: €50', { count: 5000, until: '2027-03-31' }],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['10 Kaffee für 25 €', 'de', { unit: 'Kaffee', count: 10, price: 2500 }],
    ['10 Kaffee bis zum 31. März', 'de', { unit: 'Kaffee', count: 10, until: '2027-03-31' }],
    ['20 Stunden', 'de', { unit: 'Stunden', count: 20 }],
    ['10 cafés por 25 €', 'es', { unit: 'cafés', count: 10, price: 2500 }],
    ['10 cafés hasta el 31 de marzo', 'es', { unit: 'cafés', count: 10, until: '2027-03-31' }],
  ])('is read in other languages: %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected)
  })

  it.each([
    ['50', 'how much'],
    ['coffees', 'how much'],
    ['€50 and €20', 'how much'],
    ['10 coffees for 25', 'unplaced'],
    ['$50', 'other money'],
    ['10 coffees until 31 April', 'no such date'],
  ])('is asked about, never guessed: %s', (text, kind) => {
    expect(read(text).trouble?.kind).toBe(kind)
  })
})
