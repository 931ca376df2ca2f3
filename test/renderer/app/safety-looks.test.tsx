import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Shut } from '#app/recovery/Shut.tsx'
import { sealWith } from '#book/backup/sealed.ts'
import { takeBackup } from '#book/backup/take.ts'
import { factsOf } from '#features/backup/rules.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { stampSchema } from '#shared/book/stamp.ts'
import type { BackupEntry, HostCalls } from '#shared/host/contract.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { show } from '#test/support/show.tsx'
import { openWindowAt } from '#test/support/show-screen.tsx'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

const desk = [1280, 800] as const
const phone = [375, 760] as const
/** What differs between light and dark; everything else is checked once. */
const ofColors = ['color-contrast', 'link-in-text-block']
const identity = 'AGE-SECRET-KEY-1PARF0FTDUC52SNHH96PT4F4GZ246YRUYHPXTE7FTAVHQXERDP3TQSZYSP7'

let close: () => unknown = () => undefined
let computer: Computer
let file: File
let free: number

beforeEach(async () => {
  await freshComputer()
  free = 50_000_000_000
  computer = computerWith({
    ...shelf(),
    'room:check': async () => ok({ free }),
    'second:state': async () => ok({ state: 'missing', folder: '/media/a stick/The Usual' }),
  })
  const app = await computer.firstDay()
  await meetAll(app, 'Maria', 'Jonas')
  const { records, clock } = app.book
  const seal = sealWith({ kind: 'identity', identity })
  const taken = await takeBackup({ app: '1', shop: 'Bakery', records, at: clock.now(), seal })
  file = new File([taken.blob], 'the-usual-20260303-0800-s3.usual.age')
  entries = [
    {
      id: 'newest',
      name: file.name,
      size: file.size,
      at: instant(0),
      facts: factsOf(taken.manifest, { size: file.size, sha256: '0'.repeat(64), encrypted: true }),
      inSecond: true,
    },
    { id: 'by-hand', name: 'before the holidays.usual', size: 1_400_000, at: instant(0) },
  ]
  app.book.close()
})
afterEach(async () => {
  await close()
  await page.viewport(...desk)
})

let entries: BackupEntry[] = []
/** Two listed backups: one of this shop, encrypted, and one that somebody named by hand. */
function shelf(): Partial<HostCalls> {
  return {
    'backup:list': async () => ok({ folder: '/home/ana/Documents/The Usual Backups', entries }),
    'backup:open': async () => ok({ handle: 'file', name: file.name, size: file.size }),
    'file:read': async ({ offset, length }) =>
      ok(new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())),
    'file:close': async () => ok(undefined),
  }
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const seen = (text: string | RegExp) =>
  expect.element(page.getByText(text).first(), { timeout: 15_000 }).toBeVisible()

/** On a desk and on a phone, light and dark: accessible, and nothing is too wide. */
async function expectFitForAll(): Promise<void> {
  for (const [width, height] of [desk, phone]) {
    await page.viewport(width, height)
    for (const scheme of ['light', 'dark'] as const) {
      document.documentElement.dataset.mantineColorScheme = scheme
      for (const moving of document.getAnimations()) moving.finish()
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        ...(scheme === 'light' ? {} : { runOnly: ofColors }),
      })
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
      expect(told, `${scheme}, ${width} px`).toEqual([])
    }
    const screen = document.querySelector('main') ?? document.documentElement
    expect(screen.scrollWidth, `${width} px`).toBeLessThanOrEqual(screen.clientWidth)
  }
}

const at = async (path: string): Promise<void> => {
  ;({ close } = await openWindowAt(computer, path))
}

describe('the screens that keep the records safe are accessible', () => {
  it('the list of backups, with everything in the strip at once', async () => {
    free = 100_000_000
    computer.journal.refuse('disk-full')
    await at('/backup')
    await seen('before the holidays.usual')
    await seen(/nothing new is written until there is room/)
    await expectFitForAll()
  })

  it('stopping to encrypt, and a copy with a passphrase that is too short', async () => {
    await computer.parts.host.calls['key:write']({ identity })
    await at('/backup')
    await button('Stop encrypting').click()
    await seen(/need the key sheet: keep it/)
    await expectFitForAll()
    await button('Leave it on').click()
    await button('Save a copy with a passphrase').click()
    await page.getByLabelText('Passphrase', { exact: true }).fill('short')
    await userEvent.keyboard('{Enter}')
    await seen('That is too short. Nothing was saved.')
    await expectFitForAll()
  })

  it('the key sheet, and proving it', async () => {
    await at('/key-sheet')
    await seen('Key sheet for Corner Bakery')
    await expectFitForAll()
    await button('I have it on paper').click()
    for (const field of page.getByRole('textbox', { name: /^Group/ }).all()) await field.fill('X')
    await userEvent.keyboard('{Enter}')
    await seen(/That is not what the sheet says/)
    await expectFitForAll()
  })

  it('choosing a backup, unlocking it, and what is inside', async () => {
    await at('/restore')
    await seen('before the holidays.usual')
    await expectFitForAll()
    await button('Look inside').first().click()
    await seen(/is encrypted$/)
    await page.getByRole('textbox', { name: 'Secret line' }).fill('half a line')
    await userEvent.keyboard('{Enter}')
    await seen(/not a whole secret line/)
    await expectFitForAll()
    await page.getByRole('textbox', { name: 'Secret line' }).fill(identity)
    await userEvent.keyboard('{Enter}')
    await seen('Put this book in place')
    await expectFitForAll()
  })

  it('everything about a person, erasing them, and having erased them', async () => {
    await at('/customers')
    await page.getByRole('link', { name: 'Maria' }).click()
    for (const item of ['Everything about this person…', 'Erase for good…']) {
      await page.getByRole('main').getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: item }).click()
      await expect.element(page.getByRole('dialog')).toBeVisible()
      await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
      await expectFitForAll()
      await page.viewport(...desk)
      await userEvent.keyboard('{Escape}')
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    }
    await close()
    await at('/erased')
    await seen(/older backups? still holds? them/)
    await expectFitForAll()
  })

  it('let’s find your records, with everything opened', async () => {
    const stamp = stampSchema.parse(stampHere())
    const opening = { state: 'recovery', trouble: { kind: 'missing' }, stamp } as const
    ;({ close } = await show(<Shut opening={opening} parts={computer.parts} />))
    await seen('before the holidays.usual')
    await seen(/The second copy of all you wrote|none could be read through/)
    await button('Look, change nothing').click()
    await seen('Save everything as a file')
    await button('There is no copy anywhere').click()
    await expect.element(button('Keep looking')).toHaveFocus()
    await expectFitForAll()
  })
})
