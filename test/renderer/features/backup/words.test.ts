import { expect, it } from 'vitest'
import { allTables } from '#app/features.ts'
import { words } from '#features/backup/words/en.ts'

it('every table has a word for it when a backup is looked into', () => {
  const unsaid = allTables.filter(({ name }) => !(`table_${name}` in words.en))
  expect(unsaid.map(({ name }) => name)).toEqual([])
})
