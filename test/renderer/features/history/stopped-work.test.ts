import { notifications } from '@mantine/notifications'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Book } from '#book/book.ts'
import { customers } from '#features/customers/model.ts'
import { batches } from '#features/history/model.ts'
import { openTestBook, secondWindow, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'
import { bringSmallList, stopAfter } from '#test/support/stopped-list.ts'

let shop: TestBook
let stoppedWindow: Book
let shown: Shown
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(async () => {
  notifications.clean()
  await shown.close()
  stoppedWindow.close()
  await shop.close()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const says = (text: string) => page.getByText(text, { exact: false })
const people = () => shop.book.records.table(customers).count()

/** Four of six people are in when the window goes away. */
async function stopBringing(): Promise<void> {
  stoppedWindow = secondWindow(shop)
  stopAfter(stoppedWindow, 2)
  await bringSmallList(stoppedWindow)
}

/** All six are in, and two are taken back, when it goes away. */
async function stopUndoing(): Promise<void> {
  const { first } = await bringSmallList(shop.book)
  stoppedWindow = secondWindow(shop)
  stopAfter(stoppedWindow, 2)
  if (first) await stoppedWindow.takeBack(first)
}

describe('after a stop', () => {
  it('a list that came in only partly is named, and finished with one press', async () => {
    await stopBringing()
    shown = await showScreen(shop.book, '/')
    await expect
      .element(says('Stopped in the middle: a list brought: 6 people. 4 of 6 are in the book.'))
      .toBeVisible()
    await button('Finish').click()
    await expect.poll(people).toBe(6)
    await expect.element(says('All of it is in the book.')).toBeVisible()
    await expect.element(says('Stopped in the middle')).not.toBeInTheDocument()
    expect(await shop.book.records.table(batches).count()).toBe(0)
  })

  it('it is put back with one press, in words', async () => {
    await stopBringing()
    shown = await showScreen(shop.book, '/')
    await button('Put it back').click()
    await expect.poll(people).toBe(0)
    await expect.element(says('Taken back.')).toBeVisible()
  })

  it('history says how much of a half undone list is still in, and turns it either way', async () => {
    await stopUndoing()
    shown = await showScreen(shop.book, '/history')
    await expect.element(says('4 of 6 are still in the book.')).toBeVisible()
    await expect.element(says('2 of 6 people taken back since')).toBeVisible()
    await button('Undo the rest').click()
    await expect.poll(people).toBe(0)
    await expect.element(says('still in the book')).not.toBeInTheDocument()
  })

  it('a half undone list is done again from history', async () => {
    await stopUndoing()
    shown = await showScreen(shop.book, '/history')
    await button('Redo').click()
    await expect.poll(people).toBe(6)
    await expect.element(says('taken back since')).not.toBeInTheDocument()
  })

  it('what is left as it is, is not named again', async () => {
    await stopUndoing()
    shown = await showScreen(shop.book, '/history')
    await button('Leave it so').click()
    await expect.element(says('still in the book')).not.toBeInTheDocument()
    await expect.element(says('2 of 6 people taken back since')).toBeVisible()
    expect(await people()).toBe(4)
  })

  it('what a restored book no longer has can’t be finished', async () => {
    await stopBringing()
    await shop.book.records.db.table('waitingParts').clear()
    shown = await showScreen(shop.book, '/')
    await expect.element(says('What was still to come is not kept in this book.')).toBeVisible()
    await expect.element(button('Finish')).not.toBeInTheDocument()
    await expect.element(button('Put it back')).toBeVisible()
  })
})

it('while another window works on it nothing is offered, until that window goes away', async () => {
  await stopUndoing()
  const [row] = await shop.book.records.table(batches).toArray()
  let goAway = (): void => undefined
  const works = new Promise<void>((resolve) => {
    goAway = resolve
  })
  // What a window holds while it works.
  const lock = navigator.locks.request(`the-usual batch ${row?.id}`, () => works)
  shown = await showScreen(shop.book, '/history')
  await expect.element(says('2 of 6 people taken back since')).toBeVisible()
  await expect.element(button('Finish')).not.toBeInTheDocument()
  await button('Undo the rest').click()
  await expect.element(says('This is still being done, here or in another window.')).toBeVisible()
  goAway()
  await lock
  await expect.element(button('Finish')).toBeVisible()
  expect(await people()).toBe(4)
})
