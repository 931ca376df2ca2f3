import fc from 'fast-check'
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, it } from 'vitest'
import { countryOf, ringOf } from '#shared/said/phone.ts'
import { plainPhone } from '#shared/said/plain-phone.ts'
import { isSamePhone, phoneTail, typedPhone } from '#shared/said/same-phone.ts'

const shops = ['DE', 'AT', 'CH', 'GB', 'IE', 'US', 'ES', 'FR', 'IT', 'NL', 'PL', 'BR', 'AU', 'IN']
const shop = fc.constantFrom(...(shops as CountryCode[]))

const dials00 = new Set(['DE', 'AT', 'CH', 'GB', 'IE', 'ES', 'FR', 'IT', 'NL', 'PL', 'IN'])

/** All ways an owner writes a number down, as the library formats it. */
const spellingsOf = (country: CountryCode, shop: CountryCode): readonly string[] => {
  const number = getExampleNumber(country, examples)
  if (!number) return []
  const whole = number.number
  const national = country === shop ? [number.formatNational(), number.nationalNumber] : []
  return [
    whole,
    number.formatInternational(),
    number.getURI(),
    `\u202a${whole}\u202c`,
    // Elsewhere 00 is also how another prefix begins.
    dials00.has(shop) ? whole.replace('+', '00') : whole,
    `${number.formatInternational()} (Frau Pohl, ab 14 Uhr)`,
    `Tel. ${number.formatInternational()}`,
    `${whole} ext. 7`,
    ...national,
  ]
}

const spelled = shop.chain((at) =>
  fc.constantFrom(at, ...getCountries()).chain((country) => {
    const all = spellingsOf(country, at)
    const one = fc.constantFrom(...(all.length > 0 ? all : ['+491701234567']))
    return fc.record({ at: fc.constant(at), one, other: one })
  }),
)

describe('a phone, in any spelling', () => {
  it('rings the number the library reads', () => {
    fc.assert(
      fc.property(spelled, ({ at, one, other }) => {
        const bare = (text: string) => {
          const ring = ringOf(text, at)
          return ring.is === 'sure' && ring.tel.replace(/;ext=.*/, '')
        }
        expect(bare(one)).toMatch(/^tel:\+\d+$/)
        expect(bare(one)).toBe(bare(other))
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same phone, found by the keys that twins are found by', () => {
    fc.assert(
      fc.property(spelled, ({ at, one, other }) => {
        if (phoneTail(one) === undefined || phoneTail(other) === undefined) return
        expect(phoneTail(one)).toBe(phoneTail(other))
        expect(isSamePhone(one, other, at)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is found by plain rules wherever the library says it is the same', () => {
    fc.assert(
      fc.property(spelled, ({ at, one, other }) => {
        const typed = typedPhone(plainPhone(one).number, at)
        const stored = plainPhone(other).number
        expect(stored).toContain(typed?.core)
        expect(typed?.isMeant(stored)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is found at every key on the way, and by its last digits', () => {
    fc.assert(
      fc.property(shop, fc.nat({ max: 20 }), (at, length) => {
        const [whole = '', , , , , , , , national = ''] = spellingsOf(at, at)
        for (const part of [whole, national].map((each) => each.slice(0, 6 + length))) {
          const typed = typedPhone(part, at)
          expect(whole).toContain(typed?.core)
          expect(typed?.isMeant(whole)).toBe(true)
        }
        expect(typedPhone(whole.slice(-3), at)?.isMeant(whole)).toBe(true)
      }),
    )
  })
})

describe('the shop’s country', () => {
  it.each([
    ['de-AT', 'AT'],
    ['de', 'DE'],
    ['es', 'ES'],
    ['en-GB', 'GB'],
    ['en', undefined],
    ['en-001', undefined],
  ])('%s is %s', (language, country) => expect(countryOf(language)).toBe(country))
})

describe('Ring', () => {
  it.each([
    ['5551234', 'DE', 'area'],
    ['030 1234567 / 0170 7654321', 'DE', 'several'],
    ['112', 'DE', 'number'],
    ['00 16 492 311 234', 'AU', 'country'],
    ['1-800-FLOWERS', 'US', 'number'],
    ['030 1234567', undefined, 'country'],
  ] as const)('says why %s is not dialled in %s: %s', (text, country, why) =>
    expect(ringOf(text, country)).toEqual({ is: 'unsure', why }),
  )
})
