import { describe, expect, it } from 'vitest'
import { chosenOf, nextOf } from '#features/search/rules/options.ts'

const maria = { key: 'maria' }
const marek = { key: 'marek' }
const newFace = { key: 'new' }

describe('the row that Enter takes', () => {
  it('is the first until the owner moves', () => {
    expect(chosenOf([maria, marek, newFace], undefined)).toBe(maria)
  })

  it('is someone new when nothing else matches', () => {
    expect(chosenOf([newFace], undefined)).toBe(newFace)
  })

  it('is the one moved to, while it is there', () => {
    expect(chosenOf([maria, marek, newFace], 'marek')).toBe(marek)
    expect(chosenOf([maria, newFace], 'marek')).toBe(maria)
  })

  it('stops at both ends of the list', () => {
    const all = [maria, marek, newFace]
    expect(nextOf(all, maria, 1)).toBe(marek)
    expect(nextOf(all, newFace, 1)).toBe(newFace)
    expect(nextOf(all, maria, -1)).toBe(maria)
  })
})
