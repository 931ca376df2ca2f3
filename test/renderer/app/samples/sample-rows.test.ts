import { describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { bakery } from '#app/samples/bakery.ts'
import { itShop } from '#app/samples/it-shop.ts'
import { asTables } from '#app/samples/sample-rows.ts'
import { references } from '#book/references.ts'
import { whyUnfit } from '#book/row-check.ts'
import { assert } from '#shared/base/assert.ts'
import { instant } from '#shared/base/day.ts'

// They go in without `commit`, which checks everything else.
describe.each([
  ['the bakery', bakery],
  ['the computer shop', itShop],
] as const)('%s of the samples', (_name, shopAt) => {
  const days = ['2024-02-29T07:30:00', '2026-03-07T12:00:00', '2027-01-01T00:30:00']

  it.each(days)('has only rows that fit their tables and refer to each other, on %s', (day) => {
    const shop = asTables(shopAt(instant(new Date(day).getTime())))
    const ids = new Set(shop.flatMap(([table, rows]) => rows.map((row) => `${table} ${row.id}`)))
    const faults = shop.flatMap(([name, rows]) => {
      const table = shapeOfBook.tables.find((each) => each.name === name)
      assert(table, `No table ${name}`)
      return rows.flatMap((row) => [
        ...[whyUnfit(table.schema, row)].filter((why) => why !== undefined),
        ...references(table, row).filter(({ target, id }) => !ids.has(`${target} ${id}`)),
      ])
    })
    expect(faults).toEqual([])
    expect(ids.size).toBeGreaterThan(100)
  })
})
