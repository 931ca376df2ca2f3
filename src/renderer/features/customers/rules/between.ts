import type { Customer } from '../model.ts'

/** The words for the state of the relationship. */
export const betweenWords = {
  easy: 'easy',
  'takes work': 'takesWork',
  'not meant to be': 'notMeantToBe',
} as const satisfies Record<NonNullable<Customer['between']>, string>
