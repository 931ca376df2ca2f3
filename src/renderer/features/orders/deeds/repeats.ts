import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { sayOn } from '#kit/say-when.ts'
import { type Day, isDay, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { isLiving } from '#shared/book/living.ts'
import { dayField, minuteField, moneyField, words as text } from '#shared/book/table.ts'
import { nextOfRule, ruleOf } from '#shared/said/recurrence.ts'
import { repeatField } from '#shared/said/when-pieces.ts'
import { customers } from '../../customers/model.ts'
import { contentsIn, line } from '../../purchases/model.ts'
import { type Order, type OrderRepeatId, orderRepeats, orders, visitMinutes } from '../model.ts'
import { closedOf, ordersOfRepeat, repeatById, repeatOfId } from '../repo/repeats.ts'
import { roomFrom } from '../repo/room.ts'
import { cautionsOf } from '../repo.ts'
import {
  agreedOn,
  changedId,
  daysOf,
  firstDayOf,
  isEndedBy,
  occurrenceId,
  occurrenceOn,
  shutFor,
  weeksFrom,
} from '../rules/repeats.ts'
import { words } from '../words/en.ts'
import { refusal } from './asked.ts'
import { askOfRooms } from './room.ts'

const onRepeat = rowDeeds(orderRepeats, words.say('repeatNotThere'))

const agreed = {
  words: text(),
  lines: z.array(line).max(200),
  minute: z.exactOptional(minuteField),
  minutes: z.exactOptional(visitMinutes),
  quote: z.exactOptional(moneyField),
  note: z.exactOptional(text()),
}
const mark = z.exactOptional(z.literal(true))
const marks = { slate: mark, gift: mark, surprise: mark }

/** An order for every Saturday: its days are computed, none is written before it is done. */
export const takeRepeat = forCustomer(customers, {
  name: 'take-repeat',
  input: {
    ...{ ...agreed, ...marks, repeat: repeatField, from: dayField },
    ...{ deposit: z.exactOptional(moneyField), paid: mark, sure: sureField },
  },
  also: async (records, { customerId, from }) => ({
    cautions: await cautionsOf(records, customerId),
    room: await roomFrom(records, from),
    shut: await closedOf(records),
  }),
  change: (customer, given, { newId }, { cautions, room, shut: closed }) => {
    const { sure, repeat, from: said, deposit, paid, ...input } = given
    const rule = ruleOf(repeat, said)
    const from = nextOfRule(rule, said, said) ?? said
    const shut = shutFor(customer, closed)
    const placed = daysOf({ rule, from }, weeksFrom(said), shut).map((day) => ({ ...input, day }))
    const refused =
      refusal({ ...input, ...present({ deposit, paid }) }) ??
      asked(input, cautions, sure) ??
      askOfRooms(placed, room, sure)
    if (refused) return err(refused)
    const id = newId<OrderRepeatId>()
    const row = { ...input, rule, from, id, customerId: customer.id }
    // What was paid now is paid for the first of them, which so gets a row of its own.
    const isPaid = deposit !== undefined || paid !== undefined
    const first = agreedOn(row, firstDayOf({ rule, from }, shut))
    const ofFirst = isPaid ? [create(orders, { ...first, deposit, paid })] : []
    return ok([create(orderRepeats, row, [customer]), ...ofFirst])
  },
  words: (change, who, trade) =>
    words.say(trade === 'jobs' ? 'didTakeRepeatJob' : 'didTakeRepeat', {
      who,
      what: whatIn(change),
    }),
  sample: (pick) => ({
    words: pick.text(),
    lines: [],
    from: pick.day(),
    repeat: { every: pick.int(1, 3), unit: pick.one<'week' | 'month'>(['week', 'month']) },
  }),
})

/** All of them from a day on; those before it stay as they were. */
export const changeRepeat = onRepeat.deed({
  name: 'change-repeat',
  input: { ...agreed, repeat: z.exactOptional(repeatField), since: dayField, sure: sureField },
  also: async (records, row, { since }) => ({
    cautions: await cautionsOf(records, row.customerId),
    // A change of before that began on the same day, and was taken back.
    there: await repeatById(records, changedId(row.id, since)),
    room: await roomFrom(records, since),
    shut: (await repeatOfId(records, row.id))?.shut ?? [],
  }),
  change: (row, { sure, repeat, since, ...input }, _moment, { cautions, there, room, shut }) => {
    if (isEndedBy(row, since)) return err(words.say('repeatEnded'))
    const first = repeat ? since : (nextOfRule(row.rule, row.from, since) ?? since)
    const rule = repeat ? ruleOf(repeat, since) : row.rule
    const from = nextOfRule(rule, first, first) ?? first
    const was = (day: Day) =>
      daysOf(row, { from: day, to: day }, shut).length > 0 ? occurrenceOn(row, day) : undefined
    const placed = daysOf({ ...row, rule, from }, weeksFrom(since), shut).map((day) => ({
      ...{ ...input, day, id: occurrenceId(row.id, day) },
    }))
    const refused =
      refusal(input) ?? asked(input, cautions, sure) ?? askOfRooms(placed, room, sure, was)
    if (refused) return err(refused)
    const { minute, minutes, quote, note } = input
    const now = { ...input, minute, minutes, quote, note, rule, from }
    if (since <= row.from) return ok([edit(orderRepeats, row, now)])
    const { customerId, until, slate, gift, surprise } = row
    const more = { customerId, until, slate, gift, surprise }
    const changed = there
      ? edit(orderRepeats, there, { ...now, ...more, deletedAt: undefined })
      : create(orderRepeats, { ...now, ...more, id: changedId(row.id, since) })
    return ok([edit(orderRepeats, row, { until: plusDays(since, -1) }), changed])
  },
  words: (change, who) => words.say('didChangeRepeat', { who, what: whatIn(change) }),
  sample: (pick) => ({ words: pick.text(), lines: [], since: pick.day() }),
})

/** None from that day on; one that was changed by itself and is not made yet goes with the rest. */
export const endRepeat = onRepeat.deed({
  name: 'end-repeat',
  input: { since: dayField },
  also: (records, row, { since }) => ordersOfRepeat(records, row.id, since),
  change: (row, { since }, { today }, written) => {
    if (isEndedBy(row, since)) return err(words.say('repeatEnded'))
    const dropped = written.filter((each) => isLiving(each) && each.state === 'ordered')
    return ok([
      edit(orderRepeats, row, { until: plusDays(since, -1) }),
      ...dropped.map((each) => edit(orders, each, { state: 'cancelled', closed: today })),
    ])
  },
  words: (change, who) =>
    words.say('didEndRepeat', { who, what: whatIn(change), day: untilIn(change) }),
  sample: (pick) => ({ since: pick.day() }),
})

export const trashRepeat = onRepeat.trash({
  name: 'trash-repeat',
  words: (change, who) => words.say('didTrash', { who, what: whatIn(change) }),
})

export const putBackRepeat = onRepeat.putBack({
  name: 'put-back-repeat',
  words: (change, who) => words.say('didPutBack', { who, what: whatIn(change) }),
})

const asked = (
  { words: what, lines }: Pick<Order, 'words' | 'lines'>,
  { allergies, products }: Awaited<ReturnType<typeof cautionsOf>>,
  sure: readonly string[] | undefined,
) => askOfAllergies({ what, texts: [what, ...contentsIn(lines, products)], allergies, sure })

/** What comes round, as far as the Change still says. */
function whatIn({ rows }: Change): string | Said {
  const of = rows.filter(({ table }) => table === orderRepeats.name)
  // Nobody at the counter may read of a surprise.
  if (of.some(({ now, was }) => now?.surprise ?? was?.surprise)) return words.say('aRepeat')
  const [what] = of.flatMap(({ now, was }) => now?.words ?? was?.words ?? []).reverse()
  return typeof what === 'string' ? shorten(what, 60) : words.say('aRepeat')
}

function untilIn({ rows }: Change): Said {
  const { now } = rows.find(({ table }) => table === orderRepeats.name) ?? {}
  const until = now?.until
  return typeof until === 'string' && isDay(until)
    ? sayOn(plusDays(until, 1))
    : words.say('someDay')
}
