import { defineDraft, draftText } from '#kit/draft-kind.ts'
import { goTo } from '#kit/go-to.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { customerFormFields } from '../rules/form.ts'
import { words } from '../words/en.ts'

export const cameThroughDraft = defineDraft({
  panel: 'came-through',
  said: words.say('throughDraft'),
  fields: { typed: draftText },
})

/** Of a new customer, or of one that is changed. */
export const customerDraft = defineDraft({
  panel: 'customer',
  said: words.say('editDraft'),
  to: (id) => `${goTo.customer(asId<CustomerId>(id))}/edit`,
  fields: customerFormFields,
})

export const regularsDraft = defineDraft({ panel: 'regulars', fields: { text: draftText } })
