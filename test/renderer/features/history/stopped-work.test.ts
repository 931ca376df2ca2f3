import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { alone } from '#book/batch-lock.ts'
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
  await shown.close()
  stoppedWindow.close()
  await shop.close()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
/** A key of a row of History is named after the row, too. */
const onRow = (key: string) => page.getByRole('button', { name: new RegExp(`^${key}(: |$)`) })
const says = (text: string) => page.getByText(text, { exact: false })
const people = () => shop.book.records.table(customers).count()

/** Works in a window that goes away after so many Changes. */
async function stopped(changes: number, work: (book: Book) => Promise<unknown>): Promise<void> {
  stoppedWindow = secondWindow(shop)
  stopAfter(stoppedWindow, changes)
  await work(stoppedWindow)
}

/** Four of six people are in when the window goes away. */
const stopBringing = () => stopped(2, bringSmallList)

/** All six are in, and two are taken back, when it goes away. */
async function stopUndoing(): Promise<void> {
  const { first } = await bringSmallList(shop.book)
  await stopped(2, async (book) => first && book.takeBack(first))
}

/** A half undone list in history, where it can be pressed to one of its ends. */
async function pressInHistory(key: string, left: number): Promise<void> {
  await stopUndoing()
  shown = await showScreen(shop.book, '/history')
  await expect.element(says('4 of 6 are still in the book.')).toBeVisible()
  await expect.element(says('2 of 6 people taken back since')).toBeVisible()
  await onRow(key).click()
  await expect.poll(people).toBe(left)
  await expect.element(says('still in the book')).not.toBeInTheDocument()
}

const onlyRow = async () => {
  const [row] = await shop.book.records.table(batches).toArray()
  if (!row) throw new Error('Nothing is under way')
  return row
}

/** As in a restored book: a backup holds the row, but not what still waits. */
const loseRest = () => shop.book.records.db.table('waitingParts').clear()

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
    await pressInHistory('Undo the rest', 0)
  })

  it('a half undone list is done again from history', async () => {
    await pressInHistory('Redo', 6)
    await expect.element(says('taken back since')).not.toBeInTheDocument()
  })

  it('what is left as it is, is not named again', async () => {
    await pressInHistory('Leave it so', 4)
    await expect.element(says('2 of 6 people taken back since')).toBeVisible()
  })

  it('what a restored book no longer has can’t be finished', async () => {
    await stopBringing()
    await loseRest()
    shown = await showScreen(shop.book, '/')
    await expect.element(says('What was still to come is not kept in this book.')).toBeVisible()
    await expect.element(button('Finish')).not.toBeInTheDocument()
    await expect.element(button('Put it back')).toBeVisible()
  })

  it('what a restored book has of a list is put back, and not called all of it', async () => {
    await stopBringing()
    stoppedWindow.close()
    const { id } = await onlyRow()
    await stopped(1, (book) => book.batches.turn(id, 'out'))
    await loseRest()
    shown = await showScreen(shop.book, '/')
    await button('Put it back').click()
    await expect.poll(people).toBe(4)
    await expect.element(says('do the rest anew.')).toBeVisible()
    await expect.element(says('All of it is in the book.')).not.toBeInTheDocument()
  })
})

it('while another window works on it nothing is offered, until that window goes away', async () => {
  await stopUndoing()
  const { id } = await onlyRow()
  let goAway = (): void => undefined
  const works = new Promise<void>((resolve) => {
    goAway = resolve
  })
  const lock = alone(id, () => works)
  shown = await showScreen(shop.book, '/history')
  await expect.element(says('2 of 6 people taken back since')).toBeVisible()
  await expect.element(button('Finish')).not.toBeInTheDocument()
  await onRow('Undo the rest').click()
  await expect.element(says('This is still being done, here or in another window.')).toBeVisible()
  goAway()
  await lock
  await expect.element(button('Finish')).toBeVisible()
  expect(await people()).toBe(4)
})
