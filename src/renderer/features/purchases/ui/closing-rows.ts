import type { ClosingPart } from '#kit/parts/closing.ts'
import { slateOn } from '../repo/slate-on.ts'
import { words } from '../words/en.ts'

/** At closing: who put something on the slate that day. No amounts: others may look on. */
export const slateClosing: ClosingPart = {
  order: 40,
  title: words.say('closingSlate'),
  load: async (records, today) =>
    [...(await slateOn(records, today))].map(([customerId, count]) => ({
      key: `slate:${customerId}`,
      group: 'today',
      customerId,
      words: words.say('onSlateToday', { count }),
      order: 0,
    })),
}
