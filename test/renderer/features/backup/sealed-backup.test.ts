import { Encrypter } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Seal } from '#book/backup/pack.ts'
import { sealWith } from '#book/backup/sealed.ts'
import { takeBackup } from '#book/backup/take.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { openWindowAt, type ShopWindow } from '#test/support/show-screen.tsx'
import { freshComputer } from '#test/support/window-parts.ts'

const line = 'AGE-SECRET-KEY-1PARF0FTDUC52SNHH96PT4F4GZ246YRUYHPXTE7FTAVHQXERDP3TQSZYSP7'
const another = 'AGE-SECRET-KEY-1AQ2JV3V6CMQ8PQVR6HUHQXC3FJ6T7K3CSM0F9VYX8U6NQ3QV2XFSJ6Z2E9'

let shop: ShopWindow
let computer: Computer
beforeEach(async () => {
  await freshComputer()
  computer = computerWith()
  const app = await computer.firstDay()
  await meetAll(app, 'Maria', 'Jonas')
  app.book.close()
  shop = await openWindowAt(computer, '/restore')
})
afterEach(() => shop.close())

async function choose(seal: Seal): Promise<void> {
  const { records, clock } = shop.app.book
  const taken = await takeBackup({
    app: '1',
    shop: 'Corner Bakery',
    records,
    at: clock.now(),
    seal,
  })
  const file = new File([taken.blob], 'old.usual.age')
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  const input = document.querySelector('input[type=file]')
  if (!(input instanceof HTMLInputElement)) throw new Error('nothing takes a file')
  await userEvent.upload(input, file)
  await expect
    .element(page.getByRole('form', { name: 'old.usual.age is encrypted' }), { timeout: 15_000 })
    .toBeVisible()
}

/** What the form says at its field. */
const said = () => page.getByRole('form')
const inside = () => page.getByRole('button', { name: 'Put this book in place' })

describe('a backup encrypted with another computer’s key', () => {
  it('opens with the line of its key sheet, typed from paper', async () => {
    await choose(sealWith({ kind: 'identity', identity: line }))
    const field = page.getByRole('textbox', { name: 'Secret line' })
    await expect.element(field).toHaveFocus()
    await field.fill(line.slice(0, -1))
    await userEvent.keyboard('{Enter}')
    await expect.element(said()).toHaveTextContent('That is not a whole secret line')
    await expect.element(said()).toHaveTextContent('Nothing was changed')
    await field.fill(
      line
        .slice(16)
        .toLowerCase()
        .replace(/(.{6})/g, '$1 '),
    )
    await userEvent.keyboard('{Enter}')
    await expect.element(inside(), { timeout: 15_000 }).toBeVisible()
  })

  it('says when a sheet is of another key, and asks again', async () => {
    await choose(sealWith({ kind: 'identity', identity: line }))
    await page.getByRole('textbox', { name: 'Secret line' }).fill(another)
    await userEvent.keyboard('{Enter}')
    await expect
      .element(said(), { timeout: 15_000 })
      .toHaveTextContent('That secret line does not open old.usual.age. Nothing was changed.')
    await expect.element(page.getByRole('textbox', { name: 'Secret line' })).toHaveFocus()
  })

  it('can be left: another one is chosen instead', async () => {
    await choose(sealWith({ kind: 'identity', identity: line }))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  })
})

/** Encrypts with a passphrase as `age` does, with a work factor that takes under a second. */
const quicklySealed: Seal = (zip) => {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(10)
  encrypter.setPassphrase('four words no friends')
  return encrypter.encrypt(zip)
}

it('a copy with a passphrase opens with it alone; a wrong passphrase is refused in words', async () => {
  await choose(quicklySealed)
  const field = page.getByLabelText('Passphrase', { exact: true })
  await field.fill('Four words no friends')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(said(), { timeout: 15_000 })
    .toHaveTextContent('That passphrase does not open old.usual.age. Nothing was changed.')
  await field.fill('four words no friends')
  await userEvent.keyboard('{Enter}')
  await expect.element(inside(), { timeout: 15_000 }).toBeVisible()
})
