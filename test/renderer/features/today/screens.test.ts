import '#app/app.css'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { features } from '#app/features.ts'
import { useBackupWork } from '#features/backup/state.ts'
import { words as backupWords } from '#features/backup/words/en.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { addOccasion } from '#features/occasions/deeds.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { makePromise, movePromise } from '#features/promises/deeds.ts'
import { type PromiseId, promises } from '#features/promises/model.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { putOff } from '#features/today/deeds.ts'
import { snoozes } from '#features/today/model.ts'
import { type Day, day, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { know } from '#test/support/regulars.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const today = day('2026-03-03')
const [maria, ben] = [asId<CustomerId>('maria'), asId<CustomerId>('ben')]
const regulars = { maria: 'Maria', ben: 'Ben' }
const noBackup = backupWords.say('todayNever')
let shop: TestBook
let shown: Shown | undefined

beforeEach(async () => {
  shop = await openTestBook({ today, regulars })
})
afterEach(async () => {
  await shown?.close()
  shown = undefined
  await shop.close()
})

const promise = (customerId: CustomerId, what: string, due: Day = today) =>
  shop.book.perform(makePromise, { customerId, what, due })
const states = async () =>
  Object.fromEntries(
    (await shop.book.records.table(promises).toArray()).map(({ what, state, moved }) => [
      what,
      moved.length > 0 ? `moved, told ${moved[0]?.told}` : state,
    ]),
  )
const show = async () => {
  shown = await showScreen(shop.book, '/')
  await expect.element(page.getByRole('region', { name: 'Today', exact: true })).toBeVisible()
}
/** The matters on Maria's row, by their row keys. */
const putOffThings = async () =>
  (
    await Promise.all(
      features.flatMap((each) =>
        each.today ? [each.today.load(shop.book.records, today, shop.clock.now())] : [],
      ),
    )
  )
    .flat()
    .filter((each) => each.customerId === maria)
const row = (name: RegExp) => page.getByRole('button', { name })
const focus = (found: ReturnType<typeof row>) => {
  const element = found.element()
  if (element instanceof HTMLElement) element.focus()
}

describe('Today', () => {
  it('keeps a promise with Down, K, and reopens it with Undo', async () => {
    await promise(maria, 'call back')
    await promise(ben, 'bring the invoice', day('2026-03-01'))
    await show()
    await expect.element(row(/^Ben.*2 days late: bring the invoice/)).toBeVisible()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(row(/^Ben/)).toHaveFocus()
    await userEvent.keyboard('k')
    await expect.poll(states).toEqual({ 'call back': 'open', 'bring the invoice': 'kept' })
    await expect.element(row(/^Maria/)).toHaveFocus()
    await expect.element(page.getByText('Just done: the promise kept to Ben')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(states).toEqual({ 'call back': 'open', 'bring the invoice': 'open' })
  })

  it('takes Undo away once the deed was undone by key', async () => {
    await promise(maria, 'call back')
    await show()
    await userEvent.keyboard('{ArrowDown}k')
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    await expect.element(undo).toBeVisible()
    await shop.book.undo()
    await expect.element(undo).not.toBeInTheDocument()
  })

  it('offers S as hiding, not as another day', async () => {
    await promise(maria, 'call back')
    await show()
    await expect.element(page.getByRole('button', { name: /^Hide until tomorrow/ })).toBeVisible()
  })

  it('moves a promise with Down, M, a new time, Enter: they were not told unless that is ticked', async () => {
    await promise(maria, 'be there')
    await show()
    await userEvent.keyboard('{ArrowDown}m')
    await expect.element(page.getByLabelText('When instead?')).toHaveFocus()
    await userEvent.keyboard('monday 10:00{Enter}')
    await expect.poll(states).toEqual({ 'be there': 'moved, told false' })
    await expect.element(page.getByText('All done. Nobody is waiting for you.')).toBeVisible()
  })

  it('says where a moved promise was moved from, and whether they know', async () => {
    await promise(maria, 'be there', day('2026-03-02'))
    const [{ id } = { id: '' }] = await shop.book.records.table(promises).toArray()
    await shop.book.perform(movePromise, { id: asId<PromiseId>(id), due: today, told: false })
    await show()
    const told =
      /^Maria.*promised for today: be there · moved from Monday, March 2, they don’t know/
    await expect.element(row(told)).toBeVisible()
    await expect.element(page.getByText('be there', { exact: true })).toBeVisible()
  })

  it('is late by the minute, and says since when', async () => {
    const agreed = { customerId: maria, words: 'two cakes', lines: [], day: today }
    await shop.book.perform(takeOrder, { ...agreed, minute: minute(19 * 60) })
    const call = { customerId: ben, what: 'call back', due: today, dueMinute: minute(18 * 60) }
    await shop.book.perform(makePromise, call)
    shop.clock.set(today, 18 * 60)
    await show()
    await expect.element(row(/^Ben.*promised for 6:00 PM: call back/)).toBeVisible()
    await expect.element(page.getByText(/nothing late$/)).toBeVisible()
    await shown?.close()
    shop.clock.set(today, 20 * 60 + 25)
    await show()
    await expect.element(row(/^Maria.*order late since 7:00 PM: two cakes/)).toBeVisible()
    await expect.element(row(/^Ben.*late since 6:00 PM: call back/)).toBeVisible()
    await expect.element(page.getByText(/2 late$/)).toBeVisible()
  })

  it('says nothing is late after Broken, never that nothing is broken', async () => {
    await promise(maria, 'the cake')
    await promise(ben, 'call back')
    await show()
    await userEvent.keyboard('{ArrowDown}b')
    await userEvent.keyboard('oven{Enter}')
    await expect.poll(states).toMatchObject({ 'the cake': 'broken' })
    await expect.element(page.getByText(/1 promise, nothing late$/)).toBeVisible()
    expect(page.getByText(/nothing broken/).elements()).toEqual([])
  })

  it('does nothing at a letter while no row has the focus', async () => {
    await promise(maria, 'call back')
    await show()
    await userEvent.keyboard('k')
    await userEvent.keyboard('{ArrowDown}')
    expect(await states()).toEqual({ 'call back': 'open' })
  })

  it('shows a person once, with their other matters on the same row', async () => {
    await promise(maria, 'call back')
    const fault = { customerId: maria, kind: 'complaint', words: 'the lid is chipped' } as const
    await shop.book.perform(openIssue, fault)
    await show()
    await expect
      .element(row(/^Maria.*promised for today: call back.*waiting for you since today: the lid/))
      .toBeVisible()
    expect(page.getByRole('heading', { name: 'Waiting on you' }).elements()).toEqual([])
  })

  it('shows three quiet rows and how many more there are', async () => {
    for (const at of ['04', '05', '06', '07', '08']) {
      const id = asId<CustomerId>(`c${at}`)
      await know(shop.book, { [id]: `C${at}` })
      const date = { customerId: id, what: 'birthday', monthDay: `03-${at}` }
      await shop.book.perform(addOccasion, date)
    }
    await show()
    await expect.element(page.getByRole('heading', { name: 'When it’s quiet' })).toBeVisible()
    expect(row(/^C.*birthday/).elements()).toHaveLength(3)
    await page.getByRole('button', { name: '2 more' }).click()
    await expect.poll(() => row(/^C.*birthday/).elements().length).toBe(5)
  })

  it('puts a row off with S until tomorrow; it comes back automatically, or at once with Undo', async () => {
    await promise(maria, 'call back')
    const fault = { customerId: maria, kind: 'complaint', words: 'the lid is chipped' } as const
    await shop.book.perform(openIssue, fault)
    await promise(ben, 'bring the invoice')
    await show()
    await expect.element(row(/^Maria/)).toBeVisible()
    await userEvent.keyboard('{ArrowDown}')
    if (document.activeElement?.textContent?.startsWith('Ben'))
      await userEvent.keyboard('{ArrowDown}')
    await expect.element(row(/^Maria/)).toHaveFocus()
    await userEvent.keyboard('s')
    await expect.element(row(/^Maria/)).not.toBeInTheDocument()
    await expect.element(row(/^Ben/)).toHaveFocus()
    await expect.element(page.getByText(/^Just done: Maria put off until Wednesday/)).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.element(row(/^Maria.*call back.*the lid/)).toBeVisible()
    await shop.book.perform(putOff, {
      customerId: maria,
      about: (await putOffThings()).map((each) => each.key),
      until: day('2026-03-04'),
    })
    await expect.element(row(/^Maria/)).not.toBeInTheDocument()
    await expect
      .element(page.getByText('One more is put off and comes back by itself.'))
      .toBeVisible()
    await shown?.close()
    shop.clock.set(day('2026-03-04'))
    await show()
    await expect.element(row(/^Maria.*a day late: call back/)).toBeVisible()
    expect(await states()).toEqual({ 'call back': 'open', 'bring the invoice': 'open' })
  })

  it('writes the hour in the shop’s format, and colours only its own words', async () => {
    await shop.book.perform(changeSettings, { language: 'en-GB' })
    await shop.book.perform(makePromise, {
      customerId: maria,
      what: 'call back',
      due: today,
      dueMinute: minute(14 * 60),
    })
    await show()
    await expect.element(row(/^Maria.*promised for 14:00: call back/)).toBeVisible()
    const colorOf = (text: string | RegExp) =>
      getComputedStyle(page.getByText(text, { exact: true }).element()).color
    const due = colorOf(/^promised for 14:00:/)
    expect(colorOf('call back')).toBe(colorOf('Maria'))
    expect(colorOf('call back')).not.toBe(due)
  })

  it('leaves out customers in the trash', async () => {
    await promise(maria, 'call back')
    await shop.book.perform(trashCustomer, { id: maria })
    await show()
    await expect.element(page.getByText('All done. Nobody is waiting for you.')).toBeVisible()
  })

  it('opens what a row about the shop itself names, and puts it off with S like any other', async () => {
    await show()
    // A book with records and no backup yet, which makes the shop's own row.
    const never = { seq: 9 } as unknown as Stamp
    useBackupWork.setState({ stamp: () => never, last: { tone: 'trouble', said: noBackup } })
    await promise(ben, 'bring the invoice')
    const ofShop = row(/^There is no backup yet/)
    await expect.element(ofShop).toBeVisible()
    focus(ofShop)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible()
    history.back()
    await expect.element(ofShop).toBeVisible()
    focus(ofShop)
    await userEvent.keyboard('s')
    await expect.element(ofShop).not.toBeInTheDocument()
    await expect.element(page.getByText(/^Just done: Put off until Wednesday/)).toBeVisible()
    await expect
      .element(page.getByText('One more is put off and comes back by itself.'))
      .toBeVisible()
    const [snooze] = await shop.book.records.table(snoozes).toArray()
    expect(snooze).toMatchObject({ about: 'backup:late', until: '2026-03-04' })
    expect(snooze).not.toHaveProperty('customerId')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.element(ofShop).toBeVisible()
  })

  it.each([
    ['counter', '1 order, 2 promises, 1 date coming, 1 late'],
    ['jobs', '1 job, 2 promises, 1 date coming, 1 late'],
  ] as const)(
    'greets with what each has to say, in the words of the trade: %s',
    async (trade, weather) => {
      await shop.close()
      shop = await openTestBook({ today, trade, regulars })
      await promise(maria, 'call back')
      await promise(ben, 'bring the invoice', day('2026-03-01'))
      await shop.book.perform(takeOrder, { customerId: ben, words: 'rolls', lines: [], day: today })
      const date = { customerId: maria, what: 'birthday', monthDay: '03-04' }
      await shop.book.perform(addOccasion, date)
      await show()
      await expect.element(page.getByText(`Tuesday, March 3, 2026 · ${weather}`)).toBeVisible()
    },
  )
})
