import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { orders } from '#features/orders/model.ts'
import {
  card,
  type OpenShop,
  openShop,
  press,
  searchBox,
  settle,
} from '#test/support/open-shop.tsx'

let shop: OpenShop
beforeEach(async () => {
  shop = await openShop()
  await shop.regular({ name: 'Maria' }, { usual: 'tea' })
  await shop.show()
  await searchBox().fill('mar')
  shop.clock.add(1000)
  await press('{Enter}')
  await settle(shop)
})
afterEach(() => shop.close())

const line = () => card().getByRole('textbox', { name: /What, how many/ })
const onQuestion = () => document.activeElement?.matches('form fieldset button') === true
const dayAsked = async () => {
  await press('r')
  await expect.element(line()).toHaveFocus()
  await press('2 loaves{Enter}')
  await expect.poll(onQuestion).toBe(true)
}

describe('letters typed on the question of a panel', () => {
  it('go on in its line, and the day they say answers it', async () => {
    await dayAsked()
    await press('saturday{Enter}')
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ words: '2 loaves' }])
    await expect.element(searchBox()).toHaveValue('')
  })

  it('make nobody, however much is typed and whatever Enter and Esc follow', async () => {
    await dayAsked()
    const before = await shop.deeds()
    await press('rlaptop repair')
    await expect.element(line()).toHaveValue('2 loaves rlaptop repair')
    await press('{Enter}')
    await expect.poll(onQuestion).toBe(true)
    await press('{Escape}')
    await expect.element(card().getByText('You were writing an order')).toBeVisible()
    await expect.element(searchBox()).toHaveValue('')
    expect(await shop.deeds()).toBe(before)
  })

  it('leave its digits the answers', async () => {
    await dayAsked()
    await press('2')
    await expect.element(line()).toHaveValue('2 loaves')
    await expect
      .element(
        card()
          .getByRole('button', { name: /^Save|^Take|order/i })
          .first(),
      )
      .toBeVisible()
    await press('{Enter}')
    await expect.poll(() => shop.rows(orders)).toHaveLength(1)
  })

  it('go on in it from beside it, too, as long as something is unsaved', async () => {
    await dayAsked()
    const region = card().element()
    if (region instanceof HTMLElement) region.focus()
    await press('x')
    await expect.element(line()).toHaveValue('2 loaves x')
    await line().fill('')
    if (region instanceof HTMLElement) region.focus()
    shop.clock.add(1000)
    await press('zo')
    await expect.element(searchBox()).toHaveValue('zo')
  })
})

it('a letter on the chips of a panel goes on in its line', async () => {
  await press('i')
  await expect.element(card().getByRole('radio').first()).toBeInTheDocument()
  const chip = card().getByRole('radio').first().element()
  if (chip instanceof HTMLElement) chip.focus()
  await press('box')
  await expect.element(card().getByRole('textbox').first()).toHaveValue('box')
  await expect.element(searchBox()).toHaveValue('')
})
