import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  allergensNamed,
  isHeldAgainst,
  smellsOfAllergy,
  whatIsHeld,
} from '../../../src/shared/said/allergens.ts'
import { saidIn } from '../../../src/tools/said/table.ts'

const table = saidIn(
  readFileSync(new URL('../../said/allergens.tsv', import.meta.url), 'utf8'),
).map(({ columns }) => columns)

describe('what someone can’t have', () => {
  it('is held against what it is in, as the table says', () => {
    const wrong = table.filter(
      (each) =>
        isHeldAgainst(each["can't have"] ?? '', each['it contains'] ?? '') !==
        (each.warn === 'yes'),
    )
    expect(wrong).toEqual([])
    expect(table.length).toBeGreaterThan(700)
  })

  it('is told apart by whose it is: each allergy is looked at by itself', () => {
    const lina = { value: 'nuts', of: 'Lina' }
    const own = { value: 'lactose' }
    expect(whatIsHeld([lina, own], ['almond croissant'])).toEqual([lina])
    expect(whatIsHeld([lina, own], ['tea', 'cheese roll'])).toEqual([own])
    expect(whatIsHeld([lina, own], [])).toEqual([])
    expect(whatIsHeld([], ['almond croissant'])).toEqual([])
  })

  it('is found in each text by itself: one that leaves it out says nothing of the next', () => {
    expect(isHeldAgainst('gluten', 'gluten-free roll')).toBe(false)
    expect(whatIsHeld([{ value: 'gluten' }], ['gluten-free roll', 'wheat'])).toHaveLength(1)
  })

  it('is read letter for letter the same with accents, umlauts spelled out, and marks nobody sees', () => {
    for (const said of ['NÜSSE', 'Nu\u0308sse', 'nuesse', 'N\u00adüsse', 'ｎüsse'])
      expect(isHeldAgainst(said, 'Mandelhörnchen'), said).toBe(true)
    expect(isHeldAgainst('nuts', 'hazel\u00adnut cream')).toBe(true)
  })
})

describe('a word that is an allergen', () => {
  it('is recognised in three languages', () => {
    expect(allergensNamed('hazelnut spread, oats')).toEqual(['hazelnut', 'oats'])
    expect(allergensNamed('Haselnüsse und Zöliakie')).toEqual(['hazelnut', 'gluten'])
    expect(allergensNamed('frutos secos')).toEqual(['nuts', 'peanut'])
    expect(allergensNamed('flat white, doughnut')).toEqual([])
  })

  it.each([
    'can’t have nuts',
    'cannot eat eggs',
    'anaphylactic',
    'intolerant to lactose',
    'allergic to bees',
    'Zöliakie',
    'verträgt keine Milch',
    'kann kein Gluten essen',
    'Nussallergie',
    'alérgica a la lactosa',
    'no puede comer pescado',
    'celíaca',
    'carries an EpiPen',
  ])('is smelt in "%s"', (text) => expect(smellsOfAllergy(text)).toBe(true))

  it.each(['flat white, oat', 'no sugar', 'mag keine Rosinen', 'kann nicht kommen', 'no viene'])(
    'is not smelt in "%s"',
    (text) => expect(smellsOfAllergy(text)).toBe(false),
  )
})
