import { defineWords } from '#kit/words.ts'

export const words = defineWords('settings', {
  settings: 'Settings',
  didOpen: 'opening the shop',
  didChange: 'a change of the settings',
  alreadyOpen: 'This book belongs to a shop already: {{shop}}. Nothing was changed.',
  notOpen: 'This book has no settings to change. Restart the app; your records are safe.',
})
