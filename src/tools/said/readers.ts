import { readAllergens } from './read-allergens.ts'
import { readDays } from './read-days.ts'
import { readOrders } from './read-orders.ts'
import { readPromises } from './read-promises.ts'

/** What a line's columns are read as: a verdict for each column that holds one. */
export type SaidReader = (
  said: Readonly<Record<string, string>>,
) => Readonly<Record<string, unknown>>

/** By the name of the table. */
const readers: Readonly<Record<string, SaidReader>> = {
  allergens: readAllergens,
  days: readDays,
  orders: readOrders,
  promises: readPromises,
}

export const readerOf = (name: string): SaidReader | undefined => readers[name]
