import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { changeSettings } from '#features/settings/deeds.ts'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useShop } from '#kit/use-shop.ts'
import { type Money, money, plainMoney } from '#shared/base/money.ts'
import { press } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showPart } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown | undefined
/** What the panel was given to save, each time Enter was pressed with an amount. */
let saved: (Money | undefined)[]

type Props = { readonly before?: Money; readonly isNeeded?: boolean }

function Asks({ before, isNeeded = false }: Props) {
  const { currency, language } = useShop()
  const filled = before === undefined ? '' : plainMoney(before, currency, language)
  const [typed, setTyped] = useState(filled)
  const entry = useAmount({ typed, onType: setTyped, isNeeded })
  const onSave = () => {
    const amount = entry.take()
    if (amount.ok) saved.push(amount.value)
  }
  return (
    <Panel title="Pay" save="Save" onSave={onSave} onClose={() => saved.push(money(-1))}>
      <AmountField autoFocus entry={entry} label="Amount" hint="Leave it empty" />
    </Panel>
  )
}

beforeEach(async () => {
  saved = []
  shop = await openTestBook()
})
afterEach(async () => {
  await shown?.close()
  await shop.close()
})
const show = async (what = <Asks />) => {
  shown = await showPart(shop.book, what)
  await expect.element(field()).toHaveFocus()
}
const field = () => page.getByLabelText('Amount')
const question = () => page.getByRole('group', { name: 'Which of the two?' })

it('shows what it read, and how it was computed', async () => {
  await show()
  await expect.element(page.getByText('Leave it empty')).toBeVisible()
  await press('7,5')
  await expect.element(page.getByText('€7.50', { exact: true })).toBeVisible()
  await field().fill('3x2.50')
  await expect.element(page.getByText('3 × 2.50 = €7.50')).toBeVisible()
  await press('{Enter}')
  expect(saved).toEqual([750])
})

it('offers both readings: Enter leads to them, a second Enter answers nothing, 2 does', async () => {
  await show()
  await press('1.234{Enter}{Enter}')
  await expect.element(question()).toHaveFocus()
  await expect.element(page.getByRole('button', { name: '€1,234.00' })).toBeVisible()
  expect(saved).toEqual([])
  await press('2')
  await expect.element(field()).toHaveFocus()
  await expect.element(field()).toHaveValue('1.234')
  await expect.element(page.getByText('€1.23', { exact: true })).toBeVisible()
  await press('{Enter}')
  expect(saved).toEqual([123])
})

it('asks again when it is typed again; a button answers as well', async () => {
  await show()
  await press('1.234')
  await page.getByRole('button', { name: '€1,234.00' }).click()
  await expect.element(question()).not.toBeInTheDocument()
  await field().fill('2.345')
  await page.getByRole('button', { name: '€2,345.00' }).click()
  await press('{Enter}')
  expect(saved).toEqual([234500])
})

it('refuses in words at the field, keeps what was typed, and takes it when it is mended', async () => {
  await show()
  await press('about 40{Enter}')
  const reason = page.getByText('Write only the amount, such as 3.50.')
  await expect.element(reason).toBeVisible()
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
  await expect.element(field()).toHaveAccessibleDescription(/Write only the amount/)
  await expect.element(field()).toHaveValue('about 40')
  await expect.element(field()).toHaveFocus()
  await field().fill('40')
  await expect.element(reason).not.toBeInTheDocument()
  await expect.element(field()).not.toHaveAttribute('aria-invalid', 'true')
  await press('{Enter}')
  expect(saved).toEqual([4000])
})

it.each([
  ['4.50 (2024)', 'Write one amount, or add them up: 3.50 + 3.50.'],
  ['−5', 'Write it without a minus.'],
  ['0.005', 'Too many digits at the end. Write it like 3.50.'],
  ['12:30', 'That is a time. Write the amount, such as 3.50.'],
  ['$5', 'This shop counts in EUR. Write the amount in EUR.'],
  ['99999999999999', 'That is too large. Look at the digits again.'],
])('says of %s, after a pause: %s', async (typed, reason) => {
  await show()
  await field().fill(typed)
  await expect.element(page.getByText(reason)).toBeVisible()
  await press('{Enter}')
  expect(saved).toEqual([])
})

it('left empty it is no amount, unless one is needed', async () => {
  await show()
  await press('{Enter}')
  expect(saved).toEqual([undefined])
  await shown?.close()
  await show(<Asks isNeeded />)
  await press('{Enter}')
  await expect.element(page.getByText(/^Write only the amount/)).toBeVisible()
  expect(saved).toEqual([undefined])
})

it('begins with the amount as the shop writes it', async () => {
  await shop.book.perform(changeSettings, { language: 'de-DE' })
  await expect.poll(() => shop.book.shop.now().language).toBe('de-DE')
  await show(<Asks before={money(123450)} />)
  await expect.element(field()).toHaveValue('1234,50')
  await press('{Enter}')
  expect(saved).toEqual([123450])
})

it('closes with Esc, from the question too', async () => {
  await show()
  await press('1.234{Enter}{Escape}')
  expect(saved).toEqual([-1])
})
