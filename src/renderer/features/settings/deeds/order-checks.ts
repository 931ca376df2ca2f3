import { z } from 'zod'
import { settingsDeed } from '#kit/settings-deed.ts'
import { money } from '#shared/base/money.ts'
import {
  type CheckAfter,
  checkAfter,
  dayFields,
  type ShopSettings,
} from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { checkOver } = dayFields

/** What is looked at before it is handed over, and asked about afterwards; only what is given changes. */
export const changeChecks = settingsDeed(settingsTable, {
  name: 'change-checks',
  input: {
    /** `over` without a value: only gifts are looked at. */
    over: z.exactOptional(z.strictObject({ value: checkOver })),
    after: z.exactOptional(checkAfter),
  },
  change: (settings, { over, after }) => ({
    checkOver: over ? over.value : settings.checkOver,
    checkAfter: after ? withAfter(settings, after) : settings.checkAfter,
  }),
  words: () => words.say('didChecks'),
  sample: (pick) => ({
    over: { value: money(pick.int(100, 100_000)) },
    after: { of: pick.one<'order' | 'job'>(['order', 'job']), days: pick.int(0, 30) },
  }),
})

const withAfter = ({ checkAfter: own = [] }: ShopSettings, after: CheckAfter): CheckAfter[] => [
  ...own.filter((each) => each.of !== after.of),
  after,
]
