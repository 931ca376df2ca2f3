import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('app', {
  theUsual: 'The Usual',
  brokenTitle: 'This screen stumbled',
  brokenText:
    'Something in the program went wrong. Your records are safe: nothing is written unless you were told so. Go back to the start, or reload the window.',
  brokenQuietly:
    'Something in the program went wrong just now. Your records are safe. If a screen looks odd, reload the window.',
  replacedTitle: 'This window shows the old book',
  replacedText:
    'Another book was put in its place. Nothing more can be written here; reload to see the one in place now.',
  backToStart: 'Back to the start',
  reload: 'Reload',
  notFoundTitle: 'There is nothing here',
  notFound: 'What was here has moved, or was taken back. Your records are safe.',

  skip: 'Skip to the screen',
  mainMenu: 'Main menu',
  strip: 'Search and state',
  more: 'More',
  fold: 'Fold',
  unfold: 'Unfold',
  sampleShop: 'Sample shop',
  backToYours: 'Back to yours',
  starting: 'Opening the book…',
  clockSetBack:
    'The clock of this computer went back: from {{from}} to {{to}}. Nothing is lost, and what you write stays in its order. If it is wrong now, set it right.',
  putBack_one:
    'The last thing you did was missing after the last stop. It is back, from the second copy.',
  putBack_other:
    'The last {{count}} things you did were missing after the last stop. They are back, from the second copy.',
  buildStopped:
    'A restore, or erasing someone for good, was stopped before its end. It changed nothing: do it again if you still want it.',
  roomScarce: 'Little room left on the disk. Free some soon.',
  roomFull:
    'The disk is almost full: nothing new is written until there is room. All you saved is safe.',
  saveElsewhere: 'Save a backup elsewhere',
  copyLate: 'The second copy is late. What you save is in the book.',
  copyFull:
    'The disk is full: the second copy waits for room. What you save is in the book. Free some space.',
  copyStuck:
    'The second copy can’t be written just now. What you save is in the book, and it is tried again.',
  copyRenewing: 'A new second copy is being written. What you save is in the book.',
  copyRenewedDamaged:
    'Part of the second copy could not be read. Nothing of it is deleted, and that part is written again from the book, which opened well.',
  copyRenewedDiffers:
    'The second copy did not fit this book. It was set aside, nothing of it is deleted, and a new one is written from the book, which opened well.',
  copyDamaged: 'Part of the second copy can’t be read. The book is open and whole: back it up now.',
  backUpInstead: 'Back up',

  here: 'Here',
  palette: 'Find a screen or a command',
  undo: 'Undo',
  redo: 'Redo',
  blank: 'Blank the screen',
  find: 'Find a customer',
  'new-customer': 'New customer',
  print: 'Print what this screen has for paper, else tomorrow’s list',
  help: 'Keys and what they do',
  close: 'Close',
  everywhere: 'Everywhere',
  findAndLog: 'From the search box to the next customer',
  slips:
    'A key that is held down, or comes twice in a blink, counts once, and you are told. What you type right after Enter begins the next name.',
  enterLogs:
    'Opens the card. Once more, and the usual is logged, even while the card is still being read.',
  escape: 'Closes a panel and takes its words to the search box. Nothing is written.',
  onCard: 'On an open card',
  lettersOnlyOpen:
    'A letter only opens a panel. Nothing is written until you save it. Letters can be changed in Settings.',
  lettersWithAlt:
    'Single letters are switched off in Settings: hold Alt with the letter. It only opens a panel.',
  onRows: 'On a row',
  nextRow: 'The row below',
  rowBefore: 'The row above',
  openRow: 'Open it. The other keys of a row are printed at its end.',
  goTo: 'Go to',
  do: 'Do',
  paletteAsks: 'Where to, or what to do?',
  nothingFound: 'Nothing by that name. People are found in the search box: press Esc, then /.',
  blanked: 'The screen is covered. Any key shows it again.',
  lift: 'Any key, a click or a tap',
  saved: 'Saved: {{what}}.',
  savedAgain: 'Saved again: {{what}}.',
  undone: 'Undone: {{what}}.',
  redone: 'Done again: {{what}}.',
  undoOlder: 'Undo “{{what}}”, {{when}}? Press again.',

  firstTitle: 'Let’s open your shop',
  nameMissingTitle: 'Whose shop is this?',
  nameMissing:
    'Your records are here and safe. Only the name of the shop is missing: tell it once more.',
  firstText: 'Two questions, then your first customer.',
  shopName: 'What is your shop called?',
  shopExample: 'Corner Bakery',
  shopNeeded: 'Your shop needs a name. You can change it later.',
  tradeAsked: 'How do people come to you?',
  tradeNeeded: 'Choose the one that fits better. You can change it later.',
  counter: 'People come to my counter',
  counterMore: 'People you know by sight, what they always take, what they come to collect.',
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

  doorsScreen: 'First steps',
  doorsTitle: '{{shop}} is open',
  doorsText: 'Start with the people you know. You can use each of these again later.',
  writeDown: 'Write down your regulars',
  writeDownForJobs: 'Write down your clients',
  writeDownMore: 'One per line, as you would tell a new colleague: “Maria – flat white, oat”.',
  writeDownClients:
    'One per line, as you would tell a colleague: “Dr. Ana Ruiz – ana@ruiz.example – calls before nine”.',
  bringList: 'Bring a list',
  bringListMore: 'From your phone, Google, Outlook or a spreadsheet.',
  restore: 'Restore a backup',
  restoreFirst: 'First you see what is inside. The shop’s name and all its settings come with it.',
  backToOpening: 'Open a new shop instead',
  restoreMore: 'From another computer, or from before.',
  startEmpty: 'Start with an empty book',
  lookAround: 'Look around a sample shop',

  findTitle: 'Let’s find your records',
  happenedEmpty:
    'The book opened, but there was nothing in it, and that is not how you left it. A power cut or a full disk can do this.',
  happenedMissing:
    'The book is not where it was. A power cut or a full disk may have destroyed its place, its data may have been cleared, or this is another user or computer.',
  happenedBehind_one:
    'The book opened, but the last thing you did is missing from it. A power cut can do this.',
  happenedBehind_other:
    'The book opened, but the last {{count}} things you did are missing from it. A power cut can do this.',
  happenedLost:
    'The place where the book is kept was damaged, by a power cut or a full disk, and would have been replaced by an empty one. That was stopped.',
  noCopyTitle: 'Your records are safe and as they were',
  noCopyText:
    'This version of The Usual keeps its records in a new way. Before it changes anything it makes a backup of the book as it is, and that did not work: {{why}}',
  happenedWillNotOpen: 'The place where the book is kept can’t be opened or read.',
  happenedAnother: 'There is a book here, but it is not the one you last worked in.',
  happenedRetired: 'The book here was replaced by a restored one, and that one did not open.',
  happenedStamp:
    'The small file that says which book is yours can’t be read, and no book was found beside it.',
  happenedStumbled:
    'The program stumbled over something in the book or in a file beside it, and could not show a screen.',
  safeText: 'The app changed nothing and deleted nothing. What is on the disk stays as it is.',
  lastSeen: 'When all was well, {{when}}, there were {{people}} in the book.',
  peopleCount_one: '{{count}} person',
  peopleCount_other: '{{count}} people',
  lastBackup: 'The last backup was made {{when}}.',
  lastBackupGone: 'The last backup was made {{when}}, and it is no longer in its folder.',

  bestTitle: 'The best way back',
  lookingForWays: 'Looking through everything that was kept. Nothing is changed by this.',
  noWayFound:
    'No copy was found on this computer. A backup on a stick, in Downloads or in a cloud folder is the way back.',
  noneReadable:
    'There are copies here, but none could be read through just like that. Below is what to do about each; or choose a backup from a stick, from Downloads or from a cloud folder.',
  otherWays: 'Other ways',
  unreadTitle: 'Can’t be read',
  unreadBackup:
    'The backup {{name}} can’t be read through just like that. It may be damaged, changed or locked: look inside it below to see why.',
  unreadBackups:
    'The list of backups can’t be read. If they are on a stick or in a folder, choose the newest file below.',
  unreadJournal:
    'The second copy can’t be read. It stays where it is: keep the folder of the app for the person who helps you.',
  unreadSnapshot:
    'The older part of the second copy can’t be read. It stays where it is: keep the folder of the app for the person who helps you.',
  unreadHere:
    'What is kept here can’t be read just now. Close other windows of the app, then look at it below.',
  unreadRescue:
    'The copies made after a bad stop can’t be read. They stay where they are: keep the folder of the app for the person who helps you.',
  unreadWay:
    'This was found, but what is in it can’t be told. It stays where it is; take another way.',
  wayBackup: 'Your backup of {{when}}',
  wayBackupAndJournal: 'Your backup of {{when}}, and what you wrote since',
  wayJournal: 'The second copy of all you wrote',
  wayHere: 'The book as it is on this computer',
  wayRescue: 'The copy made {{when}}, after the last bad stop',
  bringsAll: 'Brings back everything.',
  bringsAllUpTo: 'Brings back everything, up to {{when}}.',
  bringsBut_one: 'Brings back everything but the last change.',
  bringsBut_other: 'Brings back everything but the last {{count}} changes.',
  bringsUpToBut_one: 'Brings back everything up to {{when}}. The last change is missing.',
  bringsUpToBut_other:
    'Brings back everything up to {{when}}. The last {{count}} changes are missing.',
  bringsUnknown: 'Goes up to {{when}}. How much came after it can’t be told.',
  bringsRescue:
    'The whole place as it was then. The app starts again with it; what is there now is set aside, not deleted.',
  bringBack: 'Bring it back',
  useRescue: 'Start again with this copy',
  preparing: 'Making ready…',
  stopThis: 'Stop',

  fromBackup: 'Take it from another backup or a file',
  noBackupsKnown:
    'No backups are kept here. Look for a file that ends in “.usual”: on a stick, in Downloads, in a cloud folder.',
  chooseBackupFile: 'Choose a backup file',
  readingBackup: 'Reading the backup through…',
  lookIn: 'Look inside',
  backupOf: 'The book of {{shop}}, backed up {{when}} by version {{version}}.',
  newestInside: 'Its newest record is from {{when}}.',
  useBackup: 'Use this backup',
  saveBackup: 'Save it as a file',
  chooseAnother: 'Choose another',

  hereTitle: 'Look at what is on this computer',
  hereText: 'Counts what can still be read and saves it as a file. Looking changes nothing.',
  lookOnly: 'Look, change nothing',
  hereNotReadable:
    'This browser won’t say what it keeps. That says nothing about your records. Close other windows of the app, then look again.',
  nothingHere: 'No book is left on this computer. A backup is the way back.',
  oneNotReadable: 'There is a book here that can’t be read at all ({{why}}). It stays where it is.',
  unreadStore: 'can’t be read',
  store_changes: 'Things done',
  hereLiving: 'A book that was worked in',
  hereRetired: 'A book from before: another one took its place',
  hereUnfinished: 'A book that was only half built when the app was stopped',
  hereNameless: 'What is left of a book: it no longer says which one it is',
  saveEverything: 'Save everything as a file',
  savingAway_one: 'Saving: {{count}} record so far…',
  savingAway_other: 'Saving: {{count}} records so far…',
  savedAway_one: 'Saved {{count}} record to {{name}} in {{folder}}.',
  savedAway_other: 'Saved {{count}} records to {{name}} in {{folder}}.',
  goOnWithThis: 'Go on with this book',
  goOnMeans:
    'Going on with it means working with what is counted here. What is missing stays missing, unless a backup has it.',
  notTakenUp:
    'That could not be written down, so nothing was changed. Free some space or allow site data, then try again.',

  nothingHelps: 'If none of this helps',
  tryAgainText: 'Close other windows of the app, or plug in the disk, and try once more.',
  setAsideFirst:
    'The damaged store is first set aside, not deleted, and The Usual starts again without it. Then press once more, and the records are put back.',
  notSetAside:
    'The damaged store could not be set aside. Nothing was changed. Start the computer again, then try once more.',
  setAsideText:
    'Setting the broken store aside lets the app start again without it. It is kept, not deleted, and you come back to this page to take your records from a backup.',
  clearText:
    'First try again, with all other windows of this app closed. If that does not help, only clearing this address’s site data in the browser’s settings makes room for a book again. That takes the backups kept here with it: look inside the newest one above and save it as a file before. Then open the app and choose “Restore a backup”.',
  setAside: 'Set it aside and start again',
  tryAgain: 'Try again',
  noCopyAnywhere: 'There is no copy anywhere',
  newBookMeans:
    'A new, empty book takes its place. What is left of the old one stays on this computer, but this app no longer opens it by itself.',
  newBook: 'Start a new, empty book',
  keepLooking: 'Keep looking',
  forHelp: 'If you ask someone for help, tell them:',

  newerTitle: 'This book is newer than the app',
  newerText:
    'A newer version of The Usual wrote it, so this one does not open it: it could do harm. Your records are safe. Install the newest version, or look here and save everything as a file.',
  olderTitle: 'This browser is older than your records',
  olderText:
    'They were last opened with version {{theirs}} of the browser’s engine, and this is {{ours}}. An older one can destroy what a newer one wrote, so nothing was opened. Your records are safe. Update the browser, then try again.',
  noStorageTitle: 'This browser keeps nothing for us',
  noStorageText:
    'It does not let the app keep records: a private window, or site data blocked in its settings. Nothing was lost, and nothing can be written like this. Open the app in a normal window, or allow site data for this address, then try again.',
})
