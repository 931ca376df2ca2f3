import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('closing', {
  closeTheShop: 'Close the shop',
  about: 'What is left can stay: it is here again tomorrow.',
  nothingLeft: 'Nothing is left to do today.',
  printTomorrow: 'Tomorrow’s list, to print',
  goodNight: 'Good night',
  backsUp: 'The book is backed up first.',
  backingUp: 'Backing up …',
  backedUpAlready: 'Everything is backed up already.',
  night: 'Good night. {{done}}.',
  quietNight: 'Good night.',
  onlyForMe: 'Only for me: how I keep promises',
  left: 'Left for tomorrow: {{what}}.',
})
