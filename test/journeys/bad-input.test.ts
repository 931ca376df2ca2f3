import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  emptyFile,
  hugeFile,
  otherZip,
  pictureNamed,
  torn,
  withEntries,
  withManifest,
  worn,
} from '#test/support/bad-files.ts'
import {
  type Counter,
  firstRun,
  go,
  type OpenedWindow,
  openCounter,
} from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import { button } from '#test/support/sample-shop.ts'
import { wholeBrowser } from '#test/support/test-browser.ts'

const MB = 1024 * 1024

let counter: Counter
let shop: OpenedWindow
let page: Page
let folder: string
let backup: string
beforeAll(async () => {
  counter = await openCounter()
  folder = await counter.newProfile()
  shop = await counter.open(await counter.newProfile())
  page = shop.page
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await button(page, 'Start with an empty book').click()
  for (const name of ['Maria Keller', 'Jonas Brandt']) await meetSomeone(page, name)
  await go(page, '/backup')
  const download = page.waitForEvent('download')
  await button(page, 'Back up now').click()
  backup = join(folder, 'whole.usual')
  await (await download).saveAs(backup)
  await page.getByText(/^Backed up and read back/).waitFor()
})
afterAll(async () => {
  await shop?.close()
  await counter?.close()
})
afterEach(() => {
  expect(shop.troubles).toEqual([])
})

async function meetSomeone(of: Page, name: string): Promise<void> {
  await findBox(of).focus()
  await of.keyboard.type(name)
  await of.keyboard.press('Control+Enter')
  await card(of).getByRole('heading', { name }).waitFor()
}

/** Chooses the file on that screen; resolves to the refusal that is shown. */
async function refusal(screen: '/bring' | '/restore', file: string): Promise<string> {
  await go(page, '/customers')
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  await go(page, screen)
  await page.locator('input[type=file]').setInputFiles(file)
  return (await page.getByRole('alert').textContent()) ?? ''
}

/** A bad file leaves the book as it was. */
async function keepsTheBook(act: () => Promise<void>): Promise<void> {
  const before = await livingBook(page)
  expect(before.stores.customers).toHaveLength(2)
  await act()
  expect(await livingBook(page)).toEqual(before)
}

describe('a file that is not a list', () => {
  it.each([
    {
      is: 'a picture called .vcf',
      make: () => pictureNamed(folder, 'friends.vcf'),
      says: /^friends\.vcf is not a list of people\. Nothing was changed\..*\.vcf or \.csv/,
    },
    {
      is: 'an empty file',
      make: () => emptyFile(folder, 'empty.csv'),
      says: /^empty\.csv is empty\. Nothing was changed\. Choose another/,
    },
    {
      is: '200 MB',
      make: () => hugeFile(folder, 'holiday.csv', 200 * MB),
      says: /^holiday\.csv has 200 MB; a list may have 50 MB\. Nothing was changed\./,
    },
    {
      is: 'a film, more than can be read at all',
      make: () => hugeFile(folder, 'film.vcf', 6000 * MB),
      says: /^film\.vcf has 6000 MB; a list may have 50 MB\. Nothing was changed\./,
    },
  ])('($is) is refused in a sentence', ({ make, says }) =>
    keepsTheBook(async () => {
      expect(await refusal('/bring', await make())).toMatch(says)
    }),
  )
})

