import { defineWords } from '#shared/base/words.ts'

/** What a field for money says. */
export const words = defineWords('amounts', {
  computed: '{{sum}} = {{amount}}',
  which: 'Which of the two?',
  noAmount: 'Write only the amount, such as {{example}}.',
  several: 'Write one amount, or add them up: {{example}} + {{example}}.',
  negative: 'Write it without a minus.',
  decimals: 'Too many digits at the end. Write it like {{example}}.',
  time: 'That is a time. Write the amount, such as {{example}}.',
  currency: 'This shop counts in {{currency}}. Write the amount in {{currency}}.',
  tooLarge: 'That is too large. Look at the digits again.',
})
