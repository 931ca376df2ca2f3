import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addProduct } from '#features/catalog/deeds.ts'
import { openIssue, turnIssue } from '#features/issues/deeds.ts'
import { type IssueId, issues } from '#features/issues/model.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { enterTwice } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
let shop: TestBook
let shown: Shown | undefined

const open = async (trade: 'counter' | 'jobs') => {
  shop = await openTestBook({ today, trade, regulars: { maria: 'Maria' } })
}
beforeEach(() => open('counter'))
afterEach(async () => {
  await shown?.close()
  shown = undefined
  await shop.close()
})

const told = async (words: string): Promise<IssueId> => {
  const complaint = { customerId: maria, kind: 'complaint', words, wanted: 'replace' } as const
  const opened = await shop.book.perform(openIssue, complaint)
  return writtenBy(opened)
}
const all = () => shop.book.records.table(issues).toArray()
const show = async (path: string) => {
  shown = await showScreen(shop.book, path)
}

describe('a new issue', () => {
  it('at the counter is I, a digit for what they want, words, Enter', async () => {
    const facts = { name: 'Almond croissant', warranty: 'none' } as const
    await shop.book.perform(addProduct, { facts })
    await show('/customers/maria')
    await expect.element(page.getByRole('button', { name: 'New issue' })).toBeVisible()
    await userEvent.keyboard('i')
    await expect.element(page.getByLabelText('What happened, in their words?')).toHaveFocus()
    await userEvent.keyboard('1')
    await userEvent.keyboard('almond croissants were small')
    await expect.element(page.getByText('About: Almond croissant')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(all)
      .toMatchObject([
        { kind: 'complaint', wanted: 'replace', words: 'almond croissants were small' },
      ])
    expect((await all())[0]?.productId).toBeDefined()
  })

  it('for a client is I, a digit for what it is, words, Enter', async () => {
    await shop.close()
    await open('jobs')
    await show('/customers/maria')
    await expect.element(page.getByRole('button', { name: 'New issue' })).toBeVisible()
    await userEvent.keyboard('i')
    await userEvent.keyboard('2new toner, please{Enter}')
    await expect.poll(all).toMatchObject([{ kind: 'request', words: 'new toner, please' }])
  })
})

describe('an offer', () => {
  it('is O, a digit, and Enter when they take it or N when they don’t', async () => {
    await told('the lid')
    await show('/customers/maria')
    await expect.element(page.getByRole('button', { name: 'Offer' })).toBeVisible()
    await userEvent.keyboard('o')
    await expect.element(page.getByRole('radio', { name: 'Replace it' })).toHaveFocus()
    await userEvent.keyboard('2')
    await expect
      .element(page.getByText('They asked for something else than you offered.', { exact: false }))
      .toBeVisible()
    await userEvent.keyboard('n')
    await expect.poll(all).toMatchObject([{ offered: { remedy: 'refund' }, accepted: false }])
    await expect.element(page.getByRole('radio', { name: 'Replace it' })).not.toBeInTheDocument()
    await userEvent.keyboard('o')
    await expect.element(page.getByRole('radio', { name: 'Replace it' })).toHaveFocus()
    await userEvent.keyboard('1{Enter}')
    await expect.poll(all).toMatchObject([{ offered: { remedy: 'replace' }, accepted: true }])
  })
})

describe('the page of an issue', () => {
  it('gives the turn away with T and settles it with S, how, Enter', async () => {
    const id = await told('the lid came chipped')
    await show(`/issues/${id}`)
    await expect.element(page.getByText('the lid came chipped')).toBeVisible()
    await userEvent.keyboard('t')
    await expect.poll(all).toMatchObject([{ turn: 'theirs' }])
    await expect.element(page.getByText('You answered; their turn.')).toBeVisible()
    await userEvent.keyboard('s')
    await userEvent.keyboard('a new pot{Enter}')
    await expect.poll(all).toMatchObject([{ state: 'settled', settled: { how: 'a new pot' } }])
    await page.getByRole('button', { name: 'Take it up again' }).click()
    await expect.poll(all).toMatchObject([{ state: 'open', turn: 'ours' }])
  })

  it('adds what was said to the conversation, with whose turn it makes it', async () => {
    const id = await told('the lid came chipped')
    await show(`/issues/${id}`)
    await page.getByLabelText('What was said or done?').fill('Sent a new lid.')
    await page.getByRole('button', { name: 'Their turn now' }).click()
    await expect.element(page.getByText('Sent a new lid.')).toBeVisible()
    await expect
      .poll(all)
      .toMatchObject([{ turn: 'theirs', steps: [{ what: 'theirs', words: 'Sent a new lid.' }] }])
  })

  it('says when there is no such issue', async () => {
    await show('/issues/nowhere')
    await expect.element(page.getByText('This issue is not in the book.')).toBeVisible()
  })
})

describe('the panels of an issue', () => {
  it('settle it once, with cost and cause', async () => {
    const id = await told('the lid came chipped')
    await show(`/issues/${id}`)
    await expect.element(page.getByText('the lid came chipped')).toBeVisible()
    await userEvent.keyboard('s')
    await page.getByLabelText('How', { exact: true }).fill('a new pot')
    await page.getByLabelText('What it cost you (if anything)').fill('cheap')
    await expect.element(page.getByText(/^Write only the amount/)).toBeVisible()
    enterTwice()
    await expect.element(page.getByLabelText('How', { exact: true })).toHaveValue('a new pot')
    await page.getByLabelText('What it cost you (if anything)').fill('15 + 3')
    await expect.element(page.getByText('15 + 3 = €18.00')).toBeVisible()
    await page.getByLabelText('The cause, if you know it').fill('the box was too big')
    enterTwice()
    await expect
      .poll(all)
      .toMatchObject([{ settled: { how: 'a new pot', cost: 1800, cause: 'the box was too big' } }])
    expect((await all())[0]?.steps).toHaveLength(1)
  })

  it('correct the words, and what it is about', async () => {
    const facts = { name: 'Lunch box', warranty: 'none' } as const
    await shop.book.perform(addProduct, { facts })
    const id = await told('the lid came chipped')
    await show(`/issues/${id}`)
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    await page.getByLabelText('What happened, in their words?').fill('the lid came cracked')
    await page.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'Fault' }).click()
    await page.getByRole('combobox', { name: 'About' }).click()
    await page.getByRole('option', { name: 'Lunch box' }).click()
    await page.getByLabelText('What happened, in their words?').click()
    enterTwice()
    await expect
      .poll(all)
      .toMatchObject([{ words: 'the lid came cracked', kind: 'fault', wanted: 'replace' }])
    expect((await all())[0]?.productId).toBeDefined()
    await expect.element(page.getByText('the lid came cracked')).toBeVisible()
  })
})

describe('the list of issues', () => {
  it('shows ours above theirs, and T moves a row over', async () => {
    const lid = await told('the lid')
    await told('the cake')
    await shop.book.perform(turnIssue, { id: lid, to: 'theirs' })
    await show('/issues')
    const theirs = page.getByRole('region', { name: 'Their turn' })
    await expect.element(theirs.getByText('the lid')).toBeVisible()
    const cake = page.getByRole('button', { name: /^Maria.*the cake/ })
    await cake.click({ trial: true })
    cake.element().focus()
    await userEvent.keyboard('t')
    await expect.element(theirs.getByText('the cake')).toBeVisible()
    expect(page.getByRole('region', { name: 'Your turn' }).elements()).toEqual([])
  })

  it('has a friendly message when nothing is open', async () => {
    await show('/issues')
    await expect.element(page.getByText('Nothing is open between you and anyone.')).toBeVisible()
  })
})
