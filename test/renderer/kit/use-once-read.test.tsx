import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useOnceRead } from '#kit/use-once-read.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showPart } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown
let saved: string[]
let press: () => void
let arrive: (products: string) => void

/** A panel that saves with the products it has read. */
function Panel() {
  const [products, setProducts] = useState<string>()
  arrive = setProducts
  const once = useOnceRead(products !== undefined, () => void saved.push(products ?? 'none'))
  press = once.press
  return <p>{products ?? 'reading'}</p>
}

beforeEach(async () => {
  saved = []
  shop = await openTestBook()
  shown = await showPart(shop.book, <Panel />)
  await expect.element(page.getByText('reading')).toBeVisible()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

it('a press before the products are read saves once, with the products', async () => {
  press()
  press()
  expect(saved).toEqual([])
  arrive('croissants')
  await expect.poll(() => saved).toEqual(['croissants'])
  arrive('rolls')
  await expect.element(page.getByText('rolls')).toBeVisible()
  expect(saved).toEqual(['croissants'])
})

it('a press after that is done at once, and nothing is done without one', async () => {
  arrive('croissants')
  await expect.element(page.getByText('croissants')).toBeVisible()
  expect(saved).toEqual([])
  press()
  press()
  expect(saved).toEqual(['croissants', 'croissants'])
})
