import { describe, expect, it } from 'vitest'
import { readPart } from '#features/customers/rules/written-part.ts'
import type { Part } from '#features/customers/rules/written-piece.ts'
import { mannerOf } from '#test/support/read-regulars.ts'

const kindsOf = (text: string, trade: 'counter' | 'jobs' = 'counter') =>
  readPart(text, mannerOf(trade)).map(toldOf)

function toldOf(part: Part): string {
  if (part.kind === 'date') return `date: ${part.date.what}`
  if (part.kind === 'person') return `person: ${part.person.name}`
  const whose = part.kind === 'allergy' && part.of ? ` (${part.of.name})` : ''
  return `${part.kind}: ${part.text}${whose}`
}

// A client refuses many things; only a known allergen counts as an allergy.
describe('a known allergen', () => {
  const harmful = [
    ...['nut', 'nuts', 'peanuts', 'pea nuts', 'pea-nut', 'hazelnuts', 'walnut', 'chestnuts'],
    ...['coconut', 'pine nuts', 'pecan nuts', 'brazil nuts', 'macadamia nuts', 'almond', 'almonds'],
    ...['cashew', 'cashews', 'pecan', 'pecans', 'pistachio', 'pistachios', 'macadamia'],
    ...['macadamias', 'gluten', 'wheat', 'rye', 'barley', 'oat', 'oats', 'spelt', 'milk', 'dairy'],
    ...['lactose', 'cream', 'butter', 'cheese', 'egg', 'eggs', 'soy', 'soya', 'sesame', 'fish'],
    ...['shellfish', 'prawn', 'prawns', 'shrimp', 'shrimps', 'crab', 'crabs', 'lobster'],
    ...['crustacean', 'crustaceans', 'mollusc', 'molluscs', 'mussel', 'mussels', 'oyster'],
    ...['oysters', 'celery', 'mustard', 'lupin', 'lupins', 'sulphite', 'sulphites', 'sulfite'],
    ...['sulfites', 'strawberry', 'strawberries', 'kiwi', 'latex', 'penicillin', 'bee', 'bees'],
    ...['wasp', 'wasps', 'Nuts', 'cow’s milk', 'milk powder'],
  ]
  it.each(harmful)('%s', (what) => {
    expect(kindsOf(`no ${what}`, 'jobs')).toEqual([`allergy: ${what}`])
  })

  it.each([
    ...['doughnuts', 'nutshells', 'fishing', 'eggplant', 'buttercups', 'creamy sauces'],
    ...['calls before ten', 'pets'],
  ])('is not in %s', (what) => {
    expect(kindsOf(`no ${what}`, 'jobs')).toEqual([`words: no ${what}`])
  })
})

describe('a refusal at the counter', () => {
  it.each([
    ...['sugar', 'added sugar', 'extra ice', 'more foam', 'white sugar', 'brown sugar', 'ice'],
    ...['froth', 'whip', 'lid', 'lids', 'straw', 'straws', 'sleeve', 'sleeves', 'cup', 'cups'],
    ...['bag', 'bags', 'receipt', 'receipts', 'sweetener', 'sweeteners', 'syrup', 'topping'],
    ...['toppings', 'salt', 'pepper', 'cinnamon', 'cocoa', 'sprinkles', 'slicing', 'fuss', 'chat'],
    ...['rush', 'hurry', 'Sugar'],
  ])('is how it is served: %s', (what) => {
    expect(kindsOf(`no ${what}`)).toEqual([`words: no ${what}`])
  })

  it.each(['rhubarb', 'sugarcane', 'brown bread', 'salty sticks', 'iceberg lettuce'])(
    'is an allergy when it may be one: %s',
    (what) => {
      expect(kindsOf(`no ${what}`)).toEqual([`allergy: ${what}`])
    },
  )

  it.each(['without', 'never', 'No'])('said with "%s" as well', (how) => {
    expect(kindsOf(`${how} rhubarb`)).toEqual(['allergy: rhubarb'])
  })

  it('among other words is an allergy only for a known allergen', () => {
    expect(kindsOf('latte, no rhubarb')).toEqual(['words: latte, no rhubarb'])
    for (const taste of ['milk', 'cream', 'butter', 'Milk'])
      expect(kindsOf(`latte, no ${taste}`)).toEqual([`words: latte, no ${taste}`])
    expect(kindsOf('latte, no milk powder')).toEqual(['words: latte', 'allergy: milk powder'])
    expect(kindsOf('latte, without eggs')).toEqual(['words: latte', 'allergy: eggs'])
    expect(kindsOf('no nuts,  no eggs')).toEqual(['allergy: nuts', 'allergy: eggs'])
  })
})

