import { expect, it } from 'vitest'
import { asTable, rowsOf } from '../../../scripts/lib/bench-rows.mjs'

const sizes = {
  size: { customers: 50_000, purchases: 300_000 },
  smallSize: { customers: 5_000, purchases: 30_000 },
}
const twenty = (value: number): number[] => Array.from({ length: 20 }, () => value)

it('the usual is checked by the median of its pairs, and its p95 is shown beside it', () => {
  // One slow moment in twenty, which hit only us.
  const ours = [...twenty(3).slice(1), 40]
  const [pairs, tail, cold] = rowsOf({ usual: { ours, cold: twenty(8), raw: twenty(2) } }, sizes)
  expect(pairs).toMatchObject({ ratio: 1.5, goal: 'ratio ≤ 2', holds: true })
  expect(cold).toMatchObject({ ratio: 4, goal: 'ratio ≤ 5', holds: true })
  expect(tail).toMatchObject({ ours: 40, peer: 2, ratio: 20, holds: false })
})

it('pairs give a fair ratio on a computer of changing speed, separate medians do not', () => {
  const raw = [...twenty(1), ...twenty(10)]
  const ours = [...twenty(3), ...twenty(30)]
  const [pairs] = rowsOf({ usual: { ours, cold: ours, raw } }, sizes)
  expect(pairs).toMatchObject({ ratio: 3, holds: false })
})

it('the usual during a backup is compared with the usual at rest and with a smaller book', () => {
  const meanwhile = { rest: twenty(6), beside: twenty(24), small: { beside: twenty(20) } }
  const [rest, size] = rowsOf({ meanwhile }, sizes)
  expect(rest).toMatchObject({ peerName: 'the usual at rest', ratio: 4, holds: true })
  expect(size).toMatchObject({ ratio: 1.2, goal: 'ratio ≤ 2', holds: true })
})

it('Today and Coming up are checked by their median: rows within 200 ms', () => {
  const app = {
    ...{ dom: twenty(1), frames: { shown: 20, all: 20 }, card: twenty(1), start: twenty(9) },
    ...{ rawGetAll: twenty(9), today: [150, 190, 900], coming: twenty(201) },
  }
  const rows = rowsOf({ app }, sizes).slice(-2)
  expect(rows).toMatchObject([
    { ours: 190, peer: 200, holds: true },
    { ours: 201, holds: false },
  ])
})

it('a backup may take 45 % of the peer’s time, and a part that was not measured has no row', () => {
  const rows = rowsOf({ backup: { ours: [4.6, 4.4, 9], peer: [10, 10, 10] } }, sizes)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ ratio: 0.46, holds: false })
  expect(asTable(rows, sizes.size)).toContain('| NO |')
})
