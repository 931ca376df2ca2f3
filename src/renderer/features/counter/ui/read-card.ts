import type { Records } from '#book/records.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Feature } from '#kit/define-feature.ts'
import type { CardPart, SaidItPart } from '#kit/parts/counter.ts'
import { type PartsReading, readParts } from '#kit/use-card-parts.ts'
import type { DayMinute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { cardOf, inOneMoment } from '../repo.ts'
import type { Mentionable } from '../rules/mention.ts'

/** All that a card shows of a customer, read at one moment. */
export type CardReading = {
  readonly customer: Customer | 'nobody'
  readonly parts: PartsReading
  readonly mentions: readonly Mentionable<Said>[]
  /** The keys of what was mentioned to them. */
  readonly already: ReadonlySet<string>
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
    const [customer, parts, mentions, already] = await Promise.all([
      cardOf(records, asked.customerId),
      readParts(records, asked.parts, asked.customerId, asked.now.today),
      readMentions(records, asked),
      saidItPart(asked.features)?.already(records, asked.customerId),
    ])
    return { customer, parts, mentions, already: already ?? new Set<string>() }
  })

/** The feature that keeps what was mentioned. */
export const saidItPart = (features: readonly Feature[]): SaidItPart | undefined =>
  features.find((feature) => feature.saidIt)?.saidIt

async function readMentions(
  records: Records,
  { features, customerId, now }: CardAsked,
): Promise<readonly Mentionable<Said>[]> {
  const parts = features.flatMap((feature) => feature.mention ?? [])
  const found = await Promise.all(parts.map((each) => each.load(records, customerId, now)))
  return parts.flatMap(({ order, onlyForMe = false }, at) => {
    const mention = found[at]
    return mention ? [{ ...mention, order, onlyForMe }] : []
  })
}
