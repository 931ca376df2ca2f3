import type { RowKey } from '#kit/parts/today.ts'
import { stillWorking, tellMissing } from '../deeds/checks.ts'
import { notCollected } from '../deeds/endings.ts'
import { handOver, markReady } from '../deeds.ts'
import type { Order } from '../model.ts'
import type { OrderSettings } from '../repo.ts'
import { needsCheck } from '../rules/agreed.ts'
import { mayGoOnSlate } from '../rules/order-state.ts'
import { hasParts } from '../rules/part-lines.ts'
import { words } from '../words/en.ts'
import { AgainPanel } from './AgainPanel.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { PartPanel } from './PartPanel.tsx'

/** What can be done at once with an order on Today. */
export function keysOf(order: Order, shop: OrderSettings): readonly RowKey[] {
  const { id, state } = order
  const input = { id }
  const over: RowKey = { letter: 'K', label: words.say('handedOver'), deed: handOver, input }
  const ready: RowKey = {
    letter: 'Y',
    label: shop.trade === 'jobs' ? words.say('done') : words.say('ready'),
    deed: markReady,
    input,
  }
  const left: RowKey = {
    letter: 'N',
    label: words.say('notCollected'),
    isQuiet: true,
    deed: notCollected,
    input,
  }
  const part: RowKey = {
    letter: 'T',
    label: words.say('part'),
    isQuiet: true,
    Panel: PartPanel,
    about: id,
  }
  const slate: RowKey = {
    letter: 'L',
    label: words.say('onSlate'),
    isQuiet: true,
    deed: handOver,
    input: { ...input, paid: 'slate' },
  }
  const missing: RowKey = {
    letter: 'M',
    label: words.say('missing'),
    isQuiet: true,
    Panel: MissingPanel,
    about: id,
  }
  return [
    ...(state === 'ready' ? [over] : [ready, over]),
    ...(hasParts(order, shop.language) ? [part] : []),
    ...(mayGoOnSlate(order, shop.trade) ? [slate] : []),
    ...(state === 'ready' && shop.trade === 'counter' ? [left] : []),
    ...(needsCheck(order, shop.checkOver) ? [missing] : []),
  ]
}

export const keysToTell = ({ id }: Order): readonly RowKey[] => [
  { letter: 'K', label: words.say('told'), deed: tellMissing, input: { id } },
]

/** "Still working?": Enter is yes. */
export const keysToAsk = ({ id }: Order): readonly RowKey[] => [
  { letter: 'Enter', label: words.say('itWorks'), deed: stillWorking, input: { id } },
  { letter: 'N', label: words.say('itDoesNot'), Panel: AgainPanel, about: id },
]
