import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('promises', {
  newPromise: 'New promise',
  promises: 'Promises',
  save: 'Promise',
  close: 'Close',
  what: 'What did you promise, and when?',
  example: 'I’ll be there thursday 2 pm',
  readsBack: 'You promise: {{what}} – {{when}}',
  noDaySaid: 'No day said, so it is due today.',
  saysWhatToo: 'Say what you promise, too.',

  wasDue: 'was due {{when}}',
  dueToday: 'promised for today: {{what}}',
  dueTodayAt: 'promised for {{time}}: {{what}}',
  late_one: 'a day late: {{what}}',
  late_other: '{{count}} days late: {{what}}',

  kept: 'Kept',
  broken: 'Broken',
  move: 'Move',
  brokenTitle: 'Not kept: {{what}}',
  brokenWhy: 'What came between? (only for you)',
  brokenSave: 'Note it',
  moveTitle: 'Later: {{what}}',
  moveWhen: 'When instead?',
  moveExample: 'monday 10:00',
  moveTold: 'They have been told',
  moveSave: 'Move it',
  moveTo: 'New: {{when}}',
  moveSayWhen: 'Say a day or a time.',

  rewordTitle: 'What was promised',
  rewordWhat: 'In other words',
  rewordSave: 'Save',

  mentionDue: 'Promised for today: {{what}}',
  mentionLate: 'Apologise, this is late: {{what}}',
  mentionBroken: 'Apologise, this did not happen: {{what}}',

  promised: 'Promised: {{what}}',
  forDay: 'for {{day}}',
  itWasKept: 'kept',
  itWasBroken: 'not kept',
  brokenBecause: 'not kept: {{why}}',

  didMake: 'the promise to {{who}}',
  didKeep: 'the promise kept to {{who}}',
  didBreak: 'the promise not kept to {{who}}',
  didMove: 'the new time for {{who}}',
  didReword: 'the words of a promise to {{who}}',
  didReopen: 'the promise to {{who}} taken up again',
  didTrash: 'a promise to {{who}} in the trash',

  notThere: 'This promise is no longer in the book. Nothing was changed.',
  notOpen: 'This promise has its answer already. Nothing was changed.',
  stillOpen: 'This promise is still open. Nothing was changed.',
})
