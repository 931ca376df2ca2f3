import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('calendar', {
  title: 'Calendar for your phone',
  lead: 'One file, the-usual.ics, kept fresh in a folder of yours. The Usual itself sends it nowhere.',
  where: 'Its folder',
  none: 'No calendar is written. Choose a folder that reaches your phone, one that it shares with this computer, and open the file there with the phone’s calendar.',
  there:
    'Kept in {{folder}}, and written again half a minute after something changes, while the app is open.',
  missing:
    'The folder is not there: {{folder}}. Your records are safe; only the calendar is not fresh. Bring the folder back, or choose another.',
  unknown:
    'There was a folder, but the note of it can’t be read. Your records are safe. Choose it again.',
  sample: 'A sample shop writes no calendar.',
  needsDesktop:
    'This needs the desktop app: a browser may not keep a file fresh in a folder of yours.',
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  stop: 'Stop writing it',
  holds: 'What is in it',
  holdsOrders:
    'Orders and jobs that are open: what was ordered, when, and a short name or the order’s number. A surprise is not in it.',
  holdsPromises: 'Open promises: when, and a short name. Not what was promised.',
  holdsDates: 'Birthdays and other dates, every year: a short name. No age and no gift.',
  holdsNot:
    'Never a phone, a price, a note, a tag or a description. The file is not encrypted: whoever gets at the folder can read it. If you stop, the last file stays until you delete it.',

  stateMissing: 'Calendar folder missing',
  stateFailed: 'Calendar not written',
  diskFull:
    'That disk is full, so the calendar was not written. Your records are safe. Make room, or choose another folder.',
  refused:
    'That folder takes no files, so the calendar was not written. Your records are safe. Choose another folder.',
  ours: 'That is where the records are kept. Choose a folder of your own.',
  failed:
    'The calendar was not written. Your records are safe. It is tried again in five minutes; if it fails again, choose another folder.',
})
