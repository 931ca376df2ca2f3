import { defineFeature } from '#kit/define-feature.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { addNote, editNote, noteBecomes, putBackNote, trashNote } from './deeds.ts'
import { notes } from './model.ts'
import { noteChangeDraft, noteDraft } from './ui/drafts.ts'
import { LatestNotes, NotesOnCard } from './ui/LatestNotes.tsx'
import { NotePanel } from './ui/NotePanel.tsx'
import { noteTimeline } from './ui/timeline.ts'
import { words } from './words/en.ts'

export const notesFeature = defineFeature({
  id: 'notes',
  words,
  tables: [notes],
  deeds: [addNote, editNote, trashNote, noteBecomes, putBackNote],
  trash: [
    trashPart({
      table: notes,
      trash: trashNote,
      putBack: putBackNote,
      title: (row) => row.words,
    }),
  ],
  card: [{ slot: 'side', order: 60, View: NotesOnCard }],
  actions: [
    {
      id: 'note',
      letter: 'N',
      label: words.say('newNote'),
      order: 70,
      largeFor: ['jobs'],
      draft: noteDraft,
      Panel: NotePanel,
    },
  ],
  drafts: [noteChangeDraft],
  page: [{ order: 50, View: LatestNotes }],
  timeline: { load: noteTimeline },
})
