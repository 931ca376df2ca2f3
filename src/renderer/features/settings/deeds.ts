import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import {
  type ShopSettings,
  shopFields,
  shopSettingsId,
  type Trade,
} from '#shared/book/shop-settings.ts'
import { firstSettings, settingsTable } from './model.ts'
import { words } from './words/en.ts'

const { theme, quietFactor, ...firstAsked } = shopFields

/** Writes the one row of settings; the first run calls it before any screen. */
export const openShop = defineDeed({
  name: 'open-shop',
  input: z.strictObject(firstAsked),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (already, input) =>
    already
      ? err(words.say('alreadyOpen', { shop: already.shop }))
      : ok([
          create(settingsTable, {
            ...input,
            id: shopSettingsId,
            theme: firstSettings.theme,
            quietFactor: firstSettings.quietFactor,
          }),
        ]),
  words: () => words.say('didOpen'),
  sample: (pick) =>
    pick.row('settings') === undefined
      ? {
          shop: pick.text(),
          trade: pick.one<Trade>(['counter', 'jobs']),
          currency: 'EUR',
          language: 'en',
        }
      : undefined,
  lasting: true,
})

/** Only given fields change. */
export const changeSettings = defineDeed({
  name: 'change-settings',
  input: z.strictObject({
    shop: z.exactOptional(shopFields.shop),
    trade: z.exactOptional(shopFields.trade),
    currency: z.exactOptional(shopFields.currency),
    language: z.exactOptional(shopFields.language),
    theme: z.exactOptional(theme),
    quietFactor: z.exactOptional(quietFactor),
  }),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (settings, input) =>
    settings ? ok([edit(settingsTable, settings, input)]) : err(words.say('notOpen')),
  words: () => words.say('didChange'),
  sample: (pick) =>
    pick.row('settings') === undefined
      ? undefined
      : {
          shop: pick.text(),
          theme: pick.one<ShopSettings['theme']>(['light', 'dark', 'system']),
          quietFactor: pick.int(1, 20),
        },
})
