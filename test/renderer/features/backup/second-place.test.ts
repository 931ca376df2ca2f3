import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ok } from '#shared/base/result.ts'
import { computerWith } from '#test/support/shop-with-journal.ts'
import { openWindowAt } from '#test/support/show-screen.tsx'
import { freshComputer } from '#test/support/window-parts.ts'

it('a second backup place that is no longer used leaves the focus on the button that chooses one', async () => {
  await freshComputer()
  let isChosen = true
  const computer = computerWith({
    'second:state': async () =>
      ok(isChosen ? { state: 'there', folder: '/media/stick' } : { state: 'none' }),
    'second:forget': async () => {
      isChosen = false
      return ok(undefined)
    },
  })
  const { book } = await computer.firstDay()
  book.close()
  // Only the desktop app keeps a second place.
  const host = { ...computer.parts.host, kind: 'electron' as const }
  const there = { ...computer, parts: { ...computer.parts, host } }
  const shown = await openWindowAt(there, '/backup')
  const stop = page.getByRole('button', { name: 'Stop copying there' })
  await expect.element(stop).toBeVisible()
  const element = stop.element()
  if (element instanceof HTMLElement) element.focus()
  await userEvent.keyboard('{Enter}')
  const choose = page.getByRole('button', { name: 'Choose a second folder' })
  await expect.element(choose).toHaveFocus()
  await shown.close()
})
