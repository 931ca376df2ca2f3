import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
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
  await expect.element(page.getByText(`${noRoom}: Maria Santos (Note).`)).toBeVisible()
  const otherwise = 'The book says something else, and that stands'
  await expect.element(page.getByText(`${otherwise}: Maria Santos (Name).`)).toBeVisible()
  await expect.element(page.getByText('1 new person')).toBeVisible()
  await expect.element(page.getByText('1 already in the book, nothing new')).toBeVisible()
})

it('says that nobody came in when the disk refuses the first of them, and another list can be chosen', async () => {
  await choose('Name', 'Rui', 'Ana')
  const { commit } = IDBTransaction.prototype
  IDBTransaction.prototype.commit = IDBTransaction.prototype.abort
  try {
    await page.getByRole('button', { name: 'Bring in 2 people' }).click()
    const said = 'Nobody was brought in. This could not be saved. What you saved before is safe.'
    await expect.element(page.getByRole('alert')).toHaveTextContent(said)
  } finally {
    IDBTransaction.prototype.commit = commit
  }
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  expect(await shop.book.records.table(customers).count()).toBe(1)
})

describe('rows that may be someone we know', () => {
  const question = (name: string) => page.getByRole('combobox', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  /** By keys, to the question in focus. */
  const answer = async (name: string) => {
    await userEvent.keyboard('{Enter}')
    const option = page.getByRole('option', { name, exact: true })
    await expect.element(option).toBeVisible()
    const isReached = () => option.element().hasAttribute('data-combobox-selected')
    for (let at = 0; at < 4 && !isReached(); at++) await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('{Enter}')
  }
  const everyone = async () =>
    (await shop.book.records.table(customers).toArray()).map(({ name, phones }) => ({
      name,
      phones: phones.map(({ number }) => number),
    }))
  const maria = { name: 'Maria', phones: ['087 555 0140'] }

  beforeEach(async () => {
    const known = { ...nobodyYet, address: '1 High Street' }
    for (const name of ['José', 'Ana'])
      await shop.book.perform(createCustomer, { facts: { ...known, name } })
  })

  it('wait for the owner’s answer, by keys alone; until then nobody comes in', async () => {
    await choose('Name,Phone', 'Jose,087 555 0001', 'Ana,087 555 0002', 'Rui,087 555 0003')
    await expect
      .element(page.getByText('2 people may be people you know. Nobody comes in until you'))
      .toBeVisible()
    for (const name of ['Jose', 'Ana']) await expect.element(question(name)).toHaveValue('')
    await expect.element(page.getByRole('button', { name: /^Bring in/ })).not.toBeInTheDocument()
    button('Decide first').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(question('Jose')).toHaveFocus()
    await answer('The same as José')
    await expect.element(question('Jose')).toHaveValue('The same as José')
    button('Decide first').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(question('Ana')).toHaveFocus()
    await answer('Someone new')
    await expect.element(question('Ana')).toHaveValue('Someone new')
    button('Bring in 3 people').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('3 people are in the book.')).toBeVisible()
    expect(
      (await everyone()).toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
    ).toEqual([
      { name: 'Ana', phones: [] },
      { name: 'Ana', phones: ['087 555 0002'] },
      { name: 'José', phones: ['087 555 0001'] },
      maria,
      { name: 'Rui', phones: ['087 555 0003'] },
    ])
  })

  it('can be decided all at once, and one of them otherwise', async () => {
    await choose('Name,Phone', 'Jose,087 555 0001', 'Ana,087 555 0002')
    await question('Ana').click()
    await page.getByRole('option', { name: 'Someone new' }).click()
    button('Leave out').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(question('Jose')).toHaveValue('Leave out')
    await expect.element(question('Ana')).toHaveValue('Someone new')
    await expect.element(button('Leave out')).toHaveFocus()
    await expect.element(button('Bring in 1 person')).toBeVisible()
  })

  it('are all left out: nobody comes in, and the screen says why', async () => {
    await choose('Name,Phone', 'Jose,087 555 0001')
    await question('Jose').click()
    await page.getByRole('option', { name: 'Leave out' }).click()
    await expect.element(page.getByText('Everyone in this list is left out')).toBeVisible()
    await expect.element(page.getByRole('button', { name: /^Bring in/ })).not.toBeInTheDocument()
  })

  it('are shown fifty at a time, and the next fifty take the focus', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `Jose,Number ${at}`)
    await choose('Name,Note', ...many)
    const questions = page.getByRole('combobox', { name: 'Jose' })
    await expect.element(questions.nth(49)).toBeVisible()
    expect(questions.elements()).toHaveLength(50)
    button('Show 10 more').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(questions.nth(50)).toHaveFocus()
  })
})
