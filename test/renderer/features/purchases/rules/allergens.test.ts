import { describe, expect, it } from 'vitest'
import type { PersonId } from '#features/customers/model.ts'
import { allergensIn, ownAllergies } from '#features/purchases/rules/allergens.ts'
import { readPurchaseLines, shelfOf } from '#features/purchases/rules/read-lines.ts'
import { asId } from '#shared/book/ids.ts'
import { aPreference, aProduct } from '#test/support/purchase-builders.ts'

const almondCroissant = aProduct('Almond croissant', { contains: ['nuts', 'milk'] })
const products = [almondCroissant]
const allergy = (value: string) => aPreference({ kind: 'allergy', value })
const found = (said: string, ...values: string[]) =>
  allergensIn(readPurchaseLines(said, shelfOf(products)), products, values.map(allergy))

describe('an allergen in what they are about to have', () => {
  it('is found in what the product contains', () => {
    expect(found('almond croissant', 'nuts')).toEqual(['nuts'])
    expect(found('2 almond croissants + tea', 'Nut')).toEqual(['Nut'])
  })

  it('is found in the words, in the singular and the plural', () => {
    expect(found('muffin, walnuts on top', 'walnut')).toEqual(['walnut'])
    expect(found('peanut cookie', 'peanuts and sesame')).toEqual(['peanuts and sesame'])
  })

  it('is not found where it is left out', () => {
    expect(found('muffin, no nuts', 'nuts')).toEqual([])
    expect(found('muffin without nuts', 'nuts')).toEqual([])
    expect(found('gluten-free roll', 'gluten')).toEqual([])
  })

  it('is not found after "not", "no" or "hold the", but before them and beside "free" it is', () => {
    for (const said of ['muffin, not nuts', 'no nuts', 'bun, hold the  nuts', 'nut free bun'])
      expect(found(said, 'nuts')).toEqual([])
    expect(found('nuts no sugar', 'nuts')).toEqual(['nuts'])
    expect(found('nut freeze', 'nuts')).toEqual(['nuts'])
    expect(found('casino nuts', 'nuts')).toEqual(['nuts'])
    expect(found('nuts, gluten-free', 'nuts')).toEqual(['nuts'])
  })

  it('is found in what the product contains, also where the words leave it out', () => {
    expect(found('almond croissant, no nuts', 'nuts')).toEqual(['nuts'])
  })

  it('is found in the product’s name, whatever it was called', () => {
    const line = { words: 'the usual one', quantity: 1, productId: almondCroissant.id }
    expect(allergensIn([line], products, [allergy('almonds')])).toEqual(['almonds'])
    expect(allergensIn([line], [aProduct('Nut bread')], [allergy('almonds')])).toEqual([])
  })

  it('is not found in what another product contains', () => {
    const bun = aProduct('Bun')
    const line = { words: 'bun', quantity: 1, productId: bun.id }
    expect(allergensIn([line], [almondCroissant, bun], [allergy('nuts')])).toEqual([])
  })

  it('is no like, and no dislike', () => {
    const dislike = aPreference({ kind: 'dislikes', value: 'nuts' })
    const lines = readPurchaseLines('nuts', shelfOf(products))
    expect(allergensIn(lines, products, [dislike])).toEqual([])
    expect(ownAllergies([dislike], undefined)).toEqual([])
  })

  it.each(
    'all allergic allergy and any bad can free in no not of or product severe the thing to too trace very with'.split(
      ' ',
    ),
  )('is not the word "%s"', (word) => {
    expect(found(`one ${word} here`, `${word} x 7`)).toEqual([])
  })

  it('is not matched by half a word', () => {
    expect(found('doughnut', 'nuts')).toEqual([])
    expect(found('the cake of the day', 'the nuts')).toEqual([])
    expect(found('baker’s roll', 'cow’s milk')).toEqual([])
  })

  it('is only from their own, current allergies', () => {
    const ana = asId<PersonId>('ana')
    const daughters = { ...allergy('nuts'), personId: ana }
    const known = [daughters, allergy('milk')]
    expect(ownAllergies(known, undefined)).toEqual([known[1]])
    expect(ownAllergies(known, ana)).toEqual([daughters])
    const former = { ...allergy('nuts'), until: allergy('x').since }
    expect(
      allergensIn(readPurchaseLines('almond croissant', shelfOf(products)), products, [former]),
    ).toEqual([])
  })
})
