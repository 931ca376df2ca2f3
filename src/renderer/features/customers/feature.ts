import { IconUsers } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { cameThrough, thank } from './deeds/introductions.ts'
import { giveCode, meet } from './deeds/meet.ts'
import { writeDownRegulars } from './deeds/write-down-regulars.ts'
import { createCustomer, editCustomer, restoreCustomer, trashCustomer } from './deeds.ts'
import { customers } from './model.ts'
import { CustomersScreen } from './ui/CustomersScreen.tsx'
import { paths } from './ui/paths.ts'
import { RegularsScreen } from './ui/RegularsScreen.tsx'
import { words } from './words/en.ts'

export const customersFeature = defineFeature({
  id: 'customers',
  words,
  tables: [customers],
  deeds: [
    createCustomer,
    meet,
    writeDownRegulars,
    editCustomer,
    giveCode,
    cameThrough,
    thank,
    trashCustomer,
    restoreCustomer,
  ],
  newFace: {
    meet: async (book, typed) => {
      const done = await book.perform(meet, { typed })
      // A new face always makes exactly the one row, named by its customer id.
      return done.ok ? ok(asId<CustomerId>(done.value.change?.rows[0]?.id ?? '')) : done
    },
    giveCode: async (book, id, code) => {
      const done = await book.perform(giveCode, { id, code })
      return done.ok ? ok(id) : done
    },
  },
  commands: [
    { id: 'customers', label: words.say('customers'), to: paths.list },
    { id: 'new-customer', label: words.say('newCustomer'), to: paths.fresh },
    { id: 'write-down', label: words.say('writeDown'), to: paths.regulars },
  ],
  screens: [
    {
      path: paths.list,
      Component: CustomersScreen,
      rail: { at: 'rail', order: 40, label: words.say('customers'), Icon: IconUsers },
    },
    { path: paths.regulars, Component: RegularsScreen },
  ],
})
