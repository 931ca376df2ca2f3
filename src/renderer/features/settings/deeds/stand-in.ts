import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayFields, shopSettingsId } from '#shared/book/shop-settings.ts'
import { settingsTable } from '../model.ts'
import { words } from '../words/en.ts'

const { mayOffer, ifUpset } = dayFields

/** What somebody who stands in may offer and say; what is not given is nothing. */
export const changeStandIn = defineDeed({
  name: 'change-stand-in',
  input: z.strictObject({ mayOffer, ifUpset }),
  load: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (settings, { mayOffer, ifUpset }) =>
    settings
      ? ok([edit(settingsTable, settings, { mayOffer, ifUpset })])
      : err(words.say('notOpen')),
  words: () => words.say('didStandIn'),
  sample: (pick) =>
    pick.row('settings') === undefined
      ? undefined
      : { mayOffer: pick.text().slice(0, 1000), ifUpset: [pick.text().slice(0, 300)] },
})
