import { defineWords } from '#kit/words.ts'

export const words = defineWords('app', {
  theUsual: 'The Usual',
  brokenTitle: 'This screen stumbled',
  brokenText:
    'Something in the program went wrong. Your records are safe: nothing is written unless you were told so. Go back to the start, or reload the window.',
  backToStart: 'Back to the start',
  reload: 'Reload',
  notFoundTitle: 'There is nothing here',
  notFound: 'What was here has moved, or was taken back. Your records are safe.',

  skip: 'Skip to the screen',
  mainMenu: 'Main menu',
  more: 'More',
  fold: 'Fold',
  unfold: 'Unfold',
  sampleShop: 'Sample shop: nothing here is yours',

  firstTitle: 'Let’s open your shop',
  firstText: 'Two questions, then your first regular.',
  shopName: 'What is your shop called?',
  shopExample: 'Corner Bakery',
  shopNeeded: 'Your shop needs a name. You can change it later.',
  tradeAsked: 'How do people come to you?',
  tradeNeeded: 'Choose the one that fits better. You can change it later.',
  counter: 'People come to my counter',
  counterMore: 'Regulars, what they always take, orders to collect.',
  jobs: 'I do jobs for clients',
  jobsMore: 'Clients, their machines, jobs and promises.',
  pricesAndDates: 'Prices look like {{price}}, dates like {{day}}.',
  change: 'Change',
  currency: 'Currency',
  language: 'Dates and numbers as in',
  openShop: 'Open the shop',
  staysHere: 'Everything you write stays on this computer. Nothing is ever sent anywhere.',
  somethingIsHere:
    'There are records here already, so no new book was made. Reload the window to see them.',
  noStamp:
    'The book could not be made: this computer would not keep a small file beside it. Nothing was lost. Free some space or allow site data, then try again.',

  doorsTitle: '{{shop}} is open',
  doorsText: 'Start with the people you know. You can use each of these again later.',
  writeDown: 'Write down your regulars',
  writeDownMore: 'One per line, as you would tell a new colleague: “Maria – flat white, oat”.',
  bringList: 'Bring a list',
  bringListMore: 'From your phone, Google, Outlook or a spreadsheet.',
  restore: 'Restore a backup',
  restoreMore: 'From another computer, or from before.',
  startEmpty: 'Start with an empty book',
  lookAround: 'Look around a sample shop',

  findTitle: 'Let’s find your records',
})
