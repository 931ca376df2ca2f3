import { describe, expect, it } from 'vitest'
import { countries, holidaysIn, partsOf, regionsOf } from '#features/visit-stats/rules/holidays.ts'
import { likelyCountry } from '#features/visit-stats/rules/likely-country.ts'
import { comingHolidays, firstCountry } from '#features/visit-stats/rules/offered-holidays.ts'
import { day } from '#shared/base/day.ts'
import { dayFields } from '#shared/book/shop-settings.ts'

const dayOf = (of: string, name: RegExp) =>
  holidaysIn(of, 2026, 'en').find((each) => name.test(each.name))?.day

describe('public holidays', () => {
  it('are those of the country and of its part', () => {
    expect(dayOf('DE', /Easter Monday/)).toBe('2026-04-06')
    expect([dayOf('DE-BY', /Corpus Christi/), dayOf('DE-BE', /Corpus Christi/)]).toEqual([
      '2026-06-04',
      undefined,
    ])
    expect(dayOf('US', /Thanksgiving/)).toBe('2026-11-26')
    expect(dayOf('nowhere', /./)).toBeUndefined()
  })

  it('are those of a town or district too, where it has its own', () => {
    const peace = (of: string) => dayOf(of, /Peace|Frieden/)
    expect([peace('DE-BY-A'), peace('DE-BY')]).toEqual(['2026-08-08', undefined])
    const assumption = (of: string) => dayOf(of, /Assumption/)
    expect([assumption('DE-BY-KATH'), assumption('DE-BY-EVANG')]).toEqual(['2026-08-15', undefined])
    expect(regionsOf('DE', 'en')).toEqual([])
    const regions = [...regionsOf('DE-BY', 'de'), ...regionsOf('NZ-CAN', 'en')]
    expect(regions.map(({ code }) => code).sort()).toEqual([
      ...['DE-BY-A', 'DE-BY-EVANG', 'DE-BY-KATH', 'NZ-CAN-Timaru'],
    ])
  })

  it('come in order, each day once', () => {
    const days = holidaysIn('ES-MD', 2027, 'es').map((each) => each.day)
    expect(days).toEqual([...new Set(days)].sort())
  })

  it('are offered for the twelve months to come', () => {
    const coming = comingHolidays(day('2026-12-25'), (year) => holidaysIn('DE', year, 'en'))
    expect([coming[0]?.day, coming.at(-1)?.day]).toEqual(['2026-12-25', '2027-10-03'])
  })

  it('have places that the settings can keep', () => {
    const all = countries('en')
    expect(all.length).toBeGreaterThan(150)
    const parts = partsOf('GB', 'en')
    expect(parts.map(({ code }) => code)).toContain('GB-SCT')
    for (const { code } of [...all, ...parts])
      expect(dayFields.holidaysOf.safeParse(code).success).toBe(true)
  })

  it.each([
    ['en-GB', 'EUR', 'GB'],
    ['de', 'CHF', 'CH'],
    ['en', 'EUR', undefined],
    ['de', 'EUR', 'DE'],
    ['fr', 'XOF', undefined],
  ])('are offered first for the place that %s and %s suggest', (language, currency, expected) => {
    expect(firstCountry(countries('en'), language, currency)).toBe(expected)
  })

  it('ask nothing of a country that has none', () => {
    expect(likelyCountry('en-001', 'EUR')).toBeUndefined()
  })
})
