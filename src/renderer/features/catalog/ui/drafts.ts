import { defineDraft, draftText } from '#kit/draft-kind.ts'

export const productDraft = defineDraft({
  panel: 'product',
  fields: {
    name: draftText,
    category: draftText,
    range: draftText,
    contains: draftText,
    warranty: draftText,
    price: draftText,
  },
})
