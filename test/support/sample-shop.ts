import type { Locator, Page } from 'playwright'
import { type Counter, go, type OpenedWindow } from './browser-shop.ts'

/** What was done in a sample shop after its setup, oldest first. */
export type SampleDeed = {
  readonly deed: string
  readonly undoes?: string
  readonly rows: readonly {
    readonly table: string
    readonly id: string
    readonly now?: Readonly<Record<string, unknown>>
  }[]
}

/** A sample shop in which only the test moves time. */
export type SampleShop = OpenedWindow & {
  readonly pass: (milliseconds: number) => Promise<void>
  /** Read directly from the database. */
  readonly deeds: () => Promise<readonly SampleDeed[]>
  readonly go: (path: string) => Promise<void>
}

export async function openSampleShop(
  counter: Counter,
  kind: 'bakery' | 'it',
  at: Date,
): Promise<SampleShop> {
  const opened = await counter.open(await counter.newProfile())
  const { page } = opened
  let now = at.getTime()
  await page.clock.setFixedTime(now)
  await page.goto(`${counter.url}?sample=${kind}`)
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor()
  return {
    ...opened,
    pass: (milliseconds) => {
      now += milliseconds
      return page.clock.setFixedTime(now)
    },
    deeds: () => page.evaluate(readDeeds, `sample-${kind}`),
    go: (path) => go(page, path),
  }
}

/** Runs inside the page. */
async function readDeeds(database: string): Promise<readonly SampleDeed[]> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await settled(indexedDB.open(database))
  const deeds = await settled(db.transaction('changes').objectStore('changes').getAll())
  db.close()
  return deeds
}

/** Resolves as soon as that place has the focus, which is where the next key goes. */
export const hasFocus = (place: Locator): Promise<void> =>
  place.and(place.page().locator(':focus')).waitFor()

export const button = (of: Page | Locator, name: string | RegExp): Locator =>
  of.getByRole('button', { name, exact: typeof name === 'string' })

/**
 * A scanner's keys, then Enter: 5 ms apart by the keyboard's own clock, however busy the computer
 * is. Only with real time: a fixed clock gives keys its own times.
 */
export async function scan(page: Page, code: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  // A pause after the key before.
  const start = Date.now() / 1000 + 0.1
  const keys = [...code].map((text) => ({ key: text, text }))
  for (const [at, { key, text }] of [...keys, { key: 'Enter', text: '\r' }].entries()) {
    const timestamp = start + at * 0.005
    const windowsVirtualKeyCode = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0)
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key,
      text,
      timestamp,
      windowsVirtualKeyCode,
    })
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key,
      timestamp,
      windowsVirtualKeyCode,
    })
  }
  await cdp.detach()
}
