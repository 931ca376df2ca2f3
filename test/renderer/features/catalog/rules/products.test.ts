import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersTo, type Product, type ProductId, products } from '#features/catalog/model.ts'
import {
  inOrder,
  meantFirst,
  namesake,
  nothingTyped,
  readProduct,
  typedOf,
} from '#features/catalog/rules/products.ts'
import { instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId } from '#shared/book/ids.ts'

const aProduct = (name: string, more: Partial<Product> = {}): Product => ({
  id: asId<ProductId>(name.replace(/\W/g, '-')),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  name,
  warranty: 'none',
  active: true,
  ...more,
})

const typed = (more: Partial<typeof nothingTyped>) => ({ ...nothingTyped, name: 'Roll', ...more })

describe('a product as it is typed', () => {
  it('has no price when it is unknown, never 0', () => {
    const read = readProduct(typed({}), undefined)
    expect(read.ok && 'price' in read.value).toBe(false)
  })

  it.each([
    [{ name: ' ' }, 'name'],
    [{ warranty: '1.5' }, 'warranty'],
    [{ warranty: '0' }, 'warranty'],
    [{ warranty: '1201' }, 'warranty'],
  ] as const)('names the field it can’t read: %j', (more, error) => {
    expect(readProduct(typed(more), undefined)).toEqual({ ok: false, error })
  })

  it('needs no more than a name', () => {
    expect(readProduct(typed({}), undefined)).toEqual({
      ok: true,
      value: { name: 'Roll', warranty: 'none' },
    })
    expect(readProduct(nothingTyped, undefined)).toEqual({ ok: false, error: 'name' })
  })

  it('may have a warranty of a hundred years', () => {
    const read = readProduct(typed({ warranty: '1200' }), undefined)
    expect(read).toMatchObject({ value: { warranty: { months: 1200 } } })
  })

  it('keeps each allergen once', () => {
    const read = readProduct(typed({ contains: 'nuts, milk ,Nuts,' }), undefined)
    expect(read).toMatchObject({ value: { contains: ['Nuts', 'milk'] } })
  })

  it('keeps every allergen: too many are refused when it is saved, never cut', () => {
    const many = Array.from({ length: 60 }, (_, at) => `a${at}`)
    const read = readProduct(typed({ contains: many.join(',') }), undefined)
    expect(read).toMatchObject({ value: { contains: many } })
  })

  it('is unchanged after filling in its fields and reading them', () => {
    const text = fc.stringMatching(/^[a-z]{1,9}$/)
    const some = fc.record({
      name: text,
      price: fc.option(fc.nat({ max: 99_999 }).map(money), { nil: undefined }),
      category: fc.option(text, { nil: undefined }),
      contains: fc.uniqueArray(text, { maxLength: 5 }),
      warranty: fc.oneof(
        fc.constantFrom('none' as const, 'life' as const),
        fc.record({ months: fc.integer({ min: 1, max: 1200 }) }),
      ),
    })
    fc.assert(
      fc.property(some, ({ price, category, contains, ...rest }) => {
        const facts = {
          ...rest,
          ...(price === undefined ? {} : { price }),
          ...(category === undefined ? {} : { category }),
          ...(contains.length === 0 ? {} : { contains }),
        }
        const fields = typedOf(aProduct('x', facts))
        expect(readProduct(fields, price)).toEqual({ ok: true, value: facts })
        expect(products.schema.safeParse(aProduct('x', facts)).success).toBe(true)
      }),
    )
  })
})

describe('the products', () => {
  it('are found by the beginnings of their words, in any order', () => {
    const product = aProduct('Almond Croissant', { category: 'Pastry', range: 'breakfast box' })
    for (const letters of ['alm', 'cro alm', 'pas', 'box', '']) {
      expect(answersTo(product, letters)).toBe(true)
    }
    expect(answersTo(product, 'mond')).toBe(false)
    expect(answersTo(product, 'alm tea')).toBe(false)
  })

  it('of the same name are found, but not one that is no longer sold', () => {
    const roll = aProduct('Roll')
    expect(namesake([roll], 'ROLL')).toBe(roll)
    expect(namesake([roll], 'bun')).toBeUndefined()
    expect(namesake([roll], 'roll', roll.id)).toBeUndefined()
    expect(namesake([{ ...roll, active: false }], 'roll')).toBeUndefined()
  })

  it('are sorted by kind, then by name; those without a kind last', () => {
    const all = [
      aProduct('Apron'),
      aProduct('Roll', { category: 'Bread' }),
      aProduct('Bun', { category: 'bread' }),
      aProduct('Cake', { category: 'Sweet' }),
      aProduct('Toast', { category: 'Bread' }),
    ]
    const names = inOrder(all).map((each) => each.name)
    expect(names).toEqual(['Bun', 'Roll', 'Toast', 'Cake', 'Apron'])
  })

  it('begin with the one that was asked for; the others keep their order', () => {
    const [roll, bun, tea] = [aProduct('Roll'), aProduct('Bun'), aProduct('Tea')]
    expect(meantFirst([roll, bun, tea], tea.id)).toEqual([tea, roll, bun])
    expect(meantFirst([roll, bun, tea], undefined)).toEqual([roll, bun, tea])
  })
})
