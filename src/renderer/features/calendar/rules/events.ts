import { type Day, type Instant, type Minute, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import { shortName } from '../../counter/rules/names.ts'
import type { Customer } from '../../customers/model.ts'

/** One event of the file: nothing else of a row ever gets into it. */
export type CalendarEvent = {
  readonly uid: string
  readonly updatedAt: Instant
  readonly day: Day
  /** Absent: it is of the whole day. */
  readonly at?: { readonly minute: Minute; readonly minutes: number }
  /** `MM-DD`. */
  readonly yearly?: string
  readonly summary: string
}

/** What the calendar needs of an entry; the rest belongs to its feature. */
export type Dated = {
  readonly id: string
  readonly customerId: CustomerId
  readonly personId?: string
  readonly updatedAt: Instant
  readonly day: Day
  readonly minute?: Minute
  readonly minutes?: number
  readonly yearly?: string
  readonly title: (who: string | undefined) => Said
}

type People = ReadonlyMap<CustomerId, Pick<Customer, 'name' | 'people'>>
type Saying = Pick<ShopSettings, 'visitMinutes'> & { readonly say: (said: Said) => string }

/** Where neither the order nor the settings say how long it takes. */
const usualMinutes = 30

/** A phone shows the two months past and a year ahead. */
export const rangeOf = (today: Day) => ({ from: plusDays(today, -60), to: plusDays(today, 400) })

/** Of people who are still in the book, in an order that stays. */
export function eventsOf(
  entries: readonly Dated[],
  people: People,
  { say, visitMinutes = usualMinutes }: Saying,
): readonly CalendarEvent[] {
  return entries
    .flatMap(({ id, customerId, personId, updatedAt, day, minute, minutes, yearly, title }) => {
      const customer = people.get(customerId)
      if (!customer) return []
      const summary = say(title(whoOf(customer, personId)))
      const at = minute === undefined ? undefined : { minute, minutes: minutes ?? visitMinutes }
      return [present({ uid: `${id}@the-usual`, updatedAt, day, at, yearly, summary })]
    })
    .sort((one, other) => one.day.localeCompare(other.day) || (one.uid < other.uid ? -1 : 1))
}

/** "Maria L.", of the person inside whose it is; never a description. */
function whoOf(
  customer: Pick<Customer, 'name' | 'people'>,
  personId: string | undefined,
): string | undefined {
  const person = customer.people.find(({ id }) => id === personId)
  return tidy(shortName(person ? { name: person.name, people: [] } : customer))
}
