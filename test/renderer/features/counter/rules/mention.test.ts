import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theOneThing } from '#features/counter/rules/mention.ts'

const candidate = fc.record({
  key: fc.constantFrom('order:1', 'promise:1', 'issue:1', 'occasion:1', 'thank:1'),
  said: fc.string(),
  order: fc.constantFrom(10, 20, 30, 60, 70),
  onlyForMe: fc.boolean(),
})
const keys = fc.subarray(['order:1', 'promise:1', 'issue:1', 'occasion:1', 'thank:1'])

it('mentions exactly one thing, the first by rank, and none that was said or must not be seen', () => {
  fc.assert(
    fc.property(fc.array(candidate), keys, fc.boolean(), (candidates, said, isTurnedToMe) => {
      const already = new Set(said)
      const may = candidates.filter(
        (each) => !already.has(each.key) && (isTurnedToMe || !each.onlyForMe),
      )
      const one = theOneThing(candidates, already, isTurnedToMe)
      expect(one === undefined).toBe(may.length === 0)
      if (!one) return
      expect(may).toContain(one)
      expect(may.filter((each) => each.order < one.order)).toEqual([])
    }),
  )
})

it('lets the next one take the place of what was said', () => {
  const order = { key: 'order:1', said: 'ready', order: 10, onlyForMe: false }
  const date = { key: 'occasion:1', said: 'birthday', order: 60, onlyForMe: true }
  expect(theOneThing([date, order], new Set(), true)).toBe(order)
  expect(theOneThing([date, order], new Set(['order:1']), true)).toBe(date)
  expect(theOneThing([date, order], new Set(['order:1']), false)).toBeUndefined()
})
