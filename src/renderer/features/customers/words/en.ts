import { defineWords } from '#kit/words.ts'

export const words = defineWords('customers', {
  didCreate: 'new: {{who}}',
  didEdit: 'what we know of {{who}}',
  didTrash: '{{who}} to the trash',
  didRestore: '{{who}} back from the trash',
  didComeThrough: 'who sent {{who}}',
  didThank: 'thanks for sending {{who}}',
  didGiveCode: 'a card for {{who}}',
  didWriteDown: '{{who}} written down',
  needsSomething:
    'Write a name, or how you would know them, or a phone or an e-mail. One is enough.',
  notThere: 'This customer is no longer in the book.',
  notThroughThemselves: 'Nobody comes through themselves. Pick who sent them.',
  nobodySentThem: 'Nobody is written down as having sent them.',
})
