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
  since: 'since {{since}}',
  asNote: 'as a note: {{note}}',
  soundsLikeAllergy: '“{{words}}” sounds like an allergy and is not read as one. Say it as “no …”.',
  tooSoon:
    'Nobody is found by “{{typed}}”. {{keys}}, or Enter in a moment, makes them a new customer.',
  noName: 'Nobody is found by “{{typed}}”. {{keys}} makes them a new customer.',
  notReady: 'The customers are still being read. Press Enter again in a moment.',
  count_one: '{{count}} found',
  count_other: '{{count}} found',
  allergy: 'Allergy: {{what}}',
  whose: 'This card is new. Whose is it?',
  whoseForget: 'Nobody’s',
})
