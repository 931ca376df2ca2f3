import { describe, expect, it } from 'vitest'
import { linesOf, offerOf } from '#features/settings/rules/stand-in.ts'

describe('what somebody who stands in is told', () => {
  it('has a line for each that was typed, and none for an empty one', () => {
    const typed = ' Listen to the end. \n\n Say  sorry once.\r\n'
    expect(linesOf(typed)).toEqual({
      is: 'fine',
      lines: ['Listen to the end.', 'Say sorry once.'],
    })
  })

  it('is four lines at most, each as long as the sheet takes it', () => {
    expect(linesOf('1\n2\n3\n4').is).toBe('fine')
    expect(linesOf('1\n2\n3\n4\n5').is).toBe('too many')
    expect(linesOf('x'.repeat(301)).is).toBe('too long')
  })

  it('keeps the lines of what may be offered', () => {
    expect(offerOf(' a fresh one\n\na coffee ')).toBe('a fresh one\na coffee')
    expect(offerOf(' \n ')).toBeUndefined()
  })
})
