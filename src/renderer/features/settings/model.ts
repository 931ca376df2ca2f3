import { type ShopSettings, shopSettings } from '#shared/book/shop-settings.ts'
import { defineTable, nobody } from '#shared/book/table.ts'

export const settingsTable = defineTable<ShopSettings>({
  name: 'settings',
  schema: shopSettings,
  refers: {},
  person: nobody,
})
