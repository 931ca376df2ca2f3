import { everyField } from '#book/row-deeds.ts'
import { settingsDeed } from '#kit/settings-deed.ts'
import { dayFields } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { question } = dayFields

/** What every slip asks; without one it asks nothing. */
export const changeQuestion = settingsDeed(settingsTable, {
  name: 'change-question',
  input: { question },
  change: (_settings, input) => everyField<typeof input>({ question }, input),
  words: () => words.say('didQuestion'),
  sample: (pick) => ({ question: pick.text().slice(0, 200) }),
})
