import { everyField } from '#book/row-deeds.ts'
import { settingsDeed } from '#kit/settings-deed.ts'
import { minute } from '#shared/base/day.ts'
import { dayFields } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { notices, noticeAt, quietHours } = dayFields
const times = { notices, noticeAt, quietHours }

/** When notices come, and when none may; what is not given is as usual again. */
export const changeNotices = settingsDeed(settingsTable, {
  name: 'change-notices',
  input: times,
  change: (_settings, input) => everyField<typeof input>(times, input),
  words: () => words.say('didNotices'),
  sample: (pick) => ({ noticeAt: minute(pick.int(0, 1439)) }),
})
