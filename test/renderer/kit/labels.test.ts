import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Feature } from '#kit/define-feature.ts'
import { fieldLabel, headingLabel, tableLabel } from '#kit/labels.ts'
import { defineWords } from '#shared/base/words.ts'
import { defineTable, nobody, type Row } from '#shared/book/table.ts'

const table = (name: string) =>
  defineTable<Row>({ name, schema: z.custom<Row>(), refers: {}, person: nobody })
const words = defineWords('gifts', {
  table_gifts: 'Gifts',
  about_gifts: 'What they were given',
  table_cards: 'Cards',
  field_what: 'What',
})
const features: readonly Feature[] = [
  { id: 'gifts', words, tables: [table('gifts'), table('cards')] },
  { id: 'other', words: defineWords('other', { field_what: 'Which', table_gifts: 'Not these' }) },
]

it('names a table by the words of the feature that has it', () => {
  expect(tableLabel(features, 'gifts')).toEqual({ of: 'gifts', key: 'table_gifts' })
  expect(tableLabel(features, 'of a newer version')).toBeUndefined()
})

it('uses a table’s own heading over a person’s rows, or the table’s name', () => {
  expect(headingLabel(features, 'gifts')?.key).toBe('about_gifts')
  expect(headingLabel(features, 'cards')?.key).toBe('table_cards')
})

it('names fields, also those of every row, and never by their raw key', () => {
  expect(fieldLabel(features, 'gifts', 'what')).toEqual({ of: 'gifts', key: 'field_what' })
  expect(fieldLabel(features, 'gifts', 'createdAt')).toEqual({
    of: 'labels',
    key: 'field_createdAt',
  })
  expect(fieldLabel(features, 'gifts', 'brandNew')).toEqual({ of: 'labels', key: 'other' })
})
