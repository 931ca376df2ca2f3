import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { settingsDeed } from '#kit/settings-deed.ts'
import { err, ok } from '#shared/base/result.ts'
import {
  type OwnLetter,
  ownLetter,
  type ShopSettings,
  shopFields,
  shopSettingsId,
  singleLettersField,
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
export const changeSettings = settingsDeed(settingsTable, {
  name: 'change-settings',
  input: {
    shop: z.exactOptional(shopFields.shop),
    trade: z.exactOptional(shopFields.trade),
    currency: z.exactOptional(shopFields.currency),
    language: z.exactOptional(shopFields.language),
    theme: z.exactOptional(theme),
    quietFactor: z.exactOptional(quietFactor),
    singleLetters: z.exactOptional(singleLettersField),
  },
  change: (_settings, input) => input,
  words: () => words.say('didChange'),
  sample: (pick) => ({
    shop: pick.text(),
    theme: pick.one<ShopSettings['theme']>(['light', 'dark', 'system']),
    quietFactor: pick.int(1, 20),
  }),
})

/** All letters of one trade that are not the usual ones. */
export const changeLetters = settingsDeed(settingsTable, {
  name: 'change-letters',
  input: {
    trade: shopFields.trade,
    letters: z.array(ownLetter).max(100).refine(hasNoneTwice, 'must not give a letter twice'),
  },
  change: (settings, { trade, letters: own }) => {
    const others = (settings.letters ?? []).filter((each) => each.trade !== trade)
    const letters = [...others, ...own.map((each) => ({ ...each, trade }))]
    return { letters: letters.length > 0 ? letters : undefined }
  },
  words: () => words.say('didLetters'),
  sample: (pick) => ({
    trade: pick.one<Trade>(['counter', 'jobs']),
    letters: pick.one<OwnLetter[]>([
      [],
      [{ action: 'note', letter: 'K' }],
      [
        { action: 'note', letter: '' },
        { action: 'issue', letter: 'N' },
      ],
    ]),
  }),
})

function hasNoneTwice(letters: readonly OwnLetter[]): boolean {
  const given = letters.map(({ letter }) => letter).filter((letter) => letter !== '')
  return new Set(given).size === given.length
}
