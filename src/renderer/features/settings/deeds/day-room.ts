import { everyField } from '#book/row-deeds.ts'
import { settingsDeed } from '#kit/settings-deed.ts'
import { dayFields } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { dayLimits, visitMinutes } = dayFields
const room = { dayLimits, visitMinutes }

/** How much a day holds, and how long a visit takes; what is not given has no limit. */
export const changeDayRoom = settingsDeed(settingsTable, {
  name: 'change-day-room',
  input: room,
  change: (_settings, input) => {
    const given = everyField<typeof input>(room, input)
    return { ...given, dayLimits: given.dayLimits?.length ? given.dayLimits : undefined }
  },
  words: () => words.say('didRoom'),
  sample: (pick) => ({
    dayLimits: [{ count: pick.int(1, 40) }],
    visitMinutes: pick.int(15, 240),
  }),
})
