import { readAllergens } from './read-allergens.ts'
import { readDays } from './read-days.ts'
import { readMoney } from './read-money.ts'
import { readName } from './read-names.ts'
import { readOrders } from './read-orders.ts'
import { readPhone } from './read-phones.ts'
import { readPromises } from './read-promises.ts'
import { readRegular } from './read-regulars.ts'

/** What a line's columns are read as: a verdict for each column that holds one. */
export type SaidReader = (
  said: Readonly<Record<string, string>>,
) => Readonly<Record<string, unknown>>

/** By the name of the table. */
const readers: Readonly<Record<string, SaidReader>> = {
  allergens: readAllergens,
  days: readDays,
  money: readMoney,
  names: readName,
  orders: readOrders,
  phones: readPhone,
  promises: readPromises,
  regulars: readRegular,
}

export const readerOf = (name: string): SaidReader | undefined => readers[name]
