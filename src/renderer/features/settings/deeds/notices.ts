import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayFields, shopSettingsId } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { notices, noticeAt, quietHours } = dayFields

/** When notices come, and when none may; what is not given is as usual again. */
export const changeNotices = defineDeed({
  name: 'change-notices',
  input: z.strictObject({ notices, noticeAt, quietHours }),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (settings, { notices, noticeAt, quietHours }) =>
    settings
      ? ok([edit(settingsTable, settings, { notices, noticeAt, quietHours })])
      : err(words.say('notOpen')),
  words: () => words.say('didNotices'),
  sample: (pick) =>
    pick.row('settings') === undefined ? undefined : { noticeAt: minute(pick.int(0, 1439)) },
})
