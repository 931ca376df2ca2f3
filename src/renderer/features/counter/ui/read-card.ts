import type { Records } from '#book/records.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Feature } from '#kit/define-feature.ts'
import type { CardPart } from '#kit/parts/counter.ts'
import { type PartsReading, readParts } from '#kit/use-card-parts.ts'
import type { DayMinute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { cardOf, inOneMoment } from '../repo.ts'

/** Something to say to them; some of it is shown only while the screen is turned to the owner. */
export type Mentionable = { readonly said: Said; readonly onlyForMe: boolean }

/** All that a card shows of a customer, read at one moment. */
export type CardReading = {
  readonly customer: Customer | 'nobody'
  readonly parts: PartsReading
  /** The most important first. */
  readonly mentions: readonly Mentionable[]
}

export type CardAsked = {
  readonly customerId: CustomerId
  readonly features: readonly Feature[]
  readonly parts: readonly CardPart[]
  readonly now: DayMinute
}

/** One transaction for all of it: the owner waits for a card and would feel each separate one. */
export const readCard = (records: Records, asked: CardAsked): Promise<CardReading> =>
  inOneMoment(records, async () => {
    const [customer, parts, mentions] = await Promise.all([
      cardOf(records, asked.customerId),
      readParts(records, asked.parts, asked.customerId, asked.now.today),
      readMentions(records, asked),
    ])
    return { customer, parts, mentions }
  })

async function readMentions(
  records: Records,
  { features, customerId, now }: CardAsked,
): Promise<readonly Mentionable[]> {
  const candidates = features
    .flatMap((feature) => feature.mention ?? [])
    .sort((one, other) => one.order - other.order)
  const found = await Promise.all(candidates.map((each) => each.load(records, customerId, now)))
  return candidates.flatMap(({ onlyForMe = false }, at) => {
    const said = found[at]
    return said ? [{ said, onlyForMe }] : []
  })
}
