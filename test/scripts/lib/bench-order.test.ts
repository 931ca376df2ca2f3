import { describe, expect, it } from 'vitest'
import { benchOrder, parts } from '../../../scripts/lib/bench-order.mjs'

const orderOf = (...args: readonly string[]) => {
  const read = benchOrder(args)
  if (!read.ok) throw new Error(read.why)
  return read.order
}

describe('the bench', () => {
  it('measures everything in a book of 50,000 customers, and writes the results', () => {
    expect(orderOf()).toMatchObject({
      size: { customers: 50_000, purchases: 300_000 },
      smallSize: { customers: 5_000, purchases: 30_000 },
      only: parts,
      writes: true,
    })
  })

  it('fills a book of any size, with six purchases a customer', () => {
    const { size, smallSize, writes } = orderOf('--customers', '200000')
    expect(size).toEqual({ customers: 200_000, purchases: 1_200_000 })
    expect(smallSize).toEqual({ customers: 20_000, purchases: 120_000 })
    expect(writes).toBe(false)
  })

  it('measures single parts without touching the results of a whole run', () => {
    expect(orderOf('--only', 'backup,usual')).toMatchObject({
      only: ['backup', 'usual'],
      writes: false,
    })
  })

  it('is a quick run with --small, in which no goal fails', () => {
    expect(orderOf('--small')).toMatchObject({
      size: { customers: 2_000 },
      isQuickLook: true,
      writes: false,
    })
  })

  it('says what it did not understand, and how to call it', () => {
    for (const args of [['--customers', 'many'], ['--only', 'backups'], ['--fast']]) {
      const read = benchOrder(args)
      expect(read.ok ? '' : read.why).toMatch(/npm run bench -- \[--small \| --customers N\]/)
    }
  })
})
