import { describe, expect, it } from 'vitest'
import { hearKey, noBurst, sameCode } from '#features/search/rules/scan.ts'

/** The code detected when these keys come so many milliseconds apart. */
function codeOf(keys: readonly string[], apart: number): string | undefined {
  let burst = noBurst
  let code: string | undefined
  keys.forEach((key, at) => {
    const heard = hearKey(burst, { key, at: 1000 + at * apart })
    burst = heard.burst
    code = heard.code
  })
  return code
}
const scanned = (code: string) => [...code, 'Enter']

describe('a scanner', () => {
  it('is recognised by its speed and its Enter', () => {
    expect(codeOf(scanned('4006381333931'), 5)).toBe('4006381333931')
    expect(codeOf(scanned('400638'), 39)).toBe('400638')
  })

  it('is not someone typing, however quick', () => {
    expect(codeOf(scanned('4006381333931'), 40)).toBeUndefined()
  })

  it('needs six characters and its Enter', () => {
    expect(codeOf(scanned('40063'), 5)).toBeUndefined()
    expect(codeOf([...'4006381333931'], 5)).toBeUndefined()
    expect(codeOf([...'4006381333931', 'Tab'], 5)).toBeUndefined()
  })

  it('may press Shift for its capitals', () => {
    expect(codeOf(['Shift', 'A', 'B', '1', '2', '3', '4', 'Enter'], 5)).toBe('AB1234')
  })

  it('is not words pasted by a tool', () => {
    expect(codeOf(scanned('green scarf, double espresso'), 2)).toBeUndefined()
    expect(codeOf(scanned('peanuts'), 2)).toBeUndefined()
  })

  it('does not include what was typed before it', () => {
    let { burst } = hearKey(noBurst, { key: 'm', at: 0 })
    let code: string | undefined
    scanned('123456').forEach((key, at) => {
      const heard = hearKey(burst, { key, at: 500 + at * 5 })
      burst = heard.burst
      code = heard.code
    })
    expect(code).toBe('123456')
  })

  it('finds the same card whatever the case', () => {
    expect(sameCode('ab 12345', 'AB12345')).toBe(true)
    expect(sameCode('AB12345', 'AB123456')).toBe(false)
  })
})
