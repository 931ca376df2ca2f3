import { defineWords } from '#shared/base/words.ts'
import { keyWords } from './key-en.ts'

export const words = defineWords('backup', {
  ...keyWords,

  backup: 'Backup',
  restore: 'Restore',
  backUpNow: 'Back up now',
  saveCopy: 'Save a copy somewhere else',
  restoreABackup: 'Restore a backup',
  showFolder: 'Show the folder',
  cancel: 'Cancel',

  stateWhole: 'Backed up {{when}}',
  stateSome_one: 'Backed up {{when}} · {{count}} change since',
  stateSome_other: 'Backed up {{when}} · {{count}} changes since',
  stateLate: 'Backup is late',
  stateNever: 'No backup yet',
  stateRestored: 'Restored, backup follows',
  stateWorking: 'Backing up…',
  stateFailed: 'Backup failed',
  stateMissing: 'Backup missing',
  stateSmaller: 'Backup much smaller',
  stateNoSecond: 'Second folder missing',
  hintWhole: 'Last verified backup: {{when}}. Everything is in it.',
  hintSome_one: 'Last verified backup: {{when}}. {{count}} change since is not in it.',
  hintSome_other: 'Last verified backup: {{when}}. {{count}} changes since are not in it.',
  hintSealed: 'It is encrypted.',
  hintPlain: 'It is not encrypted.',
  hintSecond: 'A copy is in the second folder.',
  missingGone:
    'The backup of {{when}} is no longer in its folder. A new one is made now. Your records are safe.',
  missingChanged:
    'The backup of {{when}} is not as it was made: its file was changed. A new one is made now. Your records are safe.',
  missingUnseen:
    'The folder of backups can’t be read just now, so nobody knows whether the backup of {{when}} is still in it. A new one is tried now. Your records are safe.',
  todayLate_one: '{{count}} change since the last backup is on this computer only',
  todayLate_other: '{{count}} changes since the last backup are on this computer only',
  todayNever: 'There is no backup yet: everything is on this computer only',

  closingTitle: 'Backing up before closing',
  closingText:
    'What you logged is saved. This takes a moment, and twenty seconds at the most; then the window closes by itself.',
  closeNow: 'Close now',

  lead: 'A backup is one file with everything in it: people, visits, promises and the history of what was done. Any zip tool can open it in ten years.',
  leadBrowser:
    'In a browser, safety copies are kept inside the browser and go when its data is cleared. “Back up now” also downloads a file: keep that one somewhere safe.',
  wholeSince: 'Last backup: {{when}}. Everything is in it.',
  someSince_one: 'Last backup: {{when}}. {{count}} change since is not in it.',
  someSince_other: 'Last backup: {{when}}. {{count}} changes since are not in it.',
  neverYet: 'There is no backup yet. One click makes the first.',
  restoredYet:
    'These records came from a backup, which still holds them. The first backup from here is made by itself in a few minutes; one click makes it now.',
  nothingYet: 'There is nothing to back up yet.',
  kept: 'Backed up and read back: {{name}}, in {{folder}}.',
  keptTwice: 'Backed up and read back: {{name}}, in {{folder}} and in the second folder.',
  keptNotSecond:
    'Backed up and read back: {{name}}, in {{folder}}. It was not copied to the second folder, which is not there. Plug it in and back up again.',
  keptSecondFailed:
    'Backed up and read back: {{name}}, in {{folder}}. The second folder did not take its copy (is it full?). What was there before is whole.',
  smallerAlert:
    'The newest backup holds much less than the one before it. Both are kept. If you did not take that much out yourself, look inside the one before.',
  saved: 'A copy was saved and read back: {{name}}, in {{folder}}.',
  working: 'Reading the book: {{rows}} records so far. Go on working, nothing waits for this.',
  cancelled: 'The backup was stopped. Nothing was written.',
  diskFull:
    'The disk is full, so no backup was written. Your records and older backups are safe. Free some space or choose another place.',
  noRoom:
    'The disk is almost full, so no backup was put there. Your records and older backups are safe. Save one elsewhere, on a stick for instance, or free some space.',
  noFolder:
    'The backup folder is not there (a stick unplugged?). Your records are safe here. Plug it in or save a copy somewhere else.',
  readOnly:
    'The backup folder can’t be written to. Your records are safe here. Save a copy somewhere else.',
  keptOut:
    'macOS keeps The Usual out of that folder. Your records are safe here. Allow it in System Settings › Privacy & Security › Files and Folders › The Usual, then back up again. Or save a copy somewhere else.',
  carriedAside:
    'Your Documents folder is copied to {{whose}}, so backups are kept in {{folder}} instead: nothing leaves this computer unasked. If you want copies there too, turn on encryption below, then choose that folder as the second one.',
  carriedInIt:
    'Your Documents folder is copied to {{whose}}, and the backups in it are too. Whoever gets at them there can read them, unless they are encrypted.',
  carriedSealed:
    'Your Documents folder is copied to {{whose}}, and the backups in it are too. New ones are encrypted, so nobody there can read them.',
  carrier_onedrive: 'Microsoft’s servers (OneDrive)',
  carrier_icloud: 'Apple’s servers (iCloud Drive)',
  carrier_dropbox: 'Dropbox’s servers',
  carrier_google: 'Google’s servers (Google Drive)',
  carrier_another: 'another computer by a program that keeps folders alike',
  damaged:
    'The backup was written but read back different, so it was thrown away. Your records are safe here. Try another disk or stick.',
  failed: 'The backup could not be made. Your records are safe here. Try again.',

  failedByClock:
    'The backup could not be made. The clock of this computer is far off, and that may be why. Your records are safe here. Set the clock right, then back up again.',

  records_one: '{{count}} record',
  records_other: '{{count}} records',
  muchSmaller: 'Much smaller than the one before',
  sealed: 'Encrypted',
  keptHere: 'Here',
  keptBoth: 'Here and second folder',
  made: 'Made',
  holds: 'Holds',
  size: 'Size',
  keptWhere: 'Kept',

  second: 'A second folder',
  secondNone:
    'If this computer breaks, a copy elsewhere is what is left. Choose a stick, or a folder on another computer: every backup is copied there too.',
  secondThere: 'Every backup is copied to {{folder}} too, and read back there.',
  secondLacks: 'The newest is not in it yet: it is copied as soon as it is quiet here.',
  secondMissing:
    'The second folder is not there: {{folder}}. Your records and the backups on this computer are safe. Plug it in, or choose another.',
  secondUnknown:
    'There was a second folder, but the note of it can’t be read. Your records and the backups on this computer are safe. Choose it again.',
  chooseSecond: 'Choose a second folder',
  chooseOtherSecond: 'Choose another',
  forgetSecond: 'Stop copying there',
  secondSame: 'That is where the backups already are. Choose a folder on another disk.',
  secondRefused: 'That folder takes no files, so it was not chosen. Choose another.',

  backups: 'Backups',
  inFolder: 'In {{folder}}',
  none: 'No backups here yet.',
  restoreThis: 'Look inside',
  chooseFile: 'Choose a file',
  restoreLead:
    'Choose a backup. First you see what is inside; nothing changes until you say so. What is here now is backed up before.',
  looking: 'Reading the backup through…',
  inside: 'Inside the backup',
  here: 'Here now',
  madeOn: 'Made {{when}} by version {{app}}, for {{shop}}.',
  newest: 'Its newest record is from {{when}}.',
  poorer_one: 'It is older than the book here: {{count}} change made since is not in it.',
  poorer_other: 'It is older than the book here: {{count}} changes made since are not in it.',
  otherBook: 'It comes from another book than the one here.',
  replace: 'Put this book in place',
  replaceMeans:
    'What is here now is backed up first. It also stays on this computer for 30 days: Backup takes you back to it with one press.',
  replacing: 'Building the book: {{done}} of {{of}} records…',
  safety: 'Backing up what is here first…',
  switching: 'Putting it in place…',
  chooseAnother: 'Choose another',

  notABackup:
    '{{name}} is not a backup of The Usual. Nothing was changed. Backups end in “.usual”.',
  emptyFile: '{{name}} is empty. Nothing was changed. Choose another backup.',
  tooBig: '{{name}} is larger than a backup can be. Nothing was changed.',
  torn: '{{name}} is damaged: a part is missing or was changed (a cut-off copy, a worn stick?). Nothing was changed. Try another backup, or another copy of this one.',
  newer:
    '{{name}} was made by a newer version of The Usual{{version}}. Nothing was changed. Update the app, then restore it.',
  newerVersion: ' ({{app}})',
  edited:
    '{{name}} is not as it was written: its list and its records do not agree. Nothing was changed. Try another backup.',
  listEdited:
    '{{name}} was changed after it was made, so it was not taken. Nothing was changed here. Try another backup, or look inside this one under “Restore a backup”.',
  listEditedTitle: 'This file was changed after it was made',
  listEditedText:
    'Its list of contents (manifest.json) is not the one it was written with. The records in it are whole. But the list also says who was erased for good: people may be missing, or come back. Another backup is safer.',
  listEditedAsk: 'Restore it although it was changed?',
  listEditedYes: 'Restore it all the same',
  listEditedNo: 'Leave it',
  suspicious: '{{name}} holds things no backup has, so it was not opened. Nothing was changed.',
  restoreFull:
    'The disk is full, so the book could not be built. Nothing was changed. Free some space and try again.',
  restoreNoRoom:
    'There is too little room on the disk to build the book beside what is here. Nothing was changed. Free some space and try again.',
  restoreFailed: 'The book could not be put in place. What is here is unchanged. Try again.',
  restoreStopped: 'Stopped. Nothing was changed.',
  journalUnfit:
    'What was written since that backup does not fit on it, so nothing was changed. Take the backup alone, or another one.',
  beforeTitle: 'The book of before',
  beforeText:
    'On {{when}} another book took the place of the one you had. It is still here, until {{until}}.',
  beforeHolds_one: 'It holds {{count}} person.',
  beforeHolds_other: 'It holds {{count}} people.',
  goBackTo: 'Go back to that book',
  goBackMeans:
    'Nothing is lost either way: the book you have now is kept as well, and you can come back to it here.',
  goBackFailed:
    'The book of before could not be put in place. What is here is unchanged. Try again.',
  safetyFailed:
    'What is here could not be backed up first, so nothing was changed. Make room for a backup, then try again.',
  gone: 'That backup is no longer there. Nothing was changed.',

  toShorten_one: 'One record is too long',
  toShorten_other: '{{count}} records are too long',
  toShortenTextOne:
    'An older version of The Usual let it grow beyond what its field holds. It is in every backup as it is, and comes back as it is. Shorten it when you have a moment.',
  toShortenTextMany:
    'An older version of The Usual let them grow beyond what their field holds. They are in every backup as they are, and come back as they are. Shorten them when you have a moment.',
  toShortenLine: '{{what}} – {{size}}',
  toShortenSize: '{{size, number}} characters, and there is room for {{most, number}}',
  toShortenCount: '{{size, number}} entries, and there is room for {{most, number}}',
  toShortenWrong: 'something in it is not as it should be',
  toShortenOpen: 'Open {{what}}',
  open: 'Open',
})
