import { shorten } from '#shared/base/text.ts'
import { readWaysSaid } from '#shared/said/ways-said.ts'
import type { Order } from '../model.ts'

const longest = 80

/** What was ordered, for eyes that are not the owner's: without a number or an address to reach them. */
export function openlyOrdered({ words }: Pick<Order, 'words'>): string | undefined {
  const { rest } = readWaysSaid(words)
  return rest && shorten(rest, longest)
}
