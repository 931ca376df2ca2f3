import type { Customer } from '#features/customers/model.ts'
import { linesOf } from '#features/orders/rules/read-order.ts'
import { assert } from '#shared/base/assert.ts'
import { minute, weekdayOf } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { Maker } from './maker.ts'

/** Open and coming matters of the bakery: orders, issues, promises, dates, notes. */
export function bakeryMatters(maker: Maker, people: readonly Customer[]): void {
  const who = (called: string): Customer['id'] => {
    const found = people.find((each) => (each.name ?? each.description)?.startsWith(called))
    assert(found, `No ${called} in the sample bakery`)
    return found.id
  }
  orders(maker, who)
  issues(maker, who)
  promises(maker, who)
  dates(maker, who)
  notes(maker, who)
  owed(maker, who)
}

type Who = (called: string) => Customer['id']

function orders(maker: Maker, who: Who): void {
  const take = (
    called: string,
    words: string,
    offset: number,
    at: number,
    state: 'ordered' | 'ready' = 'ordered',
  ): void => {
    const lines = [...linesOf(words, { language: 'en' }, [])]
    const day = maker.dayAt(offset)
    const taken = maker.momentAt(Math.min(-1, offset - 4), 9 * 60)
    maker.order(taken, { customerId: who(called), words, lines, day, minute: minute(at), state })
  }
  take('Familie Hoffmann', 'one rye loaf and six rolls', 0, 9 * 60, 'ready')
  take('Rosa', 'a dozen olive rolls', 0, 11 * 60)
  take('Oliver', 'two almond croissants', 1, 8 * 60 + 30)
  take('Familie Nguyen', 'a blue birthday cake with a rocket for Bao', 2, 10 * 60)
  take('Mirjam', 'two challah', 3, 11 * 60 + 30)
  take('Café am Park', 'sixty rolls and fifteen croissants', 1, 6 * 60 + 30)
  take('Kita', 'thirty mini rolls without nuts', 1, 7 * 60 + 15)
  take('Greta', 'a plum cake for twelve', 5, 14 * 60)
  maker.order(maker.momentAt(-1, 9 * 60), {
    customerId: who('Greta'),
    words: 'a marzipan lighthouse',
    lines: [{ words: 'marzipan lighthouse', quantity: 1 }],
    day: maker.dayAt(4),
    minute: minute(15 * 60),
    state: 'ordered',
    quote: money(3850),
    surprise: true,
  })
}

/** What is on the slate, and what was paid ahead: in money, and in cups. */
function owed(maker: Maker, who: Who): void {
  const fridays = [-1, -2, -3, -4, -5, -6, -7]
  const friday = fridays.find((offset) => weekdayOf(maker.dayAt(offset)) === 5) ?? -7
  const line = { words: 'tray of sesame rings', quantity: 1, price: money(2345) }
  const at = maker.momentAt(friday, 12 * 60)
  maker.purchase(who('Mehmet'), at, 12 * 60, [line], { paid: 'slate' })
  maker.ahead(who('Viktor'), maker.momentAt(-9, 10 * 60), { count: 4150 })
  maker.ahead(who('Julia'), maker.momentAt(-9, 13 * 60), { unit: 'iced latte', count: 10 })
}

function issues(maker: Maker, who: Who): void {
  maker.issue(maker.momentAt(-2, 8 * 60 + 24), {
    customerId: who('Oliver'),
    kind: 'complaint',
    words: 'The almond croissant was smaller than the picture in the window.',
    turn: 'ours',
    wanted: 'replace',
  })
  maker.issue(maker.momentAt(-4, 7 * 60 + 40), {
    customerId: who('Kita'),
    kind: 'question',
    words: 'Can the mini rolls come in two bags, one per group?',
    turn: 'ours',
  })
  maker.issue(maker.momentAt(-6, 10 * 60 + 10), {
    customerId: who('Familie Nguyen'),
    kind: 'request',
    words: 'A cake without egg for a cousin: is that possible?',
    turn: 'theirs',
    turnSince: maker.dayAt(-5),
  })
  const settle = (
    called: string,
    offset: number,
    words: string,
    how: string,
    cause: string,
    more: { readonly cost?: number; readonly trouble?: string } = {},
  ): void => {
    const { cost, trouble } = more
    const at = maker.momentAt(offset, 9 * 60)
    maker.issue(at, {
      effort: trouble ? [{ what: trouble, minutes: 25, at }] : [],
      customerId: who(called),
      kind: 'complaint',
      words,
      turn: 'theirs',
      state: 'settled',
      settled: {
        ...{ how, cause, on: maker.dayAt(Math.min(offset + 1, 0)) },
        ...(cost === undefined ? {} : { cost: money(cost) }),
      },
    })
  }
  settle(
    'Charlotte',
    -70,
    'The almond croissant was smaller than in the picture.',
    'Replaced it, and a coffee on the house.',
    'old tray, smaller moulds',
  )
  settle(
    'Stefan',
    -41,
    'The pretzel was still frozen inside.',
    'Refunded and gave a fresh one.',
    'oven door opened too early',
    { cost: 635, trouble: 'came back with the pretzel in the rain' },
  )
  settle(
    'Hannah',
    -23,
    'The decaf was not decaf, she lay awake.',
    'Apologised; the decaf grinder now has a red lid.',
    'both grinders look alike',
  )
}

