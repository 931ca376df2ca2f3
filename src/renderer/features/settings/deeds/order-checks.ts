import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import {
  type CheckAfter,
  checkAfter,
  dayFields,
  type ShopSettings,
  shopSettingsId,
} from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { checkOver } = dayFields

/** What is looked at before it is handed over, and asked about afterwards; only what is given changes. */
export const changeChecks = defineDeed({
  name: 'change-checks',
  input: z.strictObject({
    /** `over` without a value: only gifts are looked at. */
    over: z.exactOptional(z.strictObject({ value: checkOver })),
    after: z.exactOptional(checkAfter),
  }),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (settings, { over, after }) => {
    if (!settings) return err(words.say('notOpen'))
    const checks = after ? withAfter(settings, after) : settings.checkAfter
    const value = over ? over.value : settings.checkOver
    return ok([edit(settingsTable, settings, { checkOver: value, checkAfter: checks })])
  },
  words: () => words.say('didChecks'),
  sample: (pick) =>
    pick.row('settings') === undefined
      ? undefined
      : {
          over: { value: money(pick.int(100, 100_000)) },
          after: { of: pick.one<'order' | 'job'>(['order', 'job']), days: pick.int(0, 30) },
        },
})

const withAfter = ({ checkAfter: own = [] }: ShopSettings, after: CheckAfter): CheckAfter[] => [
  ...own.filter((each) => each.of !== after.of),
  after,
]
