import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown
beforeEach(async () => {
  shop = await openTestBook()
  const facts = { ...nobodyYet, phones: [{ number: '087 555 0140' }] }
  const note = 'x'.repeat(20_000)
  await shop.book.perform(createCustomer, { facts: { ...facts, name: 'Maria', note } })
  shown = await showScreen(shop.book, '/bring')
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

async function choose(...rows: readonly string[]): Promise<void> {
  const file = new File([rows.join('\n')], 'list.csv', { type: 'text/csv' })
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input) await userEvent.upload(input, file)
}

it('names what does not fit and what differs, before anything is imported', async () => {
  await choose('Name,Phone,Note', 'Maria Santos,+353 87 555 0140,Oat milk.', 'Rui,,')
  const noRoom = 'The book has no room left for this, so it stays in the file'
  await expect.element(page.getByText(`${noRoom}: Maria Santos (part of the note).`)).toBeVisible()
  const otherwise = 'The book says something else, and that stands'
  await expect.element(page.getByText(`${otherwise}: Maria Santos (name).`)).toBeVisible()
  await expect.element(page.getByText('1 new person')).toBeVisible()
  await expect.element(page.getByText('1 already in the book, nothing new')).toBeVisible()
})
