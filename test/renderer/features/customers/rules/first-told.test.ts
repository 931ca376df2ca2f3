import { describe, expect, it } from 'vitest'
import { readFirstTold } from '#features/customers/rules/first-told.ts'
import { allergyWords } from '#features/customers/rules/written-people.ts'
import { mannerOf } from '#test/support/read-regulars.ts'

const nothing = { usual: '', allergy: '', birthday: '' }
const read = (typed: Partial<typeof nothing>) =>
  readFirstTold({ ...nothing, ...typed }, mannerOf('counter'))

describe('what someone new tells first', () => {
  it.each([
    ['nuts', ['nuts']],
    ['nuts, eggs and milk', ['nuts', 'eggs', 'milk']],
    ['no nuts', ['nuts']],
    ['allergic to sesame, kiwi', ['sesame', 'kiwi']],
    ['Zöliakie', ['Zöliakie']],
    ['keine Nüsse', ['Nüsse']],
    ['sugar', ['sugar']],
    ['something red in the cake', ['something red in the cake']],
    ['only cakes without eggs', ['only cakes without eggs']],
    ['Lina: eggs', ['eggs (Lina)']],
    ['nuts; Lina: eggs', ['nuts', 'eggs (Lina)']],
    ['daughter can’t have eggs', ['eggs (daughter)']],
    ['twins Ada, Leo: eggs, milk', ['eggs (Ada)', 'milk (Ada)', 'eggs (Leo)', 'milk (Leo)']],
    ['', []],
  ])('allergy: %s', (allergy, all) => {
    expect(allergyWords(read({ allergy })).toSorted()).toEqual(all.toSorted())
  })

  it('the birthday with its year, or without', () => {
    expect(read({ birthday: '14 may' }).dates).toEqual([{ what: 'birthday', monthDay: '05-14' }])
    expect(read({ birthday: '3.12.1941' }).dates).toEqual([
      { what: 'birthday', monthDay: '12-03', year: 1941 },
    ])
    expect(read({ birthday: 'soon' }).dates).toEqual([])
  })

  it('the usual as it was typed', () => {
    expect(read({ usual: ' flat white,  oat ' }).usual).toBe('flat white, oat')
    expect(read({ usual: ' ' })).toEqual({ allergies: [], people: [], dates: [] })
  })
})
