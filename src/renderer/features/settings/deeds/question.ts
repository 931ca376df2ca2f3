import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayFields, shopSettingsId } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

/** What every slip asks; without one it asks nothing. */
export const changeQuestion = defineDeed({
  name: 'change-question',
  input: z.strictObject({ question: dayFields.question }),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (settings, { question }) =>
    settings ? ok([edit(settingsTable, settings, { question })]) : err(words.say('notOpen')),
  words: () => words.say('didQuestion'),
  sample: (pick) =>
    pick.row('settings') === undefined ? undefined : { question: pick.text().slice(0, 200) },
})
