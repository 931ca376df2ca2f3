import { describe, expect, it } from 'vitest'
import type { Product, ProductId } from '#features/catalog/model.ts'
import type { Device, DeviceRowId } from '#features/devices/model.ts'
import { issueKinds } from '#features/issues/model.ts'
import { aboutWhat, pickedSubject } from '#features/issues/rules/about.ts'
import { digitPick, jobKinds, likelyKind, readDigit } from '#features/issues/rules/digits.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ name }))
const about = (text: string, ...names: readonly string[]) => aboutWhat(text, named(...names))?.name

describe('what the words refer to', () => {
  it('is the device they name, even by one of its words', () => {
    expect(about('the laserjet jams again', 'HP LaserJet M404', 'Dell laptop')).toBe(
      'HP LaserJet M404',
    )
  })

  it('is the plain croissant for "croissants", the almond one when almonds are named', () => {
    const sold = ['Croissant', 'Almond croissant', 'Rye loaf']
    expect(about('the croissants were dark', ...sold)).toBe('Croissant')
    expect(about('almond croissants too small', ...sold)).toBe('Almond croissant')
  })

  it('is the one whose name is said most, wherever it stands in the list', () => {
    expect(about('croissants', 'Almond croissant', 'Croissant')).toBe('Croissant')
    expect(about('croissants', 'Croissant', 'Almond croissant')).toBe('Croissant')
  })

  it.each(['the', 'and', 'for', 'with', 'a', 'of'])('is not named by the word "%s"', (word) => {
    expect(about(`something ${word} it`, `${word} box`)).toBeUndefined()
  })

  it('is nothing when the name has no words', () => {
    expect(about('it is broken', '!')).toBeUndefined()
    expect(about('!!', 'Pot')).toBeUndefined()
  })

  it('is nothing when nothing is named, or two equally well', () => {
    expect(about('it is doing it again', 'HP LaserJet', 'Dell laptop')).toBeUndefined()
    expect(about('the laptop is slow', 'Dell laptop', 'Acer laptop')).toBeUndefined()
    expect(about('the one with the lid', 'The big pot')).toBeUndefined()
  })
})

describe('what an issue is about', () => {
  const row = { createdAt: instant(0), updatedAt: instant(0), rev: 1 }
  const deviceId = asId<DeviceRowId>('laser')
  const productId = asId<ProductId>('rye')
  const laser: Device = { ...row, id: deviceId, customerId: asId<CustomerId>('c'), name: 'Laser' }
  const rye: Product = { ...row, id: productId, name: 'Rye', warranty: 'none', active: true }

  it('is the device or product picked, in place of the one before', () => {
    expect(pickedSubject('laser', { productId }, [laser], [rye])).toEqual({ deviceId })
    expect(pickedSubject('rye', { deviceId }, [laser], [rye])).toEqual({ productId })
    expect(pickedSubject(undefined, { deviceId }, [laser], [rye])).toEqual({})
  })

  it('stays what they no longer own and what is no longer sold, until another is picked', () => {
    expect(pickedSubject('laser', { deviceId }, [], [rye])).toEqual({ deviceId })
    expect(pickedSubject('rye', { productId }, [laser], [])).toEqual({ productId })
    expect(pickedSubject('rye', { deviceId }, [], [])).toEqual({})
  })
})

describe('the kind of an issue', () => {
  it('is a fault for clients and a complaint at a counter, unless one is picked', () => {
    expect([likelyKind('jobs'), likelyKind('counter')]).toEqual(['fault', 'complaint'])
  })

  it('has a digit for each, the most frequent first', () => {
    expect(jobKinds[digitPick('1', jobKinds.length) ?? 9]).toBe('fault')
    expect([...jobKinds].sort()).toEqual([...issueKinds].sort())
  })
})

describe('a digit in the panel', () => {
  it('picks one of the options, where nothing can be typed', () => {
    expect(['1', '6', '7', '0', 'F1', '1x'].map((key) => digitPick(key, 6))).toEqual([
      ...[0, 5, undefined],
      ...[undefined, undefined, undefined],
    ])
  })

  it.each([
    ['3', '', 2],
    ['2cake too small', 'cake too small', 1],
    ['1a cake is missing', 'a cake is missing', 0],
    ['2I got the wrong one', 'I got the wrong one', 1],
    ['4über den Rand', 'über den Rand', 3],
    ['5no funciona', 'no funciona', 4],
    ['6the lid leaks', 'the lid leaks', 5],
  ])('picks alone or right before a word: %s', (typed, words, place) => {
    expect(readDigit(typed, 6)).toEqual({ words, place })
  })

  it.each([
    '3 screens are black',
    '3 ',
    '30 rolls short',
    '1.5 kg missing',
    '1,5 kg zu wenig',
    '2/3 of it',
    '3-tier cake collapsed',
    '1st floor is dark',
    '2nd time this week',
    '3rd',
    '4th printer',
    '2x the wrong cake',
    '3D printer jams',
    '4K screen flickers',
    '5G drops',
    '2kg too little',
    '3er Tisch wackelt',
    '2tes Mal',
    '1ste Etage',
    '2do piso',
    '1ª planta',
    '2º intento',
    '5€ too much',
    '4: nothing',
    '6%',
    '9 lives',
    '7seven',
    '0 results',
    'lid 3',
    '',
  ])('stays a word of what is said: %s', (typed) => {
    expect(readDigit(typed, 6)).toEqual({ words: typed })
  })

  it('is said and picks nothing where there are fewer options', () => {
    expect(readDigit('5new', 4)).toEqual({ words: '5new' })
  })
})
