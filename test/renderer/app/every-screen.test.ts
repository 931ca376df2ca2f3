import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { features } from '#app/features.ts'
import { day } from '#shared/base/day.ts'
import { fillShop } from '#test/support/full-shop.ts'
import { type OpenShop, openShop } from '#test/support/open-shop.tsx'

/** What holds on every screen of every feature; a new screen is walked by itself. */
const today = day('2026-03-03')
const trades = ['counter', 'jobs'] as const
let shop: OpenShop
let known: Awaited<ReturnType<typeof fillShop>>
afterEach(() => shop.close())

/** Every address, with a row of this shop for each id in it. */
function addresses(): readonly string[] {
  const ids: Readonly<Record<string, string | undefined>> = {
    $customerId: known.people[0],
    $issueId: known.issues[0],
    $purchaseId: known.purchases[0],
    $productId: known.products[0],
    $paymentId: known.payment,
  }
  const paths = features.flatMap((feature) => (feature.screens ?? []).map(({ path }) => path))
  return ['/welcome', ...paths].map((path) =>
    path.replace(/\$\w+/g, (id) => {
      expect(ids, `No row for ${id}: name one in this test`).toHaveProperty(id)
      return ids[id] ?? ''
    }),
  )
}

const headings = () => document.querySelectorAll('h1')
describe.for(trades)('every screen, at a %s', (trade) => {
  beforeEach(async () => {
    shop = await openShop({ today, trade })
    known = await fillShop(shop, today)
  })

  it('has one main heading, a title of its own that names nobody, one live region, and buttons that say whom they are for', async () => {
    const titles = new Map<string, string>()
    for (const path of addresses()) {
      document.title = ''
      await shop.show(path)
      await expect.poll(() => headings().length, { message: `h1 at ${path}` }).toBe(1)
      await expect.poll(() => document.title, { message: `title at ${path}` }).not.toBe('')
      await expect.poll(stillness, { message: path }).toBe(true)
      const { title } = document
      expect.soft(title, path).toMatch(/ · /)
      expect.soft(title, path).not.toMatch(/Maria|Jonas|cake|rye/)
      const isSame = path.startsWith('/products/')
      if (!isSame) expect.soft(titles.get(title), `${path}: ${title}`).toBeUndefined()
      titles.set(title, path)
      expect.soft(liveRegions(), path).toHaveLength(1)
      expect.soft(alikeIn([...document.querySelectorAll('main li, main tr')]), path).toEqual([])
    }
    expect(titles.size).toBeGreaterThan(15)
  })
})

const liveRegions = () =>
  [...document.querySelectorAll('[role=status], [aria-live], [role=log]')].map((each) =>
    each.outerHTML.slice(0, 80),
  )

let before = ''
/** Nothing was drawn since the last look. */
const stillness = (): boolean => {
  const now = document.querySelector('main')?.innerHTML ?? ''
  const isStill = now !== '' && now === before
  before = now
  return isStill
}

const nameOf = (button: Element): string =>
  (button.getAttribute('aria-label') ?? button.textContent).trim()

/** Buttons called the same in two rows of one list that say different things. */
function alikeIn(rows: readonly Element[]): readonly string[] {
  const seen = new Map<string, string>()
  return rows.flatMap((row) => {
    const said = row.textContent.replace(/\d/g, '')
    return [...row.querySelectorAll('button')].map(nameOf).filter((name) => {
      const before = seen.get(name)
      seen.set(name, said)
      return before !== undefined && before !== said
    })
  })
}
