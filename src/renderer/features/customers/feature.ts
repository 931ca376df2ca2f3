import { defineFeature } from '#kit/define-feature.ts'
import { ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { cameThrough, thank } from './deeds/introductions.ts'
import { giveCode, meet } from './deeds/meet.ts'
import { writeDownRegulars } from './deeds/write-down-regulars.ts'
import { createCustomer, editCustomer, restoreCustomer, trashCustomer } from './deeds.ts'
import { customers } from './model.ts'
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
})
