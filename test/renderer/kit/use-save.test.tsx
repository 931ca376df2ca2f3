import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Done } from '#book/writer.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { customers } from '#features/customers/model.ts'
import { useSave } from '#kit/use-save.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showPart } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown
let saved: Done[]
let say: (typed: string) => Promise<void>
/** For each render of the panel, whether its button waited. */
let waited: boolean[]

/** A panel that adds a person; the test presses its button by calling `say`. */
function Panel() {
  const { save, saving } = useSave((done) => saved.push(done))
  say = (typed) => save(meet, { typed })
  waited.push(saving)
  return <p>Here</p>
}
const people = async () =>
  (await shop.book.records.table(customers).toArray()).map(({ name }) => name)

beforeEach(async () => {
  saved = []
  waited = []
  shop = await openTestBook()
  shown = await showPart(shop.book, <Panel />)
  await expect.element(page.getByText('Here')).toBeVisible()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

it('saves once, however often Enter is pressed before it is done', async () => {
  await Promise.all([say('Ana'), say('Ana'), say('Ben')])
  expect(await people()).toEqual(['Ana'])
  expect(saved).toHaveLength(1)
  expect(saved[0]?.change?.deed).toBe(meet.name)
})

it('lets the button wait while it saves, and saves again after that', async () => {
  waited = []
  await say('Ana')
  await expect.poll(() => waited).toEqual([true, false])
  await say('Ben')
  expect(await people()).toEqual(['Ana', 'Ben'])
})

it('takes no press between the save and the moment the screen shows it', async () => {
  await say('Ana')
  await say('Ana')
  expect(await people()).toEqual(['Ana'])
})

it('stays open when it was refused, says why, and may be tried again', async () => {
  await say('')
  expect(saved).toEqual([])
  await expect.element(page.getByRole('alert')).toBeVisible()
  await say('Ana')
  expect(saved).toHaveLength(1)
})

it('closes nothing after it was closed itself: another panel may be open by then', async () => {
  const saving = say('Ana')
  await shown.close()
  await saving
  expect(await people()).toEqual(['Ana'])
  expect(saved).toEqual([])
})
