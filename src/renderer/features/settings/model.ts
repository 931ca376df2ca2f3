import { type ShopSettings, shopSettings } from '#shared/book/shop-settings.ts'
import { defineTable, nobody } from '#shared/book/table.ts'

/** As a shop begins, and what is taken where nothing was set. */
export const firstSettings = {
  trade: 'counter',
  currency: 'EUR',
  language: 'en',
  theme: 'system',
  quietFactor: 3,
} as const satisfies Partial<ShopSettings>

export const settingsTable = defineTable<ShopSettings>({
  name: 'settings',
  schema: shopSettings,
  refers: {},
  person: nobody,
})
