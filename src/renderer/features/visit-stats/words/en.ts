import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('visitStats', {
  everyDay: 'every shop day',
  everyDays: 'every {{days}} shop days',
  everyBetween: 'every {{low}} or {{high}} shop days',

  missed_one: 'Not seen for {{count}} shop day; usually {{rhythm}}',
  missed_other: 'Not seen for {{count}} shop days; usually {{rhythm}}',
  missedUnsettled_one:
    'Not seen for {{count}} shop day, and something is still open; usually {{rhythm}}',
  missedUnsettled_other:
    'Not seen for {{count}} shop days, and something is still open; usually {{rhythm}}',
  talked: 'Talked to them',
  noteTalked: 'Talked to them.',

  rhythm: 'Rhythm',
  comes: 'Comes about {{rhythm}}; last here {{day}}',
  lastHere: 'Last here {{day}}',
  visits_one: '{{count}} visit',
  visits_other: '{{count}} visits',
  cameIn: 'Came in',

  closedDays: 'Closed days',
  closedAbout:
    'Days the shop is shut count in nobody’s rhythm: after two weeks away, nobody is missed.',
  closedFrom: 'First day shut',
  closedFromExample: '24 dec to 6 jan',
  closedNeedsDay: 'Say the first day.',
  closedTo: 'Last day shut',
  closedWhy: 'Why (if you like)',
  closedWhyExample: 'Summer holidays',
  close: 'Close these days',
  closedOn: '{{from}} to {{to}}',
  closedOneDay: '{{from}}',
  reopen: 'Open again',
  noneClosed: 'No closed days yet.',

  didClose: 'the days we are closed',
  didReopen: 'open again after all',
  didComeIn: '{{who}} came in',
  didTalk: 'talked to {{who}}',
  daysWrongWay: 'The last day shut comes before the first. Turn them round.',
  notThere: 'These days are no longer in the book.',

  table_closedDays: 'Days shut',
  field_from: 'First day',
  field_to: 'Last day',
  field_why: 'Why',
})
