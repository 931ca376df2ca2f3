import { IconUsers } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { cameThrough, thank } from './deeds/introductions.ts'
import { giveCode, meet } from './deeds/meet.ts'
import { writeDownRegulars } from './deeds/write-down-regulars.ts'
import { createCustomer, editCustomer, putBackCustomer, trashCustomer } from './deeds.ts'
import { peoplePagesDerived } from './derived.ts'
import { calledOf, customers } from './model.ts'
import { AboutThem } from './ui/AboutThem.tsx'
import { CameThroughPanel } from './ui/CameThroughPanel.tsx'
import { EditCustomerScreen, NewCustomerScreen } from './ui/CustomerFormScreen.tsx'
import { CustomerPage } from './ui/CustomerPage.tsx'
import { CustomersScreen } from './ui/CustomersScreen.tsx'
import { thanksMention, thanksToday, writtenDown } from './ui/contributions.ts'
import { cameThroughDraft, customerDraft } from './ui/drafts.ts'
import { ErasedScreen } from './ui/ErasedScreen.tsx'
import { Introductions } from './ui/Introductions.tsx'
import { OnlyForMe } from './ui/OnlyForMe.tsx'
import { paths } from './ui/paths.ts'
import { ReachThem } from './ui/ReachThem.tsx'
import { RegularsScreen } from './ui/RegularsScreen.tsx'
import { words } from './words/en.ts'

export const customersFeature = defineFeature({
  id: 'customers',
  words,
  tables: [customers],
  derived: [peoplePagesDerived],
  deeds: [
    createCustomer,
    meet,
    writeDownRegulars,
    editCustomer,
    giveCode,
    cameThrough,
    thank,
    trashCustomer,
    putBackCustomer,
  ],
  trash: [
    trashPart({
      table: customers,
      trash: trashCustomer,
      putBack: putBackCustomer,
      title: calledOf,
    }),
  ],
  newFace: {
    meet: async (book, typed) => {
      const { trade, language } = book.shop.now()
      const done = await book.perform(meet, { typed, trade, language })
      // The first row of meeting a customer is theirs.
      return done.ok ? ok(asId<CustomerId>(done.value.change?.rows[0]?.id ?? '')) : done
    },
    giveCode: async (book, id, code) => {
      const done = await book.perform(giveCode, { id, code })
      return done.ok ? ok(id) : done
    },
  },
  card: [
    { slot: 'side', order: 5, trade: 'jobs', View: ReachThem },
    { slot: 'side', order: 36, trade: 'counter', View: OnlyForMe },
  ],
  actions: [
    {
      id: 'came-through',
      letter: 'G',
      label: words.say('cameThroughAction'),
      order: 90,
      draft: cameThroughDraft,
      Panel: CameThroughPanel,
    },
  ],
  drafts: [customerDraft],
  page: [
    { order: 5, View: ReachThem },
    { order: 60, View: AboutThem },
    { order: 70, View: Introductions },
  ],
  today: thanksToday,
  mention: [thanksMention],
  timeline: writtenDown,
  commands: [
    { id: 'customers', label: words.say('customers'), to: paths.list },
    { id: 'new-customer', label: words.say('newCustomer'), to: paths.fresh },
    { id: 'write-down', label: words.say('writeDownAll'), to: paths.regulars },
  ],
  screens: [
    {
      path: paths.list,
      Component: CustomersScreen,
      rail: { at: 'rail', order: 40, label: words.say('customers'), Icon: IconUsers },
    },
    { path: paths.fresh, Component: NewCustomerScreen },
    { path: paths.page, Component: CustomerPage },
    { path: paths.edit, Component: EditCustomerScreen },
    { path: paths.regulars, Component: RegularsScreen },
    { path: paths.erased, Component: ErasedScreen },
  ],
})
