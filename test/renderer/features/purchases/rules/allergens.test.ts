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
