import { defineWords } from '#shared/base/words.ts'

/** What every row carries, whatever its table. */
export const words = defineWords('labels', {
  field_createdAt: 'Written down',
  field_updatedAt: 'Last changed',
  field_deletedAt: 'In the trash since',
  other: 'Besides',
})
