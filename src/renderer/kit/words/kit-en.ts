import { defineWords } from '#shared/base/words.ts'

/** What several features say alike. */
export const words = defineWords('kit', {
  copyOne: 'Copy {{what}}',
  copied: 'Copied',
  cantCopy: 'It could not be copied just now. Select it, or write it down: {{what}}',
  close: 'Close',
  discard: 'Discard',
  discardOne: 'Discard: {{what}}',
  keptSince: 'Kept from {{when}}.',
  stillEmpty: 'This is still empty. Fill it in to save.',
  toTrash: 'Put in the trash',
  held: 'The key was held down. It counted once.',
  bounce: 'The key came twice in a blink. The second was ignored.',
  cantHaveAsk: 'Careful: “{{what}}”. They can’t have {{cant}}.',
  justDone: 'Just done: {{what}}',
  undo: 'Undo',
  leftUnanswered:
    'You left before the question was answered, so nothing was saved. What was typed is kept.',
  yesAllTheSame: 'Yes, all the same',
  yesAgain: 'Yes, again',
  no: 'No',
  yesAllThere: 'Yes, all there',
  notYet: 'Not yet',
  notOpen: 'This book has no settings to change. Restart the app; your records are safe.',
  customerGone: 'This customer is no longer in the book. Nothing was saved.',
})
