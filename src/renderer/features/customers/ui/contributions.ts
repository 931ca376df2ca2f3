import type { Records } from '#book/records.ts'
import type { Feature } from '#kit/define-feature.ts'
import { dayOf } from '#shared/base/day.ts'
import { isLiving } from '#shared/book/living.ts'
import { thank } from '../deeds/introductions.ts'
import { type Customer, calledOf } from '../model.ts'
import { cardOfNow, customerOf, notThankedFor, sentBy } from '../repo.ts'
import { words } from '../words/en.ts'

const mostOnToday = 50

/** "Thank Ana for sending Ben": when it's quiet, the longest waiting first. */
export const thanksToday: NonNullable<Feature['today']> = {
  load: async (records) => {
    const sent = await notThankedFor(records, mostOnToday)
    const rows = await Promise.all(sent.map((each) => thanksRow(records, each)))
    return rows.flat()
  },
  isUncounted: true,
}

async function thanksRow(records: Records, sent: Customer) {
  const introducer = sent.introducedBy && (await cardOfNow(records, sent.introducedBy))
  if (!introducer || !isLiving(introducer)) return []
  return [
    {
      key: `thank ${sent.id}`,
      group: 'quiet' as const,
      customerId: introducer.id,
      words: words.say('thankFor', { who: calledOf(sent) }),
      order: sent.updatedAt,
      tone: 'good' as const,
      keys: [
        {
          letter: 'K' as const,
          label: words.say('markThanked'),
          deed: thank,
          input: { id: sent.id },
        },
      ],
    },
  ]
}

/** On the card of the customer who sent someone. */
export const thanksMention: NonNullable<Feature['mention']>[number] = {
  order: 70,
  load: async (records, customerId) => {
    const sent = await sentBy(records, customerId)
    const first = sent.find((each) => !each.thankedForIntroducing)
    if (!first) return undefined
    const said = words.say('sayThanksFor', { who: calledOf(first) })
    return { key: `thank:${first.id}`, said }
  },
}

/** The first entry of every story. */
export const writtenDown: NonNullable<Feature['timeline']> = {
  load: async (records, [id], _limit, before) => {
    const customer = id && (await customerOf(records, id))
    if (!customer || (before !== undefined && customer.createdAt >= before)) return []
    const { createdAt } = customer
    return [
      {
        key: `customer ${id}`,
        at: createdAt,
        day: dayOf(createdAt),
        words: words.say('cameIntoBook'),
        kind: 'other',
      },
    ]
  },
}
