import { describe, expect, it } from 'vitest'
import type { Product, ProductId } from '#features/catalog/model.ts'
import { readOrder } from '#features/orders/rules/read-order.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId } from '#shared/book/ids.ts'

const at = {
  today: day('2026-03-03'),
  minute: minute(600),
  language: 'en-GB',
  currency: 'EUR',
} as const
const rolls: Product = {
  id: asId<ProductId>('rolls'),
  ...{ createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  ...{ name: 'Rolls', warranty: 'none', active: true, price: money(50) },
}
const read = (text: string) => {
  const { words, price, deposit, paid, slate, gift, surprise, trouble } = readOrder(text, at, [
    rolls,
  ])
  const marks = Object.entries({ paid, slate, gift, surprise })
  const said = marks.flatMap(([mark, is]) => (is ? [mark] : [])).join(' ')
  return [words, price, deposit, said, trouble?.kind].map((each) => each ?? '').join(' | ')
}

describe('what is said of paying', () => {
  it.each([
    ['cake saturday €60 deposit 20', 'cake | 6000 | 2000 |  | '],
    ['cake saturday, €60, deposit of €20', 'cake | 6000 | 2000 |  | '],
    ['cake saturday €60 down payment 20', 'cake | 6000 | 2000 |  | '],
    ['cake saturday €60, 20 paid', 'cake | 6000 | 2000 |  | '],
    ['cake saturday €60, 20 € deposit paid', 'cake | 6000 | 2000 |  | '],
    ['cake saturday €60 paid', 'cake | 6000 |  | paid | '],
    ['cake saturday €60, paid', 'cake | 6000 |  | paid | '],
    ['30 rolls saturday paid', '30 rolls |  |  | paid | '],
    ['30 rolls saturday, 15 paid', '30 rolls |  |  | paid | '],
    ['30 rolls saturday, 5 paid', '30 rolls |  | 500 |  | '],
    ['30 rolls saturday on the slate', '30 rolls |  |  | slate | '],
    ['Torte samstag 60 €, Anzahlung 20', 'Torte | 6000 | 2000 |  | '],
    ['Torte samstag 60 €, 20 angezahlt', 'Torte | 6000 | 2000 |  | '],
    ['Torte samstag 60 €, schon bezahlt', 'Torte | 6000 |  | paid | '],
    ['Torte samstag auf den Deckel', 'Torte |  |  | slate | '],
    ['tarta sábado 60 €, señal 20', 'tarta | 6000 | 2000 |  | '],
    ['tarta sábado 60 € señal de 20 €', 'tarta | 6000 | 2000 |  | '],
    ['tarta sábado 60 €, ya pagado', 'tarta | 6000 |  | paid | '],
    ['tarta sábado, apuntar', 'tarta |  |  | slate | '],
  ])('is read in “%s”', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['30 rolls saturday not paid', '30 rolls not paid |  |  |  | '],
    ['30 rolls saturday, paid on collection', '30 rolls paid on collection |  |  |  | '],
    ['paid parking signs saturday', 'paid parking signs |  |  |  | '],
    ['12 rolls saturday', '12 rolls |  |  |  | '],
  ])('is not taken from “%s”', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('is refused where the deposit is more than the price, or a price more than the book holds', () => {
    expect(read('cake saturday €60 deposit 80')).toMatch(/deposit over price$/)
    expect(read('cake saturday €99999999999999999')).toMatch(/too much$/)
    expect(read('900000 cakes saturday at €9999999')).toMatch(/too much$/)
  })
})

it('an order for a day that is over is asked about', () => {
  const { day: on, trouble } = readOrder('cake 2 march 2026 €60 deposit 20', at, [rolls])
  expect([on, trouble?.kind]).toEqual([undefined, expect.any(String)])
})

describe('a gift and a surprise', () => {
  it.each([
    ['cake saturday gift', 'cake |  |  | gift | '],
    ['cake saturday as a gift', 'cake |  |  | gift | '],
    ['cake as a gift saturday €60 deposit 20', 'cake | 6000 | 2000 | gift | '],
    ['a cake saturday for €38, a gift', 'a cake | 3800 |  | gift | '],
    ['gift basket saturday', 'gift basket |  |  |  | '],
    ['cake saturday, surprise, paid', 'cake |  |  | paid surprise | '],
    ['lemon tart saturday 15:00, a surprise', 'lemon tart |  |  | surprise | '],
    ['surprise party cake saturday', 'surprise party cake |  |  | surprise | '],
    ['surprise eggs saturday', 'surprise eggs |  |  |  | '],
    ['Torte samstag als Geschenk', 'Torte |  |  | gift | '],
    ['Torte samstag, Überraschung', 'Torte |  |  | surprise | '],
    ['tarta sábado para regalo', 'tarta |  |  | gift | '],
    ['tarta sábado, sorpresa', 'tarta |  |  | surprise | '],
  ])('is read in “%s”', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('a word that has a surprise in it', () => {
  const asked = (text: string) => {
    const { words, surprise, maybeSurprise } = readOrder(text, at, [])
    return { words, surprise, maybeSurprise }
  }

  it.each([
    ['Überraschungstorte samstag', 'Überraschungstorte'],
    ['Geburtstagsüberraschung samstag', 'Geburtstagsüberraschung'],
    ['birthday-surprise saturday', 'birthday-surprise'],
    ['surprise-party cake saturday', 'surprise-party'],
    ['Ueberraschungstorte samstag', 'Ueberraschungstorte'],
  ])('is asked about, and stays in the words: %s', (text, word) => {
    const read = asked(text)
    expect(read.maybeSurprise).toBe(word)
    expect(read.words).toContain(word)
    expect(read.surprise).toBeUndefined()
  })

  it.each([
    'Überraschungseier samstag',
    'Überraschungstüte samstag',
    'Geschenkkorb samstag',
    'gift-basket saturday',
    'birthday-gift saturday',
    'prizewinning cake saturday',
  ])('is the name of a thing that is sold, or is none: %s', (text) => {
    const [thing] = text.split(/ s/)
    expect(asked(text)).toMatchObject({ words: thing })
    expect(asked(text).maybeSurprise).toBeUndefined()
    expect(readOrder(text, at, []).gift).toBeUndefined()
  })

  it('is no question where it was said to be one', () => {
    expect(asked('Überraschungstorte samstag, Überraschung')).toMatchObject({ surprise: true })
    expect(asked('Überraschungstorte samstag, Überraschung').maybeSurprise).toBeUndefined()
  })
})
