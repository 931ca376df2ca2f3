import { describe, expect, it } from 'vitest'
import type { Product, ProductId } from '#features/catalog/model.ts'
import type { Device, DeviceRowId } from '#features/devices/model.ts'
import { issueKinds } from '#features/issues/model.ts'
import { aboutWhat, pickedSubject } from '#features/issues/rules/about.ts'
import { digitPick, jobKinds, likelyKind } from '#features/issues/rules/digits.ts'
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
    expect(jobKinds[digitPick('1', '', false, jobKinds.length) ?? 9]).toBe('fault')
    expect([...jobKinds].sort()).toEqual([...issueKinds].sort())
  })
})

describe('a digit in the panel', () => {
  it('picks once, before anything is typed, and is a plain digit after that', () => {
    expect(digitPick('2', '', false, 6)).toBe(1)
    expect(digitPick('2', '', true, 6)).toBeUndefined()
    expect(digitPick('2', 'lid', false, 6)).toBeUndefined()
    expect(digitPick('7', '', false, 6)).toBeUndefined()
    for (const key of ['0', 'F1', '1x']) expect(digitPick(key, '', false, 6)).toBeUndefined()
    expect(digitPick('6', '', false, 6)).toBe(5)
  })
})
