import { fileURLToPath } from 'node:url'

const light = { name: 'light', width: 1280, height: 800, colorScheme: 'light' }
const dark = { name: 'dark', width: 1280, height: 800, colorScheme: 'dark' }
const wide = { name: 'wide', width: 1920, height: 1080, colorScheme: 'light' }
const phone = { name: 'phone', width: 375, height: 760, colorScheme: 'light' }

const contacts = fileURLToPath(new URL('../../test/fixtures/contacts/google.csv', import.meta.url))

const regulars = `Maria – flat white, oat – no nuts – since 2015
Ben – double espresso
Herr Osterkamp – filter coffee, two poppy seed rolls – since 1998
green scarf, black tea with milk
Familie Hoffmann – one rye loaf – Lina: no nuts`

const firstRun = {
  name: 'first-run',
  show: async (page) => {
    await page.getByLabel('What is your shop called?').fill('Corner Bakery')
    await page.getByRole('radio', { name: 'People come to my counter' }).check()
  },
}

const doors = {
  name: 'doors',
  show: async (page) => {
    await page.getByRole('button', { name: 'Open the shop' }).click()
    await page.getByRole('button', { name: 'Bring a list' }).waitFor()
  },
}

const writeDown = {
  name: 'write-down',
  show: async (page) => {
    await page.getByRole('button', { name: 'Write down your regulars' }).click()
    await page.getByLabel('One per line').fill(regulars)
    await page.getByRole('button', { name: 'Write down 5 regulars' }).waitFor()
  },
}

const bring = {
  name: 'bring',
  show: async (page) => {
    await page.getByRole('button', { name: 'Write down 5 regulars' }).click()
    await page.getByText('5 regulars are in.').waitFor()
    await goTo(page, '/bring')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (await choosing).setFiles(contacts)
    await page.getByRole('table').first().waitFor()
  },
}

const backup = {
  name: 'backup',
  show: async (page) => {
    await goTo(page, '/backup')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('Backed up and read back').waitFor()
  },
}

const restoreLook = {
  name: 'restore-look',
  show: async (page) => {
    await goTo(page, '/restore')
    await page.getByRole('button', { name: 'Look inside' }).first().click()
    await page.getByText('Inside the backup').waitFor()
  },
}

const counterHome = {
  name: 'counter-home',
  show: async (page) => {
    await page.getByRole('region', { name: 'Likely now' }).waitFor()
  },
}

const counterCard = {
  name: 'counter-card',
  show: async (page) => {
    await openCard(page, 'hoffm')
    await page.getByRole('region', { name: 'Customer card' }).waitFor()
  },
}

const counterServed = {
  name: 'counter-served',
  show: async (page) => {
    await page.getByRole('button', { name: 'Log the usual' }).click()
    await page.getByRole('region', { name: 'Just now' }).waitFor()
  },
}

const today = {
  name: 'today',
  show: async (page) => {
    await goTo(page, '/')
    await page.getByRole('region', { name: 'Today' }).waitFor()
  },
}

const customers = {
  name: 'customers',
  show: async (page) => {
    await goTo(page, '/customers')
    await page.getByRole('link', { name: /Anneliese/ }).waitFor()
  },
}

const customer = {
  name: 'customer',
  show: async (page) => {
    await goTo(page, '/customers')
    await page.getByRole('link', { name: /^Familie Nguyen/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Familie Nguyen' }).waitFor()
  },
}

const issue = {
  name: 'issue',
  show: async (page) => {
    await goTo(page, '/issues')
    await page.getByText('The almond croissant was smaller than the picture').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
}

const settings = {
  name: 'settings',
  show: async (page) => {
    await goTo(page, '/settings')
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  },
}

const history = {
  name: 'history',
  show: async (page) => {
    await goTo(page, '/history')
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  },
}

const client = {
  name: 'client',
  show: async (page) => {
    await goTo(page, '/customers')
    await page.getByRole('link', { name: /^Garage Brandt/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Garage Brandt' }).waitFor()
  },
}

/** Each scene is one window from its start: a sample shop, or without one the owner's first day. */
export const visits = [
  { look: light, pictures: [firstRun, doors, writeDown, bring, backup, restoreLook] },
  {
    shop: 'bakery',
    look: light,
    pictures: [
      counterHome,
      counterCard,
      counterServed,
      today,
      customers,
      customer,
      issue,
      history,
      settings,
    ],
  },
  { shop: 'bakery', look: dark, pictures: [counterCard, today] },
  { shop: 'bakery', look: wide, pictures: [counterCard, today] },
  { shop: 'bakery', look: phone, pictures: [counterCard] },
  {
    shop: 'it',
    look: light,
    pictures: [
      { ...today, name: 'it-today' },
      { ...client, name: 'it-client' },
    ],
  },
]

/** Goes there as the rail or the palette does, wherever its entry is. */
const goTo = (page, path) => page.evaluate((to) => window.location.assign(`#${to}`), path)

async function openCard(page, typed) {
  await page.getByRole('combobox', { name: 'Find a customer' }).fill(typed)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}
