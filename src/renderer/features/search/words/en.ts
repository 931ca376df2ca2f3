import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('search', {
  findCustomer: 'Find a customer',
  results: 'Found',
  like: 'like {{words}}',
  inside: 'inside: {{name}}',
  tag: 'tag: {{tag}}',
  phone: 'phone …{{ending}}',
  code: 'card …{{ending}}',
  newCustomer: 'New customer ‘{{typed}}’',
  count_one: '{{count}} found',
  count_other: '{{count}} found',
  allergy: 'Allergy: {{what}}',
  whose: 'This card is new. Whose is it?',
  whoseForget: 'Nobody’s',
})
