import { MantineProvider } from '@mantine/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { features } from '#app/features.ts'
import { Replaced } from '#app/Replaced.tsx'
import { startWords } from '#app/start-words.ts'
import { switchTo } from '#book/switch.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { mount } from '#test/support/show.tsx'
import { freshComputer, windowParts } from '#test/support/window-parts.ts'

let closeWindow: () => void = () => undefined
beforeEach(async () => {
  await freshComputer()
  await startWords(features, 'en')
})
afterEach(() => closeWindow())

it('a window of the old book is notified at once, and says how to see the new one', async () => {
  const book = (name: string) => {
    const bookId = asId<BookId>(name)
    return { bookId, database: `usual-${name}`, seq: 0, counts: {} }
  }
  await switchTo(book('old'), windowParts())
  closeWindow = mount(
    <MantineProvider>
      <Replaced bookId={asId<BookId>('old')} />
    </MantineProvider>,
  ).close
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  await switchTo(book('next'), windowParts())
  await expect.element(page.getByRole('alert')).toHaveTextContent(/This window shows the old book/)
  await expect.element(page.getByRole('button', { name: 'Reload' })).toBeVisible()
})
