import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { makePromise, movePromise } from '#features/promises/deeds.ts'
import { type PromiseId, promises } from '#features/promises/model.ts'
import { day, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { enterTwice, focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
let shop: OpenShop
let maria: CustomerId

beforeEach(async () => {
  shop = await openShop({ today })
  maria = await shop.regular({ name: 'Maria' })
})
afterEach(() => shop.close())

const promised = () => shop.rows(promises)
const openPage = async () => {
  await shop.show(`/customers/${maria}`)
  await expect.element(page.getByRole('button', { name: 'New promise' })).toBeVisible()
}
/** A promise on their page, its row in focus. */
const onTheirPage = async (what: string) => {
  await shop.book.perform(makePromise, { customerId: maria, what, due: today })
  await openPage()
  await focusRow(new RegExp(`^${what}`))
}
const panelIsGone = (name: RegExp | string) =>
  expect.element(page.getByRole('form', { name })).not.toBeInTheDocument()

describe('a new promise', () => {
  it('is P, one line, Enter: what and when are shown before', async () => {
    await openPage()
    await press('p')
    await press('call back thursday 2 pm')
    await expect
      .element(page.getByText('Thursday, March 5, 2026, 2:00 PM: call back'))
      .toBeVisible()
    await press('{Enter}')
    await panelIsGone('New promise')
    expect(await promised()).toMatchObject([
      { customerId: maria, what: 'call back', due: '2026-03-05', dueMinute: 840, state: 'open' },
    ])
  })

  it('that repeats is made again when it is kept, and stops when that is said', async () => {
    await openPage()
    await press('p')
    await press('back up every friday{Enter}')
    await panelIsGone('New promise')
    await expect.element(page.getByText('Friday · every Friday', { exact: true })).toBeVisible()
    await focusRow(/^back up/)
    await press('k')
    await expect.poll(promised).toMatchObject([
      { due: '2026-03-06', state: 'kept' },
      { due: '2026-03-13', state: 'open', what: 'back up' },
    ])
    // The one that was kept stands there until the next is read.
    await expect.element(page.getByText(/Mar 13 · every Friday/)).toBeVisible()
    await focusRow(/^back up/)
    await press('{Enter}')
    await page.getByRole('button', { name: 'Stop repeating it' }).click()
    await expect.poll(async () => (await promised()).filter((each) => each.repeat)).toEqual([])
  })

  it('asks for the day when none is said: Enter, its digit, Enter', async () => {
    await openPage()
    await press('p')
    await press('bring the invoice{Enter}')
    await expect.element(page.getByRole('button', { name: /March 3/ })).toHaveFocus()
    await press('1{Enter}')
    await expect.poll(promised).toMatchObject([{ what: 'bring the invoice', due: today }])
    expect((await promised())[0]).not.toHaveProperty('dueMinute')
  })

  it('is one promise, however often Enter is pressed', async () => {
    await openPage()
    const before = await shop.deeds()
    await press('p')
    await press('call back friday')
    await expect.element(page.getByText(/^Friday, March 6, 2026/)).toBeVisible()
    enterTwice()
    await panelIsGone('New promise')
    expect(await promised()).toHaveLength(1)
    expect(await shop.deeds()).toBe(before + 1)
  })

  it('needs words, and Esc makes none', async () => {
    await openPage()
    await press('p')
    await press('thursday{Enter}')
    await expect.element(page.getByText('Say what you promise, too.')).toBeVisible()
    await press('{Escape}')
    await panelIsGone('New promise')
    expect(await promised()).toEqual([])
  })
})

describe('the row of a promise', () => {
  it('is kept with K', async () => {
    await onTheirPage('call back')
    await press('k')
    await expect.poll(promised).toMatchObject([{ state: 'kept', closed: today }])
  })

  it('is moved with M, a new time and Enter; whether they were told is not assumed', async () => {
    await onTheirPage('call back')
    await press('m')
    await expect.element(page.getByLabelText('When instead?')).toHaveFocus()
    await press('monday 10')
    await expect
      .element(page.getByRole('checkbox', { name: 'They have been told' }))
      .not.toBeChecked()
    await expect.element(page.getByText('New: Monday, March 9, 2026, 10:00 AM')).toBeVisible()
    enterTwice()
    await panelIsGone('Later: call back')
    expect(await promised()).toMatchObject([
      { due: '2026-03-09', dueMinute: 600, moved: [{ from: today, on: today, told: false }] },
    ])
  })

  it('is moved after telling them when that is ticked, and not at all without a time', async () => {
    await onTheirPage('call back')
    await press('m')
    await press('soon{Enter}')
    await expect.element(page.getByText('Say a day or a time.')).toBeVisible()
    await page.getByLabelText('When instead?').fill('friday')
    await page.getByLabelText('They have been told').click()
    await page.getByRole('button', { name: 'Move it' }).click()
    await expect.poll(promised).toMatchObject([{ due: '2026-03-06', moved: [{ told: true }] }])
  })

  it('is marked as not kept with B, and why', async () => {
    await onTheirPage('call back')
    await press('b')
    await expect.element(page.getByLabelText(/What came between/)).toHaveFocus()
    await press('the line was dead')
    enterTwice()
    await panelIsGone('Not kept: call back')
    expect(await promised()).toMatchObject([
      { state: 'broken', closed: today, why: 'the line was dead' },
    ])
  })

  it('needs no reason', async () => {
    await onTheirPage('call back')
    await press('b')
    await press('{Enter}')
    await expect.poll(promised).toMatchObject([{ state: 'broken' }])
    expect((await promised())[0]).not.toHaveProperty('why')
  })

  it('is reworded with Enter', async () => {
    await onTheirPage('call back')
    await press('{Enter}')
    const words = page.getByLabelText('In other words')
    await expect.element(words).toHaveValue('call back')
    await words.fill('  call   her back ')
    enterTwice()
    await panelIsGone('What was promised')
    expect(await promised()).toMatchObject([{ what: 'call her back', state: 'open' }])
    await expect.element(page.getByRole('button', { name: /^call her back/ })).toHaveFocus()
  })

  it('stays unchanged with Esc', async () => {
    await onTheirPage('call back')
    const before = await shop.deeds()
    for (const key of ['m', 'b']) {
      await press(key)
      await press('never mind{Escape}')
      await expect.element(page.getByRole('button', { name: /^call back/ })).toHaveFocus()
    }
    expect(await shop.deeds()).toBe(before)
  })
})

describe('a promise on their card', () => {
  it('is kept with K on its line', async () => {
    await shop.book.perform(makePromise, { customerId: maria, what: 'a call', due: today })
    await shop.show('/counter')
    await press('mar')
    await press('{Enter}')
    const kept = page.getByRole('button', { name: 'Kept' })
    await expect.element(kept).toBeVisible()
    shop.clock.add(400)
    const button = kept.element()
    if (button instanceof HTMLElement) button.focus()
    await press('k')
    await expect.poll(promised).toMatchObject([{ state: 'kept' }])
  })
})

describe('a moved promise', () => {
  beforeEach(async () => {
    await shop.book.perform(makePromise, { customerId: maria, what: 'call back', due: today })
    const id = asId<PromiseId>((await promised())[0]?.id ?? '')
    await shop.book.perform(movePromise, { id, due: day('2026-03-05'), told: true })
  })

  it('says on their page where it was moved from, and that they know', async () => {
    await openPage()
    const row = page.getByRole('button', { name: /^call back/ })
    await expect
      .element(row)
      .toHaveAccessibleName(/Thursday · moved from Tuesday, March 3, they know/)
  })

  it('says from when to when if it moved within its day, and what is known otherwise', async () => {
    const id = asId<PromiseId>((await promised())[0]?.id ?? '')
    const due = day('2026-03-05')
    const at = (dueMinute: number) => ({ id, due, dueMinute: minute(dueMinute) })
    await shop.book.perform(movePromise, { ...at(540), told: true })
    await openPage()
    const row = page.getByRole('button', { name: /^call back/ })
    await expect.element(row).toHaveAccessibleName(/ · moved to 9:00 AM, they know/)
    await shop.book.perform(movePromise, { ...at(840), told: false })
    await expect
      .element(row)
      .toHaveAccessibleName(/ · moved from 9:00 AM to 2:00 PM, they don’t know yet/)
    await shop.book.perform(movePromise, { id, due, told: true })
    await expect
      .element(row)
      .toHaveAccessibleName(/ · moved from 2:00 PM to any time that day, they know/)
    await shop.book.perform(movePromise, { ...at(600), told: true })
    const later = { id, due: day('2026-03-06'), told: true }
    await shop.book.perform(movePromise, later)
    await expect
      .element(row)
      .toHaveAccessibleName(/ · moved from Thursday, March 5, 10:00 AM, they know/)
  })

  it('says so on their card', async () => {
    await shop.show(`/counter?open=${maria}`)
    await expect
      .element(page.getByText('Thursday · moved from Tuesday, March 3, they know'))
      .toBeVisible()
  })
})