describe('a file that is not a backup', () => {
  const at = (name: string): string => join(folder, name)

  it.each([
    {
      is: 'torn off',
      make: () => torn(backup, at('torn.usual')),
      says: /^torn\.usual is damaged: .*Nothing was changed\. Try another backup/,
    },
    {
      is: 'worn in one place',
      make: () => worn(backup, at('worn.usual')),
      says: /^worn\.usual is .*Nothing was changed\. Try another backup/,
    },
    {
      is: 'of a newer format',
      make: () => withManifest(backup, at('newer.usual'), { formatVersion: 3, app: '9.1.0' }),
      says: /^newer\.usual was made by a newer version of The Usual \(9\.1\.0\)\. Nothing was changed\. Update/,
    },
    {
      is: 'of a newer book',
      make: () => withManifest(backup, at('later.usual'), { schema: 999 }),
      says: /^later\.usual was made by a newer version of The Usual.*Nothing was changed\. Update/,
    },
    {
      is: 'changed by hand',
      make: () => withManifest(backup, at('edited.usual'), { tables: {}, seq: -1 }),
      says: /^edited\.usual is not as it was written.*Nothing was changed\./,
    },
    {
      is: 'with a name that climbs out of its folder',
      make: () => withEntries(backup, at('climbs.usual'), ['../../evil.jsonl']),
      says: /^climbs\.usual (holds things no backup has|is damaged).*Nothing was changed\./,
    },
    {
      is: 'with more entries than any of ours has',
      make: () => {
        const names = Array.from({ length: 300 }, (_, n) => `t${n.toString(36)}.jsonl`)
        return withEntries(backup, at('many.usual'), names)
      },
      says: /^many\.usual holds things no backup has.*Nothing was changed\./,
    },
    {
      is: 'a letter in a zip',
      make: () => otherZip(at('letter.usual')),
      says: /^letter\.usual (is not a backup|holds things no backup has).*Nothing was changed\./,
    },
    {
      is: 'a picture',
      make: () => pictureNamed(folder, 'picture.usual'),
      says: /^picture\.usual is not a backup of The Usual\. Nothing was changed\./,
    },
    {
      is: 'empty',
      make: () => emptyFile(folder, 'empty.usual'),
      says: /^empty\.usual is empty\. Nothing was changed\./,
    },
    {
      is: '200 MB of nothing',
      make: () => hugeFile(folder, 'zeros.usual', 200 * MB),
      says: /^zeros\.usual is not a backup of The Usual\. Nothing was changed\./,
    },
    {
      is: 'larger than any',
      make: () => hugeFile(folder, 'huge.usual', 6000 * MB),
      says: /^huge\.usual is larger than a backup can be\. Nothing was changed\./,
    },
  ])('($is) is refused in a sentence', ({ make, says }) =>
    keepsTheBook(async () => {
      expect(await refusal('/restore', await make())).toMatch(says)
    }),
  )
})

describe('two tabs on one book', () => {
  it('show the same people, and what both write about one person is kept', async () => {
    await go(page, '/counter')
    const other = await shop.context.newPage()
    await other.goto(`${counter.url}#/counter`)
    await meetSomeone(page, 'Rosa Nuova')
    await findBox(other).focus()
    await other.keyboard.type('nuova')
    await other.getByRole('option', { name: 'Rosa Nuova', selected: true }).waitFor()
    const { id } = Object(await rosa())
    for (const tab of [page, other]) {
      await go(tab, `/customers/${id}/edit`)
      await tab.getByRole('form', { name: 'What we know of them' }).waitFor()
    }
    await page.getByLabel('Note', { exact: true }).fill('First tab')
    await page.getByLabel('Address').fill('Hill Street 1')
    await button(page, 'Save').click()
    await page.getByText('Hill Street 1').first().waitFor()
    await other.getByLabel('Note', { exact: true }).fill('Second tab')
    await other.getByLabel('How the name is said').fill('NWOH-va')
    await button(other, 'Save').click()
    await other.getByText('Hill Street 1').first().waitFor()
    expect(await rosa()).toMatchObject({
      note: 'Second tab',
      address: 'Hill Street 1',
      pronunciation: 'NWOH-va',
    })
    const { stores } = await livingBook(page)
    expect(JSON.stringify(stores.changes?.at(-1))).toContain('"note":"First tab"')
    await other.close()
  })

  const rosa = async (): Promise<unknown> =>
    (await livingBook(page)).stores.customers?.find((row) => Object(row).name === 'Rosa Nuova')
})

describe('a browser that keeps no site data', () => {
  it('gets an explanation and never the welcome of a new shop', async ({ onTestFinished }) => {
    const strict = await openCounter(wholeBrowser)
    onTestFinished(strict.close)
    const profile = await strict.newProfile()
    await mkdir(join(profile, 'Default'))
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } }
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked))
    const refused = await strict.open(profile)
    onTestFinished(refused.close)
    await refused.page.getByRole('heading', { name: 'This browser keeps nothing for us' }).waitFor()
    await refused.page.getByText(/Nothing was lost/).waitFor()
    await button(refused.page, 'Try again').waitFor()
    expect(await refused.page.getByLabel('What is your shop called?').count()).toBe(0)
    expect(refused.troubles).toEqual([])
  })
})
