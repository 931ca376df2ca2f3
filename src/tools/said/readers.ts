import { readName } from './read-names.ts'
import { readPhone } from './read-phones.ts'

/** What a line's columns are read as: a verdict for each column that holds one. */
export type SaidReader = (
  said: Readonly<Record<string, string>>,
) => Readonly<Record<string, unknown>>

/** By the name of the table. */
const readers: Readonly<Record<string, SaidReader>> = {
  names: readName,
  phones: readPhone,
}

export const readerOf = (name: string): SaidReader | undefined => readers[name]
