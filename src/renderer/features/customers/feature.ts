import { defineFeature } from '#kit/define-feature.ts'
import { createCustomer, editCustomer, restoreCustomer, trashCustomer } from './deeds.ts'
import { customers } from './model.ts'
import { words } from './words/en.ts'

export const customersFeature = defineFeature({
  id: 'customers',
  words,
  tables: [customers],
  deeds: [createCustomer, editCustomer, trashCustomer, restoreCustomer],
})
