import { defineWords } from '#shared/base/words.ts'

/** What several features say alike. */
export const words = defineWords('kit', {
  close: 'Close',
  toTrash: 'Put in the trash',
  customerGone: 'This customer is no longer in the book. Nothing was saved.',
})
