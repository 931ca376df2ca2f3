import { defineWords } from '#shared/base/words.ts'

/** The fields that rows of every table have. */
export const words = defineWords('labels', {
  field_createdAt: 'Written down',
  field_updatedAt: 'Last changed',
  field_deletedAt: 'In the trash since',
  other: 'Something else',
})
