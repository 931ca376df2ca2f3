import { expect, it } from 'vitest'
import { readOnSlate } from '#features/purchases/rules/on-slate.ts'

it.each([
  ['2 rolls, on the slate', '2 rolls'],
  ['2 rolls on the tab', '2 rolls'],
  ['zwei Brötchen anschreiben', 'zwei Brötchen'],
  ['un café, apúntalo', 'un café'],
])('a sale said to go on the slate goes there: %s', (typed, rest) => {
  expect(readOnSlate(typed)).toEqual({ typed: rest, onSlate: true })
})

it.each(['on the slate', 'slate roof tiles', 'a book on the slate trade', '2 rolls'])(
  'other words are what was bought: %s',
  (typed) => {
    expect(readOnSlate(typed)).toEqual({ typed, onSlate: false })
  },
)
