import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { sweepHalfBuilt } from '#book/backup/half-built.ts'
import { customers } from '#features/customers/model.ts'
import { browserHost } from '#platform/browser-host.ts'
import { err } from '#shared/base/result.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { openWindowAt, type ShopWindow } from '#test/support/show-screen.tsx'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

/** Can fail the backup that is made before anything is removed. */
type Before = HostCalls['backup:keep-begin']

let shop: ShopWindow
let computer: Computer
let begin: Before
let canStamp: boolean

beforeEach(async () => {
  await freshComputer()
  const { calls } = browserHost(window)
  begin = calls['backup:keep-begin']
  canStamp = true
  computer = computerWith({
    // One host for all calls about a file: its handle is known only there.
    ...only(calls, [
      'file:append',
      'file:finish',
      'file:abandon',
      'backup:verified',
      'backup:list',
    ]),
    'backup:keep-begin': (ask) => begin(ask),
    'stamp:write': async (stamp) =>
      canStamp ? calls['stamp:write'](stamp) : err({ code: 'failed', detail: 'no' }),
  })
  const app = await computer.firstDay()
  await meetAll(app, 'Maria Keller', 'Jonas')
  app.book.close()
  shop = await openWindowAt(computer, '/customers')
  await page.getByRole('link', { name: 'Maria Keller' }).click()
  await page.getByRole('main').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
})
afterEach(() => shop.close())

// As many calls as names.
const only = <K extends keyof HostCalls>(calls: HostCalls, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, calls[name]])) as Pick<HostCalls, K>
const dialog = () => page.getByRole('dialog', { name: 'Erase Maria Keller for good' })
const button = (name: string) => dialog().getByRole('button', { name })
const erase = async (): Promise<void> => {
  await dialog()
    .getByLabelText(/^To go on, type/)
    .fill('maria keller')
  await button('Erase for good').click()
}
const names = async () =>
  (await shop.app.book.records.table(customers).toArray()).map(({ name }) => name).sort()
const books = async () =>
  (await indexedDB.databases()).filter(({ name }) => name?.startsWith('usual-')).length

/** Nobody is removed, the same book is in place, and no half-built book is left. */
async function expectNothingChanged(saying: string): Promise<void> {
  await expect
    .element(dialog().getByRole('alert').filter({ hasText: saying }), { timeout: 15_000 })
    .toBeVisible()
  expect(await names()).toEqual(expect.arrayContaining(['Jonas', 'Maria Keller']))
  expect(stampHere()).toMatchObject({ bookId: shop.app.book.id })
  expect(await books()).toBe(1)
}

describe('erasing someone for good', () => {
  it('offers to export them first, and accepts only their name', async () => {
    await expect.element(button('Keep them')).toHaveFocus()
    await expect.element(button('Erase for good')).toBeDisabled()
    await dialog()
      .getByLabelText(/^To go on, type/)
      .fill('Jonas')
    await expect.element(button('Erase for good')).toBeDisabled()
    await button('Keep them').click()
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(await names()).toEqual(['Jonas', 'Maria Keller'])
  })

  it('can be stopped until the last moment, with nothing changed', async () => {
    const real = begin
    let goOn: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    begin = async (ask) => {
      await held
      return real(ask)
    }
    await erase()
    await expect.element(dialog().getByText(/^Backing up the new book/)).toBeVisible()
    // Escape does not stop a running erase.
    await userEvent.keyboard('{Escape}')
    await button('Stop, and keep them').click()
    goOn()
    await expectNothingChanged('Stopped. Nothing was changed: they are still here.')
  })

  it('is stopped when another window wrote something in the meantime', async () => {
    const real = begin
    begin = async (ask) => {
      await meetAll(shop.app, 'Aylin')
      return real(ask)
    }
    await erase()
    await expectNothingChanged('Something was written in another window meanwhile')
    expect(await names()).toEqual(['Aylin', 'Jonas', 'Maria Keller'])
  })

  it('is not done when the book without them can’t be backed up', async () => {
    begin = async () => err({ code: 'disk-full', detail: 'no room' })
    await erase()
    await expectNothingChanged('The new book could not be backed up, so nothing was changed')
  })

  it('is not done when the new book can’t be recorded as the one in place', async () => {
    const real = begin
    begin = async (ask) => {
      // Another window that starts just now takes the new book for no remnant.
      expect(await sweepHalfBuilt({ host: computer.parts.host, indexedDB })).toBe(false)
      expect(await books()).toBe(2)
      canStamp = false
      return real(ask)
    }
    await erase()
    await expectNothingChanged('They could not be erased. Nothing was changed.')
  })
})
