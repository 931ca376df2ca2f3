import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('settings', {
  settings: 'Settings',
  didOpen: 'opening the shop',
  didChange: 'a change of the settings',
  alreadyOpen: 'This book belongs to a shop already: {{shop}}. Nothing was changed.',
  notOpen: 'This book has no settings to change. Restart the app; your records are safe.',

  lead: 'Each change counts at once. Take one back with Ctrl+Z, or in History.',
  shopTitle: 'The shop',
  shopName: 'What is your shop called?',
  shopNeeded: 'Your shop needs a name. It is still called {{shop}}.',
  save: 'Save',
  tradeAsked: 'How do people come to you?',
  counter: 'People come to my counter',
  counterMore: 'People you know by sight, what they always take, what they come to collect.',
  jobs: 'I do jobs for clients',
  jobsMore: 'Clients, their machines, jobs and promises.',
  tradeHint: 'Changes words and what comes first. Nothing you wrote is lost either way.',

  numbersTitle: 'Prices, dates and words',
  currency: 'Currency',
  currencyHint: 'Prices are never converted: 3.50 stays 3.50.',
  currencyTrouble:
    'What reads {{before}} now would read {{after}}: {{name}} is written with another number of decimals, and nothing is converted.',
  currencyAnyway: 'Change it all the same',
  currencyLeave: 'Leave it as it is',
  language: 'Dates and numbers as in',
  languageExample: 'For example {{day}}, {{amount}}.',
  wordsAre: 'Words on screen: {{languages}}. Spanish and German are to follow.',

  lookTitle: 'How it looks',
  theme: 'Light or dark',
  light: 'Light',
  dark: 'Dark',
  system: 'As the computer has it',

  quietTitle: 'Haven’t seen lately',
  quietFactor: 'Tell me when someone stays away longer than',
  quietTimes: '{{times}} × their usual gap',
  quietHint:
    'Someone who comes every {{gap}} shop days is missed after {{after}}. Never before 7 shop days, never anyone with fewer than 4 visits.',

  whereTitle: 'Where your records live',
  whereElectron: 'On this computer, in the app’s own folder. Nothing is ever sent anywhere.',
  whereBrowser: 'In this browser, on this computer, at {{address}}. Nothing is ever sent anywhere.',
  whereSample:
    'This is a sample shop in a place of its own. Your own book is not touched by anything here.',
  backupsIn: 'Backups are kept in {{folder}}.',
  backupsInBrowser: 'Backups are kept inside the browser too, and go when its data is cleared.',
  backupsUnknown: 'The backup folder can’t be read just now. Look at it under Backup.',
  showBackups: 'Show the backup folder',
  cantShow: 'The backup folder could not be opened. Your records are safe.',
  lacksTitle: 'What a browser tab can’t do for you',
  lacksClearing: 'Clearing this browser’s site data clears the records with it.',
  lacksFolder: 'Backups you want to keep have to be saved as a file, by you.',
  lacksOther: 'Another browser, or another address, opens another, empty book.',
  lacksHost: 'It can’t repair its own store when that is damaged, nor show you its folder.',
  lacksWhat:
    'The desktop app keeps records and backups in folders of its own. A backup brings yours there.',

  aboutTitle: 'About',
  version: 'The Usual {{version}}',
  chromium: 'Chromium {{version}}',
  book: 'Book {{id}}',
  licence: 'Free software under the MIT licence. Made for shops that know their people.',

  table_settings: 'Settings',
  field_shop: 'The shop’s name',
  field_trade: 'Kind of shop',
  field_currency: 'Currency',
  field_language: 'Language',
  field_theme: 'How it looks',
  field_quietFactor: 'When somebody counts as quiet',
})
