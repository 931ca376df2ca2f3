import { describe, expect, it } from 'vitest'
import {
  currencyChoices,
  languageChoices,
  readsOtherwise,
} from '#features/settings/rules/choices.ts'

const labelOf = (choices: readonly { value: string; label: string }[], value: string) =>
  choices.find((each) => each.value === value)?.label

describe('the choices', () => {
  it('name each date format by its own name, the shop’s own first and once', () => {
    const choices = languageChoices('de-AT', ['en-GB', 'de-AT'])
    expect(choices.map((each) => each.value).slice(0, 2)).toEqual(['de-AT', 'en-GB'])
    expect(choices.filter((each) => each.value === 'de-AT')).toHaveLength(1)
    expect(labelOf(choices, 'de-AT')).toContain('Österreich')
  })
  it('name every date format in words, and show one the system can’t name as it is', () => {
    const choices = languageChoices('not a language', [])
    expect(choices[0]).toEqual({ value: 'not a language', label: 'not a language' })
    expect(labelOf(choices, 'ja-JP')).toBe('日本語 (日本)')
    for (const { value, label } of choices.slice(1)) expect(label).not.toBe(value)
  })
  it('hold every currency, and the shop’s own even when the system does not know it', () => {
    expect(labelOf(currencyChoices('EUR', 'en'), 'JPY')).toBe('Japanese Yen (JPY)')
    expect(currencyChoices('XTS', 'en')[0]?.value).toBe('XTS')
  })
  it('put likely currencies first, and the others in the order of their names', () => {
    const all = currencyChoices('CHF', 'de-DE', 'de').map(({ value }) => value)
    expect(all.slice(0, 3)).toEqual(['CHF', 'EUR', 'GBP'])
    expect(new Set(all).size).toBe(all.length)
    const others = currencyChoices('CHF', 'de-DE', 'de').slice(12)
    const labels = others.map(({ label }) => label)
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('de').compare))
    expect(all.indexOf('AFN')).toBeLessThan(all.indexOf('ZMW'))
  })
  it('warn when the same amount would mean another price', () => {
    expect(readsOtherwise('EUR', 'USD')).toBe(false)
    expect(readsOtherwise('EUR', 'JPY')).toBe(true)
  })
})