function promises(maker: Maker, who: Who): void {
  const say = (called: string, what: string, due: number, said = 'at the counter'): void => {
    maker.promise(maker.momentAt(Math.min(due - 3, -1), 9 * 60), {
      customerId: who(called),
      what,
      due: maker.dayAt(due),
      said,
    })
  }
  say('Helga', 'keep half a farmhouse loaf back, even when it is busy', 0)
  say('Grace', 'try the banana bread without walnuts', -1)
  say('Sophie', 'ask the school about the breakfast order', 2)
  say('Dr. Singh', 'send the receipts of the quarter', 4, 'on the phone')
  maker.promise(maker.momentAt(-12, 10 * 60), {
    customerId: who('Anneliese'),
    what: 'bring two raisin rolls up to her while the hip heals',
    due: maker.dayAt(-8),
    state: 'kept',
    closed: maker.dayAt(-8),
  })
}

function dates(maker: Maker, who: Who): void {
  const keep = (
    called: string,
    what: string,
    offset: number,
    more: Partial<Parameters<Maker['occasion']>[1]> = {},
  ): void => {
    maker.occasion(maker.momentAt(-200, 9 * 60), {
      customerId: who(called),
      what,
      monthDay: maker.dayAt(offset).slice(5),
      ...more,
    })
  }
  const lastYear = (offset: number) => maker.dayAt(offset - 365)
  keep('Maria Keller', 'birthday', 4, {
    given: [
      { on: lastYear(4), what: 'a small plum cake', received: 'shared it with the whole queue' },
    ],
  })
  keep('Familie Nguyen', 'birthday', 2, {
    forWhom: 'Bao',
    year: Number(maker.today.slice(0, 4)) - 9,
  })
  keep('Helga', 'birthday', 9, {
    year: 1938,
    given: [{ on: lastYear(9), what: 'a card from all of us', received: 'cried a little' }],
  })
  keep('Jonas', 'birthday', 31)
  keep('Rosa', 'anniversary with her husband', 8, {
    given: [{ on: lastYear(8), what: 'a heart of bread', received: 'hung it up' }],
  })
  keep('Anneliese', 'birthday', 60, { year: 1944 })
  keep('Oliver', 'birthday', 15, { forWhom: 'his mother' })
  keep('Klara', 'birthday', 120)
  keep('Greta', 'their wedding day', 75)
  keep('Greta', 'dinner under the lanterns', 9, { forWhom: 'Emil', surprise: true })
  keep('Kenji', 'birthday', 200)
  keep('Mirjam', 'Hanukkah order', 21, { lead: 14 })
  keep('Herr Osterkamp', 'birthday', -20, { year: 1949 })
}

function notes(maker: Maker, who: Who): void {
  const note = (called: string, offset: number, words: string): void => {
    maker.note(who(called), maker.momentAt(offset, 9 * 60 + 15), 'at the counter', words)
  }
  note('Maria Keller', -3, 'Off to Lisbon next month, back before Christmas.')
  note('Herr Osterkamp', -5, 'His sister is visiting; two cups now, not one.')
  note('Sophie', -6, 'Asked whether we could do the school breakfast, thirty children, Fridays.')
  note('Marek', -8, 'New shift: may come at six instead.')
  note('Grace', -9, 'Banana bread was too sweet for her this week.')
  note('Helga', -1, 'Walks slower. Offered to bring the bread up on Saturdays.')
  note('Café am Park', -4, 'Timo wants a price for a hundred rolls on market days.')
  note('Róisín Kelly', -15, 'It is “Ro-sheen”.')
  note('Georg', -44, 'Said the doctor told him to eat less sausage.')
  note('Lena', -36, 'The cinnamon rolls were sold out twice in a row. She was sad about it.')
  note('Luca', -20, 'His brother opens a wine bar round the corner in spring.')
  note('Theo', -11, 'Asked for a bike stand.')
}