describe('an allergy said outright', () => {
  it.each([
    ['is allergic to bees', ['bees']],
    ['son allergic to bees', ['bees (son)']],
    ['allergy: nuts', ['nuts']],
    ['allergy to nuts', ['nuts']],
    ['allergic : nuts', ['nuts']],
    ['allergies  nuts', ['nuts']],
    ['nuts - allergic', ['nuts']],
    ['nut allergies', ['nut']],
    ['milk intolerance', ['milk']],
    ['celiac disease', ['celiac disease']],
    ['nut-free', ['nut']],
    ['allergic to nuts & eggs', ['nuts', 'eggs']],
    ['allergic to nuts/eggs', ['nuts', 'eggs']],
    ['allergic to nuts + eggs', ['nuts', 'eggs']],
    ['allergic to nuts or eggs', ['nuts', 'eggs']],
    ['allergic to nuts nor eggs', ['nuts', 'eggs']],
    ['allergic to no nuts, any eggs, and no fish', ['nuts', 'eggs', 'fish']],
    ['allergic to nuts, , eggs', ['nuts', 'eggs']],
  ])('%s', (text, allergies) => {
    expect(kindsOf(text)).toEqual(allergies.map((each) => `allergy: ${each}`))
  })

  it.each(['sugar-free', 'the allergy nurse', 'tolerant', 'a coeliac friend'])(
    'is not made of "%s"',
    (text) => {
      expect(kindsOf(text)).toEqual([`words: ${text}`])
    },
  )

  it('of someone in a family stays theirs', () => {
    expect(kindsOf('Lina: no eggs')).toEqual(['allergy: eggs (Lina)'])
    expect(kindsOf('Lina:  allergic to bees')).toEqual(['allergy: bees (Lina)'])
    expect(kindsOf('Lina: latte')).toEqual(['words: Lina: latte'])
    expect(kindsOf('Lina:no eggs')).toEqual(['allergy: eggs (Lina)'])
  })
})

describe('their phone or e-mail, and since when they come', () => {
  it.each([
    ['since 2015', '2015'],
    ['regular since May', 'May'],
    ['a regular since May', 'May'],
    ['client since last year', 'last year'],
    ['customer since 2015', '2015'],
    ['here since 2015', '2015'],
    ['1999', '1999'],
    ['2015', '2015'],
  ])('%s', (text, since) => {
    expect(kindsOf(text)).toEqual([`since: ${since}`])
  })

  it.each(['1815', '20155', 'in 2015', 'not since 2015', 'a 2015'])(
    'is no year they came in "%s"',
    (text) => {
      expect(kindsOf(text)).not.toContainEqual(expect.stringContaining('since:'))
    },
  )

  it.each([
    ['tel 030 123 456', '030 123 456'],
    ['Phone: 030/123456', '030/123456'],
    ['mobile. +49 151 234567', '+49 151 234567'],
    ['cell (030) 123-456', '(030) 123-456'],
    ['123456', '123456'],
    ['+123456789012345', '+123456789012345'],
  ])('a phone: %s', (text, phone) => {
    expect(kindsOf(text)).toEqual([`phone: ${phone}`])
  })

  it.each(['12345', '1234567890123456', '14.5.1958', '6.1 + 20 vol', '10 x 500 000'])(
    'no phone: %s',
    (text) => {
      expect(kindsOf(text)).toEqual([`words: ${text}`])
    },
  )

  it.each([
    ['Oma Gerda 0170 5551234', 'Oma Gerda', '0170 5551234'],
    ['room 030 123456', 'room', '030 123456'],
    ['030 123456 after 5', 'after 5', '030 123456'],
  ])('a phone beside words that stay: %s', (text, words, phone) => {
    expect(kindsOf(text)).toEqual([`words: ${words}`, `phone: ${phone}`])
  })

  it('an e-mail, and nothing that only looks like one', () => {
    expect(kindsOf('ana@bakery.example')).toEqual(['email: ana@bakery.example'])
    expect(kindsOf('ana at@bakery.example')).toEqual(['words: ana', 'email: at@bakery.example'])
    for (const text of ['@ana', 'ana@bakery', 'a@b@c.de'])
      expect(kindsOf(text)).toEqual([`words: ${text}`])
  })
})
