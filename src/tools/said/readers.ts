import { readMoney } from './read-money.ts'

/** What a line's columns are read as: a verdict for each column that holds one. */
export type SaidReader = (
  said: Readonly<Record<string, string>>,
) => Readonly<Record<string, unknown>>

/** By the name of the table. */
const readers: Readonly<Record<string, SaidReader>> = {
  money: readMoney,
}

export const readerOf = (name: string): SaidReader | undefined => readers[name]
