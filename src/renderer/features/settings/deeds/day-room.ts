import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { everyField } from '#book/row-deeds.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayFields, shopSettingsId } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { dayLimits, visitMinutes } = dayFields
const room = { dayLimits, visitMinutes }

/** How much a day holds, and how long a visit takes; what is not given has no limit. */
export const changeDayRoom = defineDeed({
  name: 'change-day-room',
  input: z.strictObject(room),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (settings, input) => {
    if (!settings) return err(words.say('notOpen'))
    const given = everyField<typeof input>(room, input)
    const limits = given.dayLimits?.length ? given.dayLimits : undefined
    return ok([edit(settingsTable, settings, { ...given, dayLimits: limits })])
  },
  words: () => words.say('didRoom'),
  sample: (pick) =>
    pick.row('settings') === undefined
      ? undefined
      : { dayLimits: [{ count: pick.int(1, 40) }], visitMinutes: pick.int(15, 240) },
})
