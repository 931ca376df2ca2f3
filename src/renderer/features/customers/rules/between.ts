import type { Customer } from '../model.ts'

/** Which words say how it is between us. */
export const betweenWords = {
  easy: 'easy',
  'takes work': 'takesWork',
  'not meant to be': 'notMeantToBe',
} as const satisfies Record<NonNullable<Customer['between']>, string>
