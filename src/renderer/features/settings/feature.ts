import { defineFeature } from '#kit/define-feature.ts'
import { changeSettings, openShop } from './deeds.ts'
import { settingsTable } from './model.ts'
import { words } from './words/en.ts'

export const settingsFeature = defineFeature({
  id: 'settings',
  words,
  tables: [settingsTable],
  deeds: [openShop, changeSettings],
})
