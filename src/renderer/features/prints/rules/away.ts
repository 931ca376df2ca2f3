import type { Day } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import {
  type PrintedRow as PrintedOrder,
  printedList,
  sayAllergies,
} from '../../coming-up/rules/printed.ts'
import type { Wanted } from '../../coming-up/rules/wanted.ts'
import { mainUsual } from '../../preferences/rules.ts'
import { allergiesKnown, type KnownPeople, nameOnPaper } from './people.ts'

/** Within so many days somebody came, or whoever stands in will hardly meet them. */
export const daysBack = 30
/** Two pages are read in the morning; ten are not. */
export const mostRegulars = 60

/** All that may be read on paper of a regular: a new field is never on it unless it is named here. */
export type PrintedRegular = {
  readonly key: string
  readonly name: string
  readonly take?: string
  readonly allergies: readonly string[]
}

export type { PrintedOrder }

/** For whoever stands in: nothing private, because it lies beside the till. */
export type AwaySheet = {
  readonly shop: string
  readonly day: Day
  readonly orders: readonly PrintedOrder[]
  readonly regulars: readonly PrintedRegular[]
  readonly mayOffer: readonly string[]
  readonly ifUpset: readonly string[]
}

type Shop = Pick<ShopSettings, 'shop' | 'trade' | 'mayOffer' | 'ifUpset'>
type Read = {
  readonly rows: readonly Wanted[]
  /** Who came lately, the most frequent first. */
  readonly regulars: readonly CustomerId[]
  readonly people: KnownPeople
}

export function awaySheet(day: Day, { rows, regulars, people }: Read, of: Shop): AwaySheet {
  const { shop, trade, mayOffer = '', ifUpset = [] } = of
  const faces = new Map(
    [...people].map(([id, known]) => [
      id,
      { customer: known.customer, allergies: allergiesKnown(known) },
    ]),
  )
  return {
    shop,
    day,
    // A promise is the owner's own: nobody can keep it for them.
    orders: printedList(day, rows.filter(isOrder), faces, new Map(), { shop, trade }).rows,
    regulars: printedRegulars(regulars, people),
    mayOffer: mayOffer.split('\n').flatMap((each) => tidy(each) ?? []),
    ifUpset: ifUpset.flatMap((each) => tidy(each) ?? []),
  }
}

const isOrder = ({ kind }: Wanted): boolean => kind === 'order'

/** Whoever has no name to be called by is left out: words that describe them are on no paper. */
function printedRegulars(
  ids: readonly CustomerId[],
  people: KnownPeople,
): readonly PrintedRegular[] {
  const shown = new Map<CustomerId, PrintedRegular>()
  for (const id of ids) {
    const known = people.get(id)
    const name = nameOnPaper(known)
    // Two rows of one person became one.
    if (!known || name === undefined || shown.has(known.customer.id)) continue
    const take = tidy(mainUsual(known.preferences)?.value)
    const allergies = sayAllergies({ ...known, allergies: allergiesKnown(known) })
    shown.set(known.customer.id, present({ key: known.customer.id, name, take, allergies }))
  }
  return [...shown.values()].slice(0, mostRegulars)
}
