import { readRegulars, type WrittenPage } from '#features/customers/rules/written-regulars.ts'
import { day, minute } from '#shared/base/day.ts'

/** As the tables in test/said are read. */
export const mannerOf = (trade: 'counter' | 'jobs') => ({
  ...{ trade, language: 'en-GB' },
  ...{ today: day('2026-11-28'), minute: minute(19 * 60 + 53) },
})

export const readPage = (text: string, trade: 'counter' | 'jobs' = 'counter'): WrittenPage =>
  readRegulars(text, mannerOf(trade))
