import { describe, expect, it } from 'vitest'
import { day, instantOf, minute } from '#shared/base/day.ts'
import { localeFor } from '#shared/base/locale.ts'

const moment = instantOf(day('2026-12-05'), minute(16 * 60 + 5))
const written = (words: string, shop: string): string =>
  new Intl.DateTimeFormat(localeFor(words, shop), { dateStyle: 'full', timeStyle: 'short' })
    .format(moment)
    .replace(/\s/g, ' ')

describe('a date on an English screen', () => {
  it.each([
    ['de-DE', 'Saturday, 5 December 2026 at 16:05'],
    ['de-AT', 'Saturday, 5 December 2026 at 16:05'],
    ['es-ES', 'Saturday, 5 December 2026 at 16:05'],
    ['es', 'Saturday, 5 December 2026 at 16:05'],
    ['tr-TR', 'Saturday, 5 December 2026 at 16:05'],
    ['pt-BR', 'Saturday, 5 December 2026 at 16:05'],
    ['uk-UA', 'Saturday, 5 December 2026 at 16:05'],
    ['ja-JP', 'Saturday, December 5, 2026 at 16:05'],
    ['en-US', 'Saturday, December 5, 2026 at 4:05 PM'],
    ['en-GB', 'Saturday, 5 December 2026 at 16:05'],
  ])('has English words, the order and the clock of %s', (shop, says) => {
    expect(written('en', shop)).toBe(says)
  })

  it('keeps the shop’s clock of twelve hours where its days come first', () => {
    expect(written('en', 'es-CO')).toMatch(/^Saturday, 5 December 2026 at 4:05 pm$/i)
  })
})

describe('a date on a screen in another language', () => {
  it('has the words of that screen, also in a shop that writes as in Britain', () => {
    expect(written('de', 'en-GB')).toBe('Samstag, 5. Dezember 2026 um 16:05')
  })
})
