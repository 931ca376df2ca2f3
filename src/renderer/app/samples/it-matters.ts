import type { Customer } from '#features/customers/model.ts'
import type { Device } from '#features/devices/model.ts'
import { assert } from '#shared/base/assert.ts'
import { minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { Maker } from './maker.ts'

/** Open and coming matters of the freelancer: jobs, issues, promises, dates and calls. */
export function itMatters(
  maker: Maker,
  people: readonly Customer[],
  devices: readonly Device[],
): void {
  const who = (called: string): Customer => {
    const found = people.find((each) => each.name?.includes(called))
    assert(found, `No ${called} in the sample IT shop`)
    return found
  }
  const machine = (of: Customer, named: string): Partial<Pick<Device, 'id'>> => {
    const found = devices.find((each) => each.customerId === of.id && each.name.includes(named))
    return found ? { id: found.id } : {}
  }
  jobsToCome(maker, who)
  issues(maker, who, machine)
  promises(maker, who)
  calls(maker, who)
  owed(maker, who)
}

type Who = (called: string) => Customer
type Machine = (of: Customer, named: string) => Partial<Pick<Device, 'id'>>

function jobsToCome(maker: Maker, who: Who): void {
  const job = (called: string, words: string, offset: number, at: number, quote?: number): void => {
    const price = quote === undefined ? undefined : money(quote)
    maker.order(maker.momentAt(-3, 600), {
      customerId: who(called).id,
      words,
      lines: [{ words, quantity: 1, price }],
      day: maker.dayAt(offset),
      minute: minute(at),
      state: 'ordered',
      quote: price,
    })
  }
  job('Hartmann', 'Move the reception to the new PC', 1, 18 * 60, 24000)
  job('Seitenweise', 'Stock laptop: new battery', 0, 15 * 60, 8900)
  job('Da Capo', 'Wi-Fi in the cellar rooms', 3, 10 * 60)
  job('Lindemann', 'Server updates, evening', 2, 19 * 60, 8900)
  job('Gerda', 'Show how video calls work, again', 4, 15 * 60)
  maker.order(maker.momentAt(-2, 600), {
    customerId: who('Gerda').id,
    words: 'A large tablet with all the pictures',
    lines: [{ words: 'A large tablet with all the pictures', quantity: 1, price: money(31900) }],
    day: maker.dayAt(5),
    minute: minute(17 * 60),
    state: 'ordered',
    quote: money(31900),
    costs: [{ at: maker.momentAt(-1, 600), amount: money(27450), what: 'the tablet' }],
    surprise: true,
  })
  job('Pharmacy', 'Counter PC 2: replace the fan', 6, 7 * 60 + 30, 7900)
}

function issues(maker: Maker, who: Who, machine: Machine): void {
  const open = (
    called: string,
    device: string,
    offset: number,
    words: string,
    turn: 'ours' | 'theirs' = 'ours',
  ): void => {
    const of = who(called)
    const { id } = machine(of, device)
    maker.issue(maker.momentAt(offset, 11 * 60), {
      customerId: of.id,
      kind: 'fault',
      words,
      turn,
      deviceId: id,
    })
  }
  open('Hartmann', 'X-ray', -1, 'The X-ray workstation freezes on saving, third time.')
  open('Notary', 'Scanner', -3, 'Scanner pulls two pages at once.')
  open('Garage', 'Diagnosis', -6, 'Diagnosis laptop loses the interface when it gets warm.')
  open('Hostel', 'Guest', -2, 'Guests on the third floor have no Wi-Fi.')
  open(
    'Petersen',
    'Mesh',
    -9,
    'Wi-Fi drops during video calls. Waiting for the times it happens.',
    'theirs',
  )
  open(
    'Lindemann',
    'Silke',
    -5,
    'Two screens, one stays black. Waiting for the cable to arrive there.',
    'theirs',
  )
  const settled = (
    called: string,
    device: string,
    offset: number,
    words: string,
    how: string,
    cause: string,
  ): void => {
    const of = who(called)
    const { id } = machine(of, device)
    maker.issue(maker.momentAt(offset, 10 * 60), {
      customerId: of.id,
      kind: 'fault',
      words,
      turn: 'theirs',
      state: 'settled',
      deviceId: id,
      settled: { how, cause, on: maker.dayAt(offset + 2) },
    })
  }
  settled(
    'Hartmann',
    'X-ray',
    -64,
    'The X-ray workstation freezes on saving.',
    'Driver rolled back.',
    'graphics driver',
  )
  settled(
    'Hartmann',
    'X-ray',
    -170,
    'Froze while saving an image.',
    'Updated the driver.',
    'graphics driver',
  )
  settled(
    'Optician',
    'Refraction',
    -92,
    'The refraction PC freezes when saving.',
    'Driver rolled back.',
    'graphics driver',
  )
  settled('Bike', 'Till', -30, 'The till prints half receipts.', 'New print head.', 'worn head')
}

function promises(maker: Maker, who: Who): void {
  const say = (
    called: string,
    what: string,
    due: number,
    at?: number,
    said = 'on the phone',
  ): void => {
    maker.promise(maker.momentAt(Math.min(due - 2, -1), 600), {
      customerId: who(called).id,
      what,
      due: maker.dayAt(due),
      said,
      dueMinute: at === undefined ? undefined : minute(at),
    })
  }
  say('Hartmann', 'be there with a spare graphics card', 0, 18 * 60)
  say('Notary', 'call Frau Kruse about the scanner rollers', 0, 14 * 60)
  say('Garage', 'send the price of a cooled cradle', -2)
  say('Hostel', 'second access point on the third floor', 3)
  say('Lindemann', 'the yearly offer, in writing', 5, undefined, 'by e-mail')
  say('Music', 'ask the landlord about drilling', 2)
  maker.occasion(maker.momentAt(-300, 600), {
    customerId: who('Gerda').id,
    what: 'birthday',
    monthDay: maker.dayAt(6).slice(5),
    year: Number(maker.today.slice(0, 4)) - 82,
    given: [{ on: maker.dayAt(6 - 365), what: 'a call, on the tablet', received: 'told everyone' }],
  })
  maker.occasion(maker.momentAt(-30, 600), {
    customerId: who('Gerda').id,
    what: 'visit of all grandchildren',
    monthDay: maker.dayAt(9).slice(5),
    surprise: true,
  })
}

function owed(maker: Maker, who: Who): void {
  maker.ahead(who('Lindemann').id, maker.momentAt(-40, 600), { unit: 'hour', count: 20 })
  maker.ahead(who('Bookshop').id, maker.momentAt(-20, 600), { count: 12650 })
}

function calls(maker: Maker, who: Who): void {
  const call = (called: string, offset: number, words: string): void => {
    maker.note(who(called).id, maker.momentAt(offset, 10 * 60 + 30), 'phone', words)
  }
  call('Hartmann', -1, 'Frau Pohl: it froze again at half past nine, the patient had to wait.')
  call('Notary', -3, 'Frau Kruse wants the rollers changed before the quarter ends.')
  call('Gerda', -4, 'The picture was gone; it was face down.')
  call('Garage', -6, 'Kalle is cross about waiting. Call back the same day from now on.')
  call('Petersen', -9, 'Chidi will write down when the Wi-Fi drops.')
  call('Flower', -12, 'Mother’s Day is coming, nothing may change before it.')
  call('Translator', -2, 'Sounds tired. Delivers on Thursday night, no updates until then.')
  call('Architects', -15, 'Tessa asks whether the plotter could be leased.')
  call('Kindergarten', -20, 'Tim from the board wants bills before the tenth.')
}
