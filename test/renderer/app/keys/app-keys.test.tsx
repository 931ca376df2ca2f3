import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { watchTyping } from '#app/keys/typing.ts'
import { RunningApp } from '#app/RunningApp.tsx'
import { meet } from '#features/customers/deeds/meet.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { show } from '#test/support/show.tsx'
import { draftsOf } from '#test/support/show-screen.tsx'
import { windowParts } from '#test/support/window-parts.ts'

const day = 24 * 60 * 60 * 1000
watchTyping(document)

let shop: TestBook
let closeWindow: () => void = () => undefined

beforeEach(async () => {
  history.replaceState(null, '', window.location.pathname)
  shop = await openTestBook()
})
afterEach(async () => {
  closeWindow()
  await shop.close()
})

const openWindow = async (start = '/welcome') => {
  const app = { book: shop.book, drafts: await draftsOf(shop.book) }
  const shown = await show(<RunningApp app={app} host={windowParts().host} start={start} />)
  closeWindow = shown.close
  await expect.element(page.getByRole('navigation')).toBeVisible()
}
const comesIn = (typed: string) => shop.book.perform(meet, { typed })
// The index in memory follows a moment after the book.
const expectPeople = (count: number) => expect.poll(() => shop.book.people.size()).toBe(count)
const undo = () => userEvent.keyboard('{Control>}z{/Control}')
const redo = () => userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')

describe('Ctrl+Z', () => {
  it('undoes the last deed of this session and names it', async () => {
    await openWindow()
    await comesIn('Maria')
    await undo()
    await expect.element(page.getByText(/^Undone: .*Maria/)).toBeVisible()
    await expectPeople(0)
  })

  it('is redone with Ctrl+Shift+Z', async () => {
    await openWindow()
    await comesIn('Maria')
    await undo()
    await expect.element(page.getByText(/^Undone/)).toBeVisible()
    await redo()
    await expect.element(page.getByText(/^Done again: .*Maria/)).toBeVisible()
    await expectPeople(1)
  })

  it("only names yesterday's deed at first, and undoes it when pressed again", async () => {
    await comesIn('Maria')
    shop.clock.add(day)
    await openWindow()
    await undo()
    await expect.element(page.getByText(/Maria.*yesterday.*Press again/)).toBeVisible()
    await expectPeople(1)
    await undo()
    await expect.element(page.getByText(/^Undone: .*Maria/)).toBeVisible()
    await expectPeople(0)
  })

  it('says so when there is nothing to undo', async () => {
    await openWindow()
    await undo()
    await expect.element(page.getByText('There is nothing to undo.')).toBeVisible()
  })

  it('leaves the book alone while a field holds unsaved typing', async () => {
    await openWindow('/settings')
    await comesIn('Maria')
    const name = page.getByLabelText('What is your shop called?')
    await userEvent.click(name)
    await userEvent.keyboard('y')
    await undo()
    await expect.element(name).not.toHaveValue('The Test Shopy')
    await expectPeople(1)
  })
})

describe('the covered screen', () => {
  it('is covered by Ctrl+B and uncovered by any key, which does nothing else', async () => {
    await openWindow()
    await comesIn('Maria')
    await userEvent.keyboard('{Control>}b{/Control}')
    const cover = page.getByRole('dialog', { name: /covered/ })
    await expect.element(cover).toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(cover).not.toBeInTheDocument()
    await expectPeople(1)
  })

  it('is uncovered by the same key', async () => {
    await openWindow()
    await userEvent.keyboard('{Control>}b{/Control}')
    const cover = page.getByRole('dialog', { name: /covered/ })
    await expect.element(cover).toBeVisible()
    await userEvent.keyboard('{Control>}b{/Control}')
    await expect.element(cover).not.toBeInTheDocument()
  })
})

describe('help', () => {
  it('lists the keys at "?", but not while typing one', async () => {
    await openWindow('/settings')
    await userEvent.click(page.getByLabelText('What is your shop called?'))
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('heading', { level: 1 }))
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog', { name: /Keys/ })).toBeVisible()
    await expect.element(page.getByText('Ctrl+Shift+Z')).toBeVisible()
  })
})

describe('the palette', () => {
  it('goes to a screen by its name', async () => {
    await openWindow()
    await userEvent.keyboard('{Control>}k{/Control}')
    const palette = page.getByRole('dialog', { name: 'Find a screen or a command' })
    await expect.element(palette).toBeVisible()
    await userEvent.keyboard('settin{Enter}')
    await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })

  it('does what a command says: "Back up now" backs up', async () => {
    await openWindow()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(page.getByRole('dialog', { name: /^Find a screen/ })).toBeVisible()
    await userEvent.keyboard('back up n{Enter}')
    await expect.element(page.getByText(/^Backed up and read back/)).toBeVisible()
  })
})
