import { IconTag } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import type { FoundThing } from '#kit/parts/search.ts'
import { trashPart } from '#kit/parts/trash.ts'
import {
  addProduct,
  editProduct,
  neverOffer,
  putBackProduct,
  retireProduct,
  sellAgain,
  trashProduct,
} from './deeds.ts'
import { products } from './model.ts'
import { soldAnsweringTo } from './repo.ts'
import { OfferOnCard } from './ui/OfferProduct.tsx'
import { ProductsScreen } from './ui/ProductsScreen.tsx'
import { words } from './words/en.ts'

export const catalogFeature = defineFeature({
  id: 'catalog',
  words,
  tables: [products],
  deeds: [
    addProduct,
    neverOffer,
    editProduct,
    retireProduct,
    sellAgain,
    trashProduct,
    putBackProduct,
  ],
  trash: [
    trashPart({
      table: products,
      trash: trashProduct,
      putBack: putBackProduct,
      title: (row) => row.name,
      to: '/products',
    }),
  ],
  card: [{ slot: 'side', order: 5, trade: 'counter', View: OfferOnCard }],
  find: {
    order: 10,
    title: words.say('products'),
    find: async (records, folded, limit) =>
      (await soldAnsweringTo(records, folded, limit)).map(
        ({ id, name }): FoundThing => ({ key: id, title: name, to: `/products/${id}` }),
      ),
  },
  commands: [{ id: 'products', label: words.say('products'), to: '/products' }],
  screens: [
    {
      path: '/products',
      Component: ProductsScreen,
      rail: { at: 'gear', order: 10, label: words.say('products'), Icon: IconTag },
    },
    { path: '/products/$productId', Component: ProductsScreen },
  ],
})
