import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { Panel } from '#ui/Panel.tsx'
import { editNote, trashNote } from '../deeds.ts'
import type { Note } from '../model.ts'
import { words } from '../words/en.ts'

type Props = { readonly note: Note; readonly done: () => void }

/** Corrects a note, or moves it to the trash. */
export function NoteChangePanel({ note, done }: Props) {
  const w = useWords(words)
  const { save, saving } = useSave(done)
  const [typed, setTyped] = useState(note.words)
  const { id, channel, personId } = note
  const onSave = () => {
    if (tidy(typed) !== undefined)
      void save(editNote, { id, words: typed.trim(), channel, personId })
  }
  return (
    <Panel
      title={w('change')}
      save={w('changeSave')}
      close={w('close')}
      onSave={onSave}
      onClose={done}
      disabled={tidy(typed) === undefined || saving}
    >
      <Textarea
        autoFocus
        autosize
        maxRows={12}
        label={w('what')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group>
        <Button variant="subtle" color="berry" onClick={() => void save(trashNote, { id })}>
          {w('trash')}
        </Button>
      </Group>
    </Panel>
  )
}
