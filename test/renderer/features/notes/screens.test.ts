import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { issues } from '#features/issues/model.ts'
import { addNote } from '#features/notes/deeds.ts'
import { notes } from '#features/notes/model.ts'
import { promises } from '#features/promises/model.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { enterTwice, focusRow } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const acme = asId<CustomerId>('acme')
let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-03'), trade: 'jobs', regulars: { acme: 'Acme' } })
  shown = await showScreen(shop.book, '/customers/acme')
  await expect.element(page.getByRole('button', { name: 'New note' })).toBeVisible()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const noted = () => shop.book.records.table(notes).toArray()

describe('a note in the middle of a call', () => {
  it('is N, words, Enter; then one key makes it a promise, shown with its day', async () => {
    await userEvent.keyboard('n')
    await userEvent.keyboard('call back thursday 2 pm')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Noted.', { exact: true })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /^call back/ }).first()).toHaveFocus()
    await userEvent.keyboard('p')
    await expect
      .poll(() => shop.book.records.table(promises).toArray())
      .toMatchObject([{ what: 'call back', due: '2026-03-05', dueMinute: 840 }])
    expect(await noted()).toMatchObject([{ became: 'promise', channel: 'phone' }])
    await expect
      .element(page.getByText('It is a promise now, for Thursday, March 5, 2026: call back'))
      .toBeVisible()
  })

  it('becomes a fault with I', async () => {
    await userEvent.keyboard('n')
    await userEvent.keyboard('printer jams{Enter}')
    await expect.element(page.getByRole('button', { name: /^printer jams/ }).first()).toHaveFocus()
    await userEvent.keyboard('i')
    await expect
      .poll(() => shop.book.records.table(issues).toArray())
      .toMatchObject([{ words: 'printer jams', kind: 'fault' }])
  })

  it('stays a note with Esc, and is not written before Enter', async () => {
    await userEvent.keyboard('n')
    await userEvent.keyboard('never mind{Escape}')
    await expect.poll(noted).toEqual([])
    await userEvent.keyboard('n')
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await userEvent.keyboard('n')
    await userEvent.keyboard('likes mornings{Enter}')
    await expect.element(page.getByText('Noted.', { exact: true })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => page.getByText('Noted.', { exact: true }).elements()).toEqual([])
    expect(await noted()).toMatchObject([{ words: 'likes mornings' }])
    expect((await noted())[0]).not.toHaveProperty('became')
  })
})

describe('an existing note', () => {
  /** Noted at a visit, its row in focus. */
  const heard = async (words: string) => {
    await shop.book.perform(addNote, { customerId: acme, words, channel: 'visit' })
    await focusRow(new RegExp(`^${words}`))
  }
  const field = () => page.getByLabelText('What was said?')
  const panelIsGone = () =>
    expect.element(page.getByRole('form', { name: 'In other words' })).not.toBeInTheDocument()

  it('is reworded with Enter, and keeps its channel', async () => {
    await heard('likes mornings')
    await userEvent.keyboard('{Enter}')
    await field().fill('likes early mornings')
    enterTwice()
    await panelIsGone()
    expect(await noted()).toMatchObject([{ words: 'likes early mornings', channel: 'visit' }])
  })

  it('is not saved without words, and goes to the trash from its panel', async () => {
    await heard('likes mornings')
    await userEvent.keyboard('{Enter}')
    await field().fill(' ')
    enterTwice()
    expect(await noted()).toMatchObject([{ words: 'likes mornings' }])
    await page.getByRole('button', { name: 'Put in the trash' }).click()
    await panelIsGone()
    await expect.poll(async () => (await noted())[0]?.deletedAt).toBeDefined()
  })
})

it('a note has the channel the owner chose, and is one note however often Enter is pressed', async () => {
  await userEvent.keyboard('n')
  await userEvent.keyboard('call the landlord')
  await page.getByLabelText('How you heard it').selectOptions('by e-mail')
  enterTwice()
  await expect.element(page.getByText('Noted.', { exact: true })).toBeVisible()
  expect(await noted()).toMatchObject([{ words: 'call the landlord', channel: 'e-mail' }])
})
