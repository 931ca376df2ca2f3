import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeSettings, openShop } from '#features/settings/deeds.ts'
import { settingsTable } from '#features/settings/model.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { answerOf, namedInHistory } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

const settings = () => shop.book.records.table(settingsTable).get(shopSettingsId)
const bakery = { shop: 'The Bakery', trade: 'jobs', currency: 'GBP', language: 'en-GB' } as const
/** As a book is before its first run. */
const newBook = () => shop.book.records.table(settingsTable).delete(shopSettingsId)

describe('a shop', () => {
  it('opens with what the owner said, the system’s colours and three gaps', async () => {
    await newBook()
    await shop.book.perform(openShop, bakery)
    expect(await settings()).toMatchObject({ ...bakery, theme: 'system', quietFactor: 3 })
  })

  it('opens once: another shop is refused with the name of this one', async () => {
    const refused = await shop.book.perform(openShop, bakery)
    const why = { key: 'alreadyOpen', with: { shop: 'The Test Shop' } }
    expect(refused).toMatchObject({ ok: false, error: why })
    expect(await settings()).toMatchObject({ shop: 'The Test Shop' })
  })

  it('is opened for good: it is neither undone nor taken back', async () => {
    await newBook()
    const opened = await shop.book.perform(openShop, bakery)
    expect(await shop.book.undoable()).toBeUndefined()
    const change = opened.ok ? opened.value.change : undefined
    expect(change && answerOf(await shop.book.takeBack(change))).toBe('lasting')
    expect(await settings()).toMatchObject({ shop: 'The Bakery' })
  })
})

describe('the settings', () => {
  it('change where the owner changed them and stay elsewhere', async () => {
    await shop.book.perform(changeSettings, { theme: 'dark' })
    await shop.book.perform(changeSettings, { shop: 'The Bakery', quietFactor: 5 })
    expect(await settings()).toMatchObject({
      ...{ shop: 'The Bakery', theme: 'dark', quietFactor: 5, trade: 'counter', currency: 'EUR' },
    })
  })

  it('can’t change before the shop is open', async () => {
    await newBook()
    const refused = await shop.book.perform(changeSettings, { theme: 'dark' })
    expect(answerOf(refused)).toBe('notOpen')
  })

  it('are named in history', async () => {
    await newBook()
    await shop.book.perform(openShop, bakery)
    await shop.book.perform(changeSettings, { theme: 'dark' })
    expect(await namedInHistory(shop)).toEqual(['open-shop: didOpen', 'change-settings: didChange'])
  })
})
