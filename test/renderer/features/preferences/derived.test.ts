import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { retirePreference, setPreference } from '#features/preferences/deeds.ts'
import { findHolding } from '#features/preferences/derived.ts'
import type { PreferenceId, PreferenceKind } from '#features/preferences/model.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, secondWindow, type TestBook } from '#test/support/open-test-book.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook({ regulars: { maria: 'Maria', ben: 'Ben', ana: 'Ana' } })
})
afterEach(() => shop.close())

const has = async (who: string, kind: PreferenceKind, value: string): Promise<PreferenceId> =>
  writtenBy(
    await shop.book.perform(setPreference, { customerId: asId<CustomerId>(who), kind, value }),
  )
const holding = async (typed: string, limit = 9) =>
  (await findHolding(shop.book.records, typed, limit)).map(
    ({ customerId, value }) => `${customerId}: ${value}`,
  )

describe('people are found by what they have', () => {
  it('by what they can’t have, the broader as the narrower, in any of the three languages', async () => {
    await has('maria', 'allergy', 'hazelnut')
    await has('ben', 'allergy', 'nuts')
    await has('ana', 'allergy', 'Laktose')
    expect(await holding('nuts')).toEqual(['maria: hazelnut', 'ben: nuts'])
    expect(await holding('hazelnuts')).toEqual(['maria: hazelnut', 'ben: nuts'])
    expect(await holding('almond')).toEqual(['ben: nuts'])
    expect(await holding('Nüsse')).toEqual(['maria: hazelnut', 'ben: nuts'])
    expect(await holding('butter')).toEqual(['ana: Laktose'])
    expect(await holding('coconut')).toEqual([])
  })

  it('by the beginning of its words, and by how they take it; allergies come first', async () => {
    await has('maria', 'usual', 'flat white, oat')
    await has('ben', 'allergy', 'oats')
    await has('ana', 'how-to', 'oat milk warm')
    expect(await holding('oat')).toEqual([
      'ben: oats',
      'maria: flat white, oat',
      'ana: oat milk warm',
    ])
    expect(await holding('flat whi')).toEqual(['maria: flat white, oat'])
    expect(await holding('oat', 1)).toEqual(['ben: oats'])
  })

  it('not by an allergen in a longer line, which tells of someone new', async () => {
    await has('maria', 'allergy', 'hazelnut')
    expect(await holding('no nuts please')).toEqual(['maria: hazelnut'])
    expect(await holding('green scarf, espresso, no nuts')).toEqual([])
  })

  it('not by what only the owner may read, and not by what is no longer so', async () => {
    await has('maria', 'dislikes', 'raisins')
    await has('maria', 'matters', 'quiet table')
    const id = await has('ben', 'usual', 'cortado')
    expect(await holding('cortado')).toEqual(['ben: cortado'])
    await shop.book.perform(retirePreference, { id })
    expect(await holding('cortado')).toEqual([])
    expect(await holding('raisins')).toEqual([])
    expect(await holding('quiet')).toEqual([])
  })

  it('as another window has just written it', async () => {
    expect(await holding('cortado')).toEqual([])
    const other = secondWindow(shop)
    const told = { customerId: asId<CustomerId>('ben'), kind: 'usual' as const, value: 'cortado' }
    await other.perform(setPreference, told)
    other.close()
    expect(await holding('cortado')).toEqual(['ben: cortado'])
    await shop.book.undo()
    expect(await holding('cortado')).toEqual([])
  })
})
