import { z } from 'zod'
import { rowFields, words } from './table.ts'

/** The one row of settings that belongs to the shop and travels with its backups. */
export const shopSettingsId = 'shop'

/** What the owner can set. */
export const shopFields = {
  shop: words(120),
  /** People come to a counter, or the owner does jobs for clients: decides words and order. */
  trade: z.enum(['counter', 'jobs']),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** BCP 47, for words, dates and money. */
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  theme: z.enum(['light', 'dark', 'system']),
  /** How many times the usual gap makes "haven't seen lately". */
  quietFactor: z.number().min(1).max(20),
} as const

/** The letter that the owner gave to an action of a card; '' is none. */
export const ownLetter = z.strictObject({
  action: z.string().min(1).max(60),
  letter: z.string().regex(/^[A-Z+]?$/),
})
export type OwnLetter = z.infer<typeof ownLetter>

/** Whether a letter by itself starts something, or only together with Alt. */
export const singleLettersField = z.enum(['on', 'off'])

export const shopSettings = z.strictObject({
  ...rowFields<typeof shopSettingsId>(),
  ...shopFields,
  /** As if "on" where it is absent. */
  singleLetters: z.exactOptional(singleLettersField),
  /** Other actions have their usual letters. */
  letters: z.exactOptional(z.array(ownLetter.extend({ trade: shopFields.trade })).max(200)),
})

/** What every screen and the book know of the shop; the settings feature owns its table. */
export type ShopSettings = z.infer<typeof shopSettings>

/** The two kinds of shop; words, first screen and what is hidden follow from it. */
export type Trade = ShopSettings['trade']
