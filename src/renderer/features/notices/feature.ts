import { defineFeature } from '#kit/define-feature.ts'
import { missedRows } from './ui/missed-row.ts'
import { NoticeKeeper } from './ui/NoticeKeeper.tsx'
import { words } from './words/en.ts'

export const noticesFeature = defineFeature({
  id: 'notices',
  words,
  today: { load: async (_records, today) => missedRows(today), isUncounted: true },
  strip: [{ side: 'end', order: 90, View: NoticeKeeper }],
})
