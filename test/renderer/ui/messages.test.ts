import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { customers } from '#features/customers/model.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { promises } from '#features/promises/model.ts'
import { day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { madeBy } from '#test/support/full-shop.ts'
import { focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'
import { showReport } from '#ui/use-report.ts'

const today = day('2026-03-03')
let shop: OpenShop
let maria: CustomerId
beforeEach(async () => {
  shop = await openShop({ today })
  maria = await shop.regular({ name: 'Maria' })
})
afterEach(async () => {
  await page.viewport(1280, 800)
  await shop.close()
})

const trouble = () => page.getByRole('alert')
const go = (path: string) => page.getByRole('link', { name: path, exact: true }).click()

describe('a message', () => {
  it('leaves when the screen changes', async () => {
    await shop.show(`/customers/${maria}`)
    showReport({ tone: 'trouble', text: 'That did not work.' })
    await expect.element(trouble()).toBeVisible()
    await go('Customers')
    await expect.element(trouble()).not.toBeInTheDocument()
  })

  it('stays on every screen while it is about the book', async () => {
    await shop.show(`/customers/${maria}`)
    showReport({ tone: 'trouble', text: 'The clock went back.', isLasting: true })
    showReport({ tone: 'trouble', text: 'That did not work.' })
    await go('Customers')
    await expect.element(trouble()).toHaveTextContent('The clock went back.')
  })

  it('leaves when its cause is mended in the same place', async () => {
    const due = { customerId: maria, what: 'ring', due: today }
    await madeBy(shop.book.perform(makePromise, due))
    await shop.show(`/customers/${maria}`)
    await focusRow(/^ring/)
    const table = shop.book.records.table(promises)
    const [row] = await table.toArray()
    if (!row) throw new Error('No promise')
    // It is gone for a moment, and this window has not heard of it.
    await table.delete(row.id)
    await press('k')
    await expect.element(trouble()).toHaveTextContent(/no longer in the book/)
    await table.add(row)
    await press('k')
    await expect.element(trouble()).not.toBeInTheDocument()
  })

  it('leaves with the panel that was refused', async () => {
    await shop.show(`/customers/${maria}`)
    await expect.element(page.getByRole('button', { name: 'New promise' })).toBeVisible()
    await press('p')
    await press('ring friday')
    await shop.book.records.table(customers).delete(maria)
    await press('{Enter}')
    await expect.element(trouble()).toHaveTextContent('no longer in the book')
    await press('{Escape}')
    await expect.element(trouble()).not.toBeInTheDocument()
  })
})

describe('no message covers a control', () => {
  it.for([
    ['a phone', 375, 700],
    ['a desk', 1280, 800],
  ] as const)('on %s', async ([, width, height]) => {
    await page.viewport(width, height)
    for (const path of ['/', '/counter', `/customers/${maria}`, '/history', '/settings']) {
      await shop.show(path)
      const before = covered()
      for (const text of ['One thing.', 'Another, which is a good deal longer than one line is.'])
        showReport({ tone: 'trouble', text })
      await expect.poll(() => trouble().elements().length).toBe(2)
      expect(covered(), path).toEqual(before)
      for (const each of trouble().elements()) expect(onTop(each), path).toBe(true)
    }
  })
})

/** Controls in view that something else lies over. */
const covered = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('a[href], button, input')]
    .filter((each) => isInView(each) && !onTop(each))
    .map((each) => each.outerHTML.slice(0, 80))

function onTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  const top = document.elementFromPoint(x + width / 2, y + height / 2)
  return top !== null && (element.contains(top) || top.contains(element))
}

/** Its middle is in the window and in the part of the screen that is not scrolled away. */
function isInView(element: HTMLElement): boolean {
  if (!element.checkVisibility()) return false
  const { x, y, width, height } = element.getBoundingClientRect()
  const [midX, midY] = [x + width / 2, y + height / 2]
  const around = [document.documentElement, element.closest('main'), element.closest('nav')]
  return around.every((each) => {
    if (!each) return true
    const box = each.getBoundingClientRect()
    return midX > box.left && midX < box.right && midY > box.top && midY < box.bottom
  })
}
