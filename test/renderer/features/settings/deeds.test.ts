import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeLetters, changeSettings, openShop } from '#features/settings/deeds.ts'
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

describe('the letters', () => {
  const note = { action: 'note', letter: 'K' }
  const change = (trade: 'counter' | 'jobs', letters: (typeof note)[]) =>
    shop.book.perform(changeLetters, { trade, letters })
  const letters = async () => (await settings())?.letters

  it('are each trade’s own, and the usual ones leave nothing behind', async () => {
    await change('counter', [note])
    await change('jobs', [{ action: 'note', letter: '' }])
    expect(await letters()).toEqual([
      { ...note, trade: 'counter' },
      { action: 'note', letter: '', trade: 'jobs' },
    ])
    await change('jobs', [])
    expect(await letters()).toEqual([{ ...note, trade: 'counter' }])
    await change('counter', [])
    expect(await settings()).not.toHaveProperty('letters')
  })

  it('come back when the change is undone, and are named in history', async () => {
    await change('counter', [note])
    await change('counter', [])
    await shop.book.undo()
    expect(await letters()).toEqual([{ ...note, trade: 'counter' }])
    expect(await namedInHistory(shop)).toContain('change-letters: didLetters')
  })

  it('are never two actions’ at once, nor anything but a letter', async () => {
    const twice = [note, { action: 'issue', letter: 'K' }]
    expect(answerOf(await change('counter', twice))).toBe('unreadable')
    const digit = { action: 'note', letter: '1' }
    expect(answerOf(await change('counter', [digit]))).toBe('unreadable')
    await change('counter', [
      { action: 'note', letter: '' },
      { action: 'issue', letter: '' },
    ])
    expect(await letters()).toHaveLength(2)
  })

  it('can be switched off and on', async () => {
    await shop.book.perform(changeSettings, { singleLetters: 'off' })
    expect(await settings()).toMatchObject({ singleLetters: 'off' })
    await shop.book.undo()
    expect(await settings()).not.toHaveProperty('singleLetters')
  })
})
