import { defineFeature } from '#kit/define-feature.ts'
import { FindCustomer } from './ui/FindCustomer.tsx'
import { StripSearch } from './ui/StripSearch.tsx'
import { words } from './words/en.ts'

export const searchFeature = defineFeature({
  id: 'search',
  words,
  searchBox: FindCustomer,
  strip: [{ side: 'search', order: 10, View: StripSearch }],
})
