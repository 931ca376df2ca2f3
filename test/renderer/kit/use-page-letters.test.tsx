import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { show } from '#test/support/show.tsx'

let pressed: string[]
let close: () => void

function Page() {
  usePageLetters((letter) => (letter === 'T' ? () => pressed.push(letter) : undefined))
  return (
    <>
      <button type="button">Somewhere</button>
      <input aria-label="A field" />
      <div role="dialog" tabIndex={-1} aria-label="A dialog" />
    </>
  )
}

beforeEach(async () => {
  pressed = []
  close = (await show(<Page />)).close
  await expect.element(page.getByLabelText('A field')).toBeVisible()
})
afterEach(() => close())

const focus = (name: string) => page.getByLabelText(name).element()

it('acts on its letter wherever the focus is on the page, in lower or upper case', async () => {
  await userEvent.keyboard('t')
  page.getByRole('button').element().focus()
  await userEvent.keyboard('T')
  expect(pressed).toEqual(['T', 'T'])
})

it('leaves other letters, shortcuts and held keys alone', async () => {
  await userEvent.keyboard('x{Control>}t{/Control}')
  const held = new KeyboardEvent('keydown', { key: 't', repeat: true, bubbles: true })
  document.body.dispatchEvent(held)
  expect(pressed).toEqual([])
})

it('takes no letter away from a field or a dialog', async () => {
  await page.getByLabelText('A field').click()
  await userEvent.keyboard('t')
  await expect.element(page.getByLabelText('A field')).toHaveValue('t')
  const dialog = focus('A dialog')
  if (dialog instanceof HTMLElement) dialog.focus()
  await userEvent.keyboard('t')
  expect(pressed).toEqual([])
})
