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

export const shopSettings = z.strictObject({ ...rowFields<typeof shopSettingsId>(), ...shopFields })

/** What every screen and the book know of the shop; the settings feature owns its table. */
export type ShopSettings = z.infer<typeof shopSettings>

/** The two kinds of shop; words, first screen and what is hidden follow from it. */
export type Trade = ShopSettings['trade']
