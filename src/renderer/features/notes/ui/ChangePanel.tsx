import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { Panel } from '#ui/Panel.tsx'
import { editNote, trashNote } from '../deeds.ts'
import type { Note } from '../model.ts'
import { words } from '../words/en.ts'

type Props = { readonly note: Note; readonly done: () => void }

/** A note to be put right, or out of the way. */
export function ChangePanel({ note, done }: Props) {
  const w = useWords(words)
  const change = useDeed(editNote)
  const trash = useDeed(trashNote)
  const [typed, setTyped] = useState(note.words)
  const { id, channel, personId } = note
  const save = async () => {
    if (tidy(typed) === undefined) return
    const whose = personId === undefined ? {} : { personId }
    if (await change({ id, words: typed.trim(), channel, ...whose })) done()
  }
  const putAway = async () => {
    if (await trash({ id })) done()
  }
  return (
    <Panel
      title={w('change')}
      save={w('changeSave')}
      close={w('close')}
      onSave={() => void save()}
      onClose={done}
      disabled={tidy(typed) === undefined}
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
        <Button variant="subtle" color="berry" onClick={() => void putAway()}>
          {w('trash')}
        </Button>
      </Group>
    </Panel>
  )
}
