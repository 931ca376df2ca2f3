import { everyField } from '#book/row-deeds.ts'
import { settingsDeed } from '#kit/settings-deed.ts'
import { dayFields } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { mayOffer, ifUpset } = dayFields
const sheet = { mayOffer, ifUpset }

/** What somebody who stands in may offer and say; what is not given is nothing. */
export const changeStandIn = settingsDeed(settingsTable, {
  name: 'change-stand-in',
  input: sheet,
  change: (_settings, input) => everyField<typeof input>(sheet, input),
  words: () => words.say('didStandIn'),
  sample: (pick) => ({
    mayOffer: pick.text().slice(0, 1000),
    ifUpset: [pick.text().slice(0, 300)],
  }),
})
