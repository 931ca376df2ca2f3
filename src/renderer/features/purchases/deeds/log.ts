import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, type RowDraft } from '#book/draft.ts'
import { askFirst, askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { weekdayOf } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import { idField } from '#shared/book/table.ts'
import type { Product } from '../../catalog/model.ts'
import { type Customer, customers } from '../../customers/model.ts'
import { allergiesOf, type PreferenceId } from '../../preferences/model.ts'
import {
  contentsIn,
  line,
  newPurchase,
  type Purchase,
  type PurchaseId,
  type PurchaseLine,
  productIdsIn,
  purchases,
} from '../model.ts'
import { cautionsFor, habitsToLog } from '../repo.ts'
import { justLogged, usualsOf } from '../rules/habits.ts'
import { shelfOf } from '../rules/read-lines.ts'
import { linesWords } from '../rules/say-lines.ts'
import { words } from '../words/en.ts'
import { linesSaid } from './lines-said.ts'

/** One key: their usual for this weekday and hour, unless another usual is named. */
export const logUsual = forCustomer(customers, {
  name: 'log-usual',
  input: {
    usualId: z.exactOptional(idField<PreferenceId>()),
    sure: sureField,
  },
  also: async (records, { customerId }, { now }) => {
    const habits = await habitsToLog(records, customerId, now)
    return { ...habits, shelf: shelfOf(habits.products) }
  },
  readsBy: ({ customerId }) => customerId,
  change: (customer, input, moment, { known, products, recent, shelf }) => {
    const usuals = usualsOf(known, shelf, weekdayOf(moment.today), moment.minute)
    const usual = input.usualId ? usuals.find((each) => each.id === input.usualId) : usuals[0]
    if (!usual || usual.lines.length === 0) return err(words.say('noUsual'))
    const again = justLogged(recent, usual.lines, moment.now)
    const question =
      askOfAllergies({
        what: usual.words,
        texts: contentsIn(usual.lines, products),
        allergies: allergiesOf(known, customer.people),
        sure: input.sure,
      }) ??
      (again && askFirst(words.say('againAsk'), 'again', input.sure))
    if (question) return err(question)
    const bought = { lines: [...usual.lines], paid: 'paid' as const, usual: true as const }
    return ok([written(customer, bought, moment, products)])
  },
  words: (_change, who) => words.say('didLogUsual', { who }),
  sample: () => ({ sure: ['again'] }),
})

/** Any other purchase, as read or chosen. */
export const logPurchase = forCustomer(customers, {
  name: 'log-purchase',
  input: {
    lines: z.array(line).min(1).max(200),
    paid: z.exactOptional(z.enum(['paid', 'slate'])),
    sure: sureField,
  },
  also: (records, { customerId, lines }) => cautionsFor(records, customerId, productIdsIn(lines)),
  change: (customer, { lines, paid = 'paid', sure }, moment, { known, products }) => {
    const question = askOfAllergies({
      what: linesWords(lines),
      texts: contentsIn(lines, products),
      allergies: allergiesOf(known, customer.people),
      sure,
    })
    return question ? err(question) : ok([written(customer, { lines, paid }, moment)])
  },
  words: (change, who) => words.say('didLog', { what: linesIn(change), who }),
  sample: (pick) => {
    const thing: PurchaseLine = { words: pick.text(), quantity: pick.int(1, 4) }
    const paid = pick.one<Purchase['paid']>(['paid', 'slate'])
    return { lines: [thing], paid }
  },
})

type Bought = Pick<Purchase, 'lines' | 'paid'> & Partial<Pick<Purchase, 'usual'>>

function written(
  customer: Customer,
  bought: Bought,
  moment: Moment,
  shelf: readonly Product[] = [],
): RowDraft {
  const id = moment.newId<PurchaseId>()
  const row = newPurchase({ ...bought, id, customerId: customer.id }, moment)
  const sold = shelf.filter((each) => row.productIds.includes(each.id))
  return create(purchases, row, [customer, ...sold])
}

/** What was bought, in words; a long list is cut at the length of a history line. */
function linesIn(change: Change): string | Said {
  const image = change.rows[0]?.now ?? change.rows[0]?.was
  const read = z.array(line).safeParse(image?.lines)
  return read.success ? linesSaid(read.data) : ''
}
