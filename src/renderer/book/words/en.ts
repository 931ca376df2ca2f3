import { defineWords } from '#shared/base/words.ts'

/** The book's own messages: why something was not written, and what undo kept. */
export const words = defineWords('book', {
  stale: 'This was changed in another window just now. Nothing was lost: look at it and try again.',
  orphan: 'What this belongs to is no longer in the book. Nothing was changed.',
  retired:
    'This window shows the old book: another was put in its place. Nothing was changed. Reload it to see the one in place now.',
  diskFull:
    'The disk is full, so this was not saved. What you saved before is safe. Free some space, then try again.',
  noRoom:
    'The disk is almost full, so nothing new is written. All you saved is safe. Free some space and try again, or save a backup on a stick from Backup.',
  copyLate: 'Saved here; the second copy is late.',
  failed: 'This could not be saved. What you saved before is safe. Try again, or restart the app.',
  unreadable: 'That does not fit in this field. Nothing was changed.',
  tooLong:
    'This is too long: there is room for {{most, number}} characters, and it has {{size, number}}. Nothing was changed. Shorten it, or begin a new one.',
  tooMany:
    'These are too many: there is room for {{most, number}}. Nothing was changed. Take something out, or begin a new one.',
  fieldFull:
    'This does not fit into “{{where}}”: it holds {{most, number}} characters, and this makes {{size, number}}. Nothing was changed. Shorten it, or begin a new one.',
  listFull:
    '“{{where}}” is full: it holds {{most, number}}. Nothing was changed. Take something out of it, or begin a new one.',
  fieldWrong: 'This does not fit into “{{where}}”. Nothing was changed. Look at it and try again.',
  changedSince: 'Not undone: it was changed again since.',
  inUse: 'Not undone: other records hang on it.',
  referenceGone: 'Not undone: what it belonged to is no longer there.',
  erasedForGood:
    'This was about someone who was erased for good, so it can not be taken back or done again.',
  alreadyGone: 'Not undone: it is no longer there.',
  fromHistory:
    'The last thing done was a whole list. Undo it from History, where you see what it holds.',
  lasting: 'The opening of the shop stays. What it is called can be changed in Settings.',
  underWay:
    'This is still being done, here or in another window. Nothing was changed. Wait until it is finished.',
  nothingToUndo: 'There is nothing to undo.',
  undoneSoFar:
    'The last {{count, number}} steps are undone. Older ones can be undone from History.',
  nothingToRedo: 'There is nothing to redo.',
  someone: 'someone',
  severalPeople: '{{count}} people',
})
