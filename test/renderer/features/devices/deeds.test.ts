import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDevice, editDevice, putBackDevice, trashDevice } from '#features/devices/deeds.ts'
import { type DeviceRowId, devices } from '#features/devices/model.ts'
import { devicesOf } from '#features/devices/repo.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const acme = asId<CustomerId>('acme')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ trade: 'jobs', regulars: { acme: 'Acme' } })
})
afterEach(() => shop.close())

const added = async (name: string): Promise<DeviceRowId> => {
  const device = { customerId: acme, name, serial: 'X1', bought: day('2025-01-01') }
  return writtenBy(await shop.book.perform(addDevice, device))
}

describe('a device', () => {
  it('is listed with its owner by name, until it is in the trash', async () => {
    const printer = await added('Printer')
    await added('Laptop')
    const names = async () => (await devicesOf(shop.book.records, acme)).map((each) => each.name)
    expect(await names()).toEqual(['Laptop', 'Printer'])
    await shop.book.perform(trashDevice, { id: printer })
    expect(await names()).toEqual(['Laptop'])
    await shop.book.undo()
    expect(await names()).toEqual(['Laptop', 'Printer'])
  })

  it('keeps only the fields its form shows', async () => {
    const id = await added('Printer')
    await shop.book.perform(editDevice, { id, name: 'Laser printer' })
    const row = await shop.book.records.table(devices).get(id)
    expect(row).toMatchObject({ name: 'Laser printer' })
    expect(row).not.toHaveProperty('serial')
    expect(row).not.toHaveProperty('bought')
  })

  it('that is gone is refused by name, and so is one for nobody', async () => {
    const id = asId<DeviceRowId>('gone')
    expect(answerOf(await shop.book.perform(editDevice, { id, name: 'Laptop' }))).toBe('notThere')
    const forNobody = { customerId: asId<CustomerId>('nobody'), name: 'Laptop' }
    expect(answerOf(await shop.book.perform(addDevice, forNobody))).toBe('customerGone')
  })

  it('is named in history by what was done with it', async () => {
    const id = await added('Printer')
    await shop.book.perform(editDevice, { id, name: 'Laser printer' })
    await shop.book.perform(trashDevice, { id })
    await shop.book.perform(putBackDevice, { id })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'add-device: didAdd, Maria',
      'edit-device: didEdit, Maria',
      'trash-device: didTrash, Maria',
      'put-back-device: didPutBack, Maria',
    ])
  })

  it('that an issue refers to can’t be removed by undo', async () => {
    const id = await added('Printer')
    const device = (await shop.book.undoable()) ?? fail()
    const fault = { customerId: acme, kind: 'fault', words: 'jams', deviceId: id } as const
    await shop.book.perform(openIssue, fault)
    expect(answerOf(await shop.book.takeBack(device))).toBe('inUse')
  })
})

const fail = (): never => {
  throw new Error('nothing to undo')
}
