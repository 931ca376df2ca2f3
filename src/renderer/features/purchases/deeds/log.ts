import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, type RowDraft } from '#book/draft.ts'
import { askFirst, askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { weekdayOf } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Question, Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
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
import { aheadOf } from '../repo/ahead.ts'
import { cautionsFor, habitsToLog } from '../repo.ts'
import { allAhead, type Drawing, drawFrom, isShort } from '../rules/ahead.ts'
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
    const [habits, ahead] = await Promise.all([
      habitsToLog(records, customerId, now),
      aheadOf(records, customerId),
    ])
    return { ...habits, ahead, shelf: shelfOf(habits.products) }
  },
  readsBy: ({ customerId }) => customerId,
  change: (customer, input, moment, { known, products, recent, shelf, ahead }) => {
    const usuals = usualsOf(known, shelf, weekdayOf(moment.today), moment.minute)
    const usual = input.usualId ? usuals.find((each) => each.id === input.usualId) : usuals[0]
    if (!usual || usual.lines.length === 0) return err(words.say('noUsual'))
    const again = justLogged(recent, usual.lines, moment.now)
    const drawing = drawFrom(ahead, { lines: [...usual.lines] }, moment.today, products)
    const question =
      askOfAllergies({
        what: usual.words,
        texts: contentsIn(usual.lines, products),
        allergies: allergiesOf(known, customer.people),
        sure: input.sure,
      }) ??
      (again && askFirst(words.say('againAsk'), 'again', input.sure)) ??
      askWhenShort(drawing, input.sure)
    if (question) return err(question)
    const bought = { lines: [...usual.lines], paid: 'paid' as const, usual: true as const }
    const drawn = asChosen(drawing, input.sure)
    return ok([written(customer, { ...bought, ...drawn }, moment, products)])
  },
  words: (change, who) => words.say(isDrawn(change) ? 'didLogUsualAhead' : 'didLogUsual', { who }),
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
  also: async (records, { customerId, lines }) => {
    const [cautions, ahead] = await Promise.all([
      cautionsFor(records, customerId, productIdsIn(lines)),
      aheadOf(records, customerId),
    ])
    return { ...cautions, ahead }
  },
  change: (customer, { lines, paid = 'paid', sure }, moment, { known, products, ahead }) => {
    // What goes on the slate is paid another time, so nothing is taken for it now.
    const drawing =
      paid === 'slate' ? undefined : drawFrom(ahead, { lines }, moment.today, products)
    const question =
      askOfAllergies({
        what: linesWords(lines),
        texts: contentsIn(lines, products),
        allergies: allergiesOf(known, customer.people),
        sure,
      }) ?? askWhenShort(drawing, sure)
    if (question) return err(question)
    return ok([written(customer, { lines, paid, ...asChosen(drawing, sure) }, moment)])
  },
  words: (change, who) =>
    words.say(isDrawn(change) ? 'didLogAhead' : 'didLog', { what: linesIn(change), who }),
  sample: (pick) => {
    const thing: PurchaseLine = { words: pick.text(), quantity: pick.int(1, 4) }
    const paid = pick.one<Purchase['paid']>(['paid', 'slate'])
    const priced = { ...thing, price: money(pick.int(1, 900)) }
    return { lines: [pick.one([thing, priced])], paid }
  },
})

type Bought = Pick<Purchase, 'lines' | 'paid'> &
  Partial<Pick<Purchase, 'usual'>> & { readonly drawing?: Drawing }

function written(
  customer: Customer,
  { drawing, ...bought }: Bought,
  moment: Moment,
  shelf: readonly Product[] = [],
): RowDraft {
  const id = moment.newId<PurchaseId>()
  const drawn = drawing && { aheadId: drawing.ahead.id, drawn: drawing.drawn }
  const row = newPurchase({ ...bought, ...drawn, id, customerId: customer.id }, moment)
  const sold = shelf.filter((each) => row.productIds.includes(each.id))
  return create(purchases, row, [customer, ...sold, ...(drawing ? [drawing.ahead] : [])])
}

type Sure = readonly string[] | undefined

/** Less is left than it needs: the owner says whether the rest is paid now, or ahead as well. */
function askWhenShort(drawing: Drawing | undefined, sure: Sure): Question | undefined {
  if (!drawing || !isShort(drawing)) return undefined
  const question = askFirst(shortSaid(drawing), 'money', sure)
  const or = { said: allAheadSaid(drawing), asks: allOf(drawing) }
  return question && !sure?.includes(or.asks) ? { ...question, or } : undefined
}

/** Names the other answer, so that it is not taken for that of another sale. */
const allOf = ({ ahead, drawn, wanted }: Drawing): string =>
  `all ahead ${ahead.id} ${drawn} ${wanted}`

function asChosen(drawing: Drawing | undefined, sure: Sure) {
  if (!drawing) return {}
  if (!isShort(drawing) || !sure?.includes(allOf(drawing))) return { drawing }
  const isMoney = drawing.ahead.unit === undefined
  return { drawing: allAhead(drawing), ...(isMoney ? { paid: 'slate' as const } : {}) }
}

const allAheadSaid = ({ ahead: { unit }, drawn, wanted }: Drawing): Said =>
  unit === undefined
    ? words.say('restOwed')
    : words.say('allAhead', { left: Math.round((drawn - wanted) * 1000) / 1000 })

/** How many are left may be read over the counter; how much money may not. */
const shortSaid = ({ ahead: { unit }, drawn, wanted }: Drawing): Said =>
  unit === undefined
    ? words.say('shortOfMoneyAsk')
    : words.say('shortAsk', { unit: shorten(unit, 60), left: drawn, wanted })

const isDrawn = ({ rows }: Change): boolean => {
  const image = rows[0]?.now ?? rows[0]?.was
  return image?.drawn !== undefined
}

/** What was bought, in words; a long list is cut at the length of a history line. */
function linesIn(change: Change): string | Said {
  const image = change.rows[0]?.now ?? change.rows[0]?.was
  const read = z.array(line).safeParse(image?.lines)
  return read.success ? linesSaid(read.data) : ''
}
