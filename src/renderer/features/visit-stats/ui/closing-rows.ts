import type { ClosingPart } from '#kit/parts/closing.ts'
import { cameIn } from '../deeds.ts'
import { likelyNotLogged, peopleOn } from '../repo/came-today.ts'
import { words } from '../words/en.ts'

const asked = 12

/** At closing: who else came in, and how many people it were. */
export const cameToday: ClosingPart = {
  order: 10,
  title: words.say('whoElse'),
  about: words.say('whoElseAbout'),
  // Nobody comes in where jobs are done for clients.
  trade: 'counter',
  load: async (records, today) =>
    (await likelyNotLogged(records, today, asked)).map((customerId, order) => ({
      key: `likely:${customerId}`,
      group: 'quiet',
      customerId,
      order,
      keys: [{ letter: 'Y', label: words.say('cameIn'), deed: cameIn, input: { customerId } }],
    })),
  done: async (records, today) => {
    const count = await peopleOn(records, today)
    return count === 0 ? undefined : words.say('people', { count })
  },
}
