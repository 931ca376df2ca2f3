import { describe, expect, it } from 'vitest'
import { lettered } from '#kit/letters.ts'
import type { CardAction } from '#kit/parts/counter.ts'
import { defineWords } from '#shared/base/words.ts'
import type { OwnLetter } from '#shared/book/shop-settings.ts'

const words = defineWords('letters', { one: 'One', other: 'Other' })
const action = (id: string, letter: string): CardAction => ({
  id,
  letter,
  label: (trade) => words.say(trade === 'jobs' ? 'one' : 'other'),
  order: 1,
  draft: { panel: `letters ${id}`, fields: {} },
  Panel: () => null,
})
const actions = [action('note', 'N'), action('issue', 'I'), action('order', 'R')]
const of = (...own: OwnLetter[]) =>
  lettered(actions, 'jobs', own).map(({ id, letter }) => `${id} ${letter}`)

describe('the letters of a shop', () => {
  it('are the usual ones, and the label is the trade’s', () => {
    expect(of()).toEqual(['note N', 'issue I', 'order R'])
    expect(lettered(actions, 'jobs')[0]?.label).toEqual(words.say('one'))
  })

  it('are the owner’s where the owner chose, or none', () => {
    const own = [
      { action: 'note', letter: 'K' },
      { action: 'issue', letter: '' },
    ]
    expect(of(...own)).toEqual(['note K', 'issue ', 'order R'])
  })

  it('never start two things: the owner’s choice comes before a usual letter', () => {
    expect(of({ action: 'order', letter: 'N' })).toEqual(['note ', 'issue I', 'order N'])
    const twice = [
      { action: 'order', letter: 'K' },
      { action: 'issue', letter: 'K' },
    ]
    expect(of(...twice)).toEqual(['note N', 'issue K', 'order '])
  })

  it('pass over an action that is no longer there', () => {
    expect(of({ action: 'gone', letter: 'I' })).toEqual(['note N', 'issue I', 'order R'])
  })
})
