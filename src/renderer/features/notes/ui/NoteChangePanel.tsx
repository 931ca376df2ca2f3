import { Textarea } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { editNote } from '../deeds.ts'
import { type Note, notes } from '../model.ts'
import { words } from '../words/en.ts'
import { noteChangeDraft } from './drafts.ts'

type Props = { readonly note: Note; readonly done: () => void }

/** Corrects a note, or moves it to the trash. */
export function NoteChangePanel({ note, done }: Props) {
  const w = useWords(words)
  const { id, customerId, channel, personId } = note
  const draft = useDraft(noteChangeDraft, { about: id, customerId }, { typed: note.words })
  const { typed } = draft.fields
  const { save, saving } = useSave(done, draft)
  const needed = useNeeded(tidy(typed) === undefined)
  const onSave = () => {
    if (!needed.isRefused()) void save(editNote, { id, words: typed.trim(), channel, personId })
  }
  return (
    <Panel
      title={w('change')}
      save={w('changeSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <Textarea
        autoFocus
        autosize
        maxRows={12}
        label={w('what')}
        error={needed.error}
        value={typed}
        onChange={(event) => draft.put({ typed: event.currentTarget.value })}
      />
      <ToTrash table={notes} id={id} done={done} draft={draft} />
    </Panel>
  )
}
