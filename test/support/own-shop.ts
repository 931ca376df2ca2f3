import type { Page } from 'playwright'
import { type Counter, firstRun, go, type OpenedWindow } from './browser-shop.ts'
import { livingBook } from './living-book.ts'
import { button } from './sample-shop.ts'

/** A row as it lies in the book: of whichever table, so each field may be absent. */
export type BookRow = Readonly<Record<string, unknown>> & { readonly id: string }

/** A Change as it lies in the book. */
export type BookChange = {
  readonly id: string
  readonly deed: string
  readonly undoes?: string
}

/** A shop that began empty, in which only the test moves time. */
export type OwnShop = OpenedWindow & {
  readonly pass: (minutes: number) => Promise<void>
  readonly at: (moment: string) => Promise<void>
  readonly go: (path: string) => Promise<void>
  /** Living rows of a table, read directly from the database. */
  readonly rows: (table: string) => Promise<readonly BookRow[]>
  readonly changes: () => Promise<readonly BookChange[]>
  /** What every person in the book is called, or how they would be known, by id. */
  readonly called: () => Promise<ReadonlyMap<string, string>>
}

type Beginning = {
  readonly trade: 'counter' | 'jobs'
  readonly name: string
  /** A line for each of those who come, as the owner writes them. */
  readonly people: readonly string[]
  /** "2026-03-27T07:00", in the time of the shop. */
  readonly at: string
  readonly zone: string
}

export async function openOwnShop(counter: Counter, shop: Beginning): Promise<OwnShop> {
  const opened = await counter.open(await counter.newProfile())
  const { page, context } = opened
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setTimezoneOverride', { timezoneId: shop.zone })
  let now = 0
  const at = async (moment: string): Promise<void> => {
    now = await page.evaluate((said) => new Date(said).getTime(), moment)
    await page.clock.setFixedTime(now)
  }
  await at(shop.at)
  await page.reload()
  await firstRun(page, shop)
  await writeDown(page, shop.people)
  const stores = async () => (await livingBook(page)).stores
  const rows = async (table: string): Promise<readonly BookRow[]> => {
    // Rows read directly from the database have the shape the app gave them.
    const all = ((await stores())[table] ?? []) as readonly BookRow[]
    return all.filter(({ deletedAt }) => deletedAt === undefined)
  }
  return {
    ...opened,
    at,
    rows,
    pass: (minutes) => {
      now += minutes * 60_000
      return page.clock.setFixedTime(now)
    },
    go: (path) => go(page, path),
    // As above: the store of Changes.
    changes: async () => ((await stores()).changes ?? []) as readonly BookChange[],
    called: async () =>
      new Map(
        (await rows('customers')).map(({ id, name, description }) => [
          id,
          String(name ?? description),
        ]),
      ),
  }
}

async function writeDown(page: Page, lines: readonly string[]): Promise<void> {
  await button(page, /^Write down your (?:regulars|customers|clients)/).click()
  await page.getByLabel('One per line').fill(lines.join('\n'))
  await button(page, /^Write down \d/).click()
  await page
    .locator('#screen')
    .getByText(/ (?:is|are) in\./)
    .first()
    .waitFor()
}
