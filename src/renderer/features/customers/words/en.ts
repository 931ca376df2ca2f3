import { defineWords } from '#kit/words.ts'

export const words = defineWords('customers', {
  customers: 'Customers',
  regulars: 'Regulars',
  clients: 'Clients',
  newCustomer: 'New customer',
  didCreate: 'new: {{who}}',
  didEdit: 'what we know of {{who}}',
  didTrash: '{{who}} to the trash',
  didRestore: '{{who}} back from the trash',
  needsSomething:
    'Write a name, or how you would know them, or a phone or an e-mail. One is enough.',
  notThere: 'This customer is no longer in the book.',
})
