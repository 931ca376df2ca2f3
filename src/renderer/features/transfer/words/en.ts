import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('transfer', {
  bringAList: 'Bring a list',
  lead: 'From your phone (vCard, .vcf), Google Contacts, Outlook, Square or a spreadsheet (.csv). You see what comes in before anything is written, and can undo it whole.',
  chooseFile: 'Choose a file',
  chooseAnother: 'Choose another',
  reading: 'Reading {{name}}…',
  didBring: 'a list brought: {{who}}',

  understoodCards: '{{name}}: address cards (vCard {{versions}}).',
  understoodTable: '{{name}}: a table of people, {{program}}.',
  programGoogle: 'as Google writes it',
  programOutlook: 'as Outlook writes it',
  programOther: 'read by its column names',
  keptColumns: 'No field of their own, so they go into the note: {{columns}}.',
  whichDates: 'Dates such as 3/4/1990 could be read both ways. Which is it?',
  dayFirst: '3 April',
  monthFirst: 'March 4',
  photos_one: '{{count}} photo stays in the file: this version keeps no photos yet.',
  photos_other: '{{count}} photos stay in the file: this version keeps no photos yet.',

  cut: 'More than the book can hold in one place: {{who}}. The end of it stays in the file.',
  noRoomFor: 'The book has no room left for this, so it stays in the file: {{what}}.',
  saysOtherwise: 'The book says something else, and that stands: {{what}}.',
  partsOf: '{{who}} ({{parts}})',
  cutAndMore: '{{who}} and {{count}} more',
  binary: 'Sounds, keys and pictures of other kinds stay in the file: {{fields}}.',

  countNew_one: '{{count}} new person',
  countNew_other: '{{count}} new people',
  countAdds_one: '{{count}} you know, with something new',
  countAdds_other: '{{count}} you know, with something new',
  countThere_one: '{{count}} already in the book, nothing new',
  countThere_other: '{{count}} already in the book, nothing new',
  countOut_one: '{{count}} left out',
  countOut_other: '{{count}} left out',
  countUndecided_one: '{{count}} to decide',
  countUndecided_other: '{{count}} to decide',
  countUnread_one: '{{count}} row could not be read',
  countUnread_other: '{{count}} rows could not be read',

  preview: 'What comes in',
  who: 'Who',
  reach: 'How to reach them',
  whatHappens: 'What happens',
  isNew: 'new',
  isAdded: 'adds to {{who}}',
  isThere: 'already there',
  isOut: 'left out',
  isUndecided: 'to decide',
  rowsMore: 'and {{count}} more',

  unsure: 'Are these the same people?',
  unsureLead: 'They look like someone you know, but we are not certain.',
  choose: 'Choose…',
  someoneNew: 'Someone new',
  sameAs: 'The same as {{who}}',
  leaveOut: 'Leave out',
  theSame: 'The same',
  allUndecided: 'All that are not decided:',
  showMore: 'Show {{count}} more',

  unread: 'Could not be read',
  unreadLead: 'These rows are left out, all others come in. Your file stays as it is.',
  rowNumber: 'Row {{row}}',
  whyNobody: 'nothing to know someone by: no name, phone or e-mail',
  whyNotClosed: 'the card has a beginning but no end',
  whyTooBig: 'the card is larger than 2 MB',
  whyUnreadable: 'the card is not written as a card should be',
  whyErased: 'they were erased for good, and are not brought back',
  whyGroup: 'it is a list of other cards, not a person',
  whyOutside: 'it stands outside any card',
  whyQuotes: 'a quotation mark is opened and never closed',

  bring_one: 'Bring in {{count}} person',
  bring_other: 'Bring in {{count}} people',
  decideFirst: 'Decide first',
  waits_one:
    '{{count}} person may be someone you know. Nobody comes in until you have decided, below.',
  waits_other:
    '{{count}} people may be people you know. Nobody comes in until you have decided, below.',
  nothingNew: 'Everything in this list is in the book already. Nothing to do.',
  allOut: 'Everyone in this list is left out, or in the book already. Nothing to do.',
  bringing: 'Bringing in {{done}} of {{of}}…',
  brought_one: '{{count}} person is in the book.',
  brought_other: '{{count}} people are in the book.',
  undo: 'Undo',
  undone: 'Taken back. The book is as it was before.',
  seeThem: 'See them',

  emptyFile: '{{name}} is empty. Nothing was changed. Choose another file.',
  tooBig:
    '{{name}} has {{size}} MB; a list may have {{limit}} MB. Nothing was changed. Split it, or export fewer people at a time.',
  tooMany:
    '{{name}} holds more than {{limit}} people. Nothing was changed. Split it into smaller lists.',
  notAList:
    '{{name}} is not a list of people. Nothing was changed. A list ends in .vcf or .csv: export one from your phone or contacts program.',
  noColumns:
    '{{name}} is a table, but none of its columns is a name, phone or e-mail. Nothing was changed. Give its first row headings such as Name, Phone, E-mail.',
  notPeople: '{{name}} is a table, but not of people. Nothing was changed.',
  onlyHeader: '{{name}} has headings and no rows. Nothing was changed.',
  unreadable:
    '{{name}} could not be read (moved, or a stick unplugged?). Nothing was changed. Try again.',
  notSafe:
    'What is here could not be backed up first, so nobody was brought in and nothing was changed. See Backup for the reason, then bring the list again.',
  noRoom_one:
    'There is too little room on the disk for {{count}} person more. Nobody was brought in and nothing was changed. Free some space and bring the list again; a copy of the book can be saved elsewhere from Backup.',
  noRoom_other:
    'There is too little room on the disk for {{count}} people more. Nobody was brought in and nothing was changed. Free some space and bring the list again; a copy of the book can be saved elsewhere from Backup.',
  stoppedAtOnce: 'Nobody was brought in. {{why}}',
  stopped:
    'Stopped after {{done}} of {{of}} people. Those are in the book and can be undone together. {{why}}',
})
