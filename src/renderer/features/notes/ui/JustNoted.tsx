import { Group, Paper, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import type { NoteId } from '../model.ts'
import { noteOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { NoteRow } from './NoteRow.tsx'

type Props = { readonly id: NoteId; readonly done: () => void }

/** The note just written, in focus: I, P or R turn it into more, Esc leaves it. */
export function JustNoted({ id, done }: Props) {
  const w = useWords(words)
  const note = useLive((records) => noteOf(records, id), [id])
  const place = useRef<HTMLDivElement>(null)
  const isThere = note !== undefined
  // Esc closes the panel while the note is loading.
  useLayoutEffect(() => {
    const row = isThere ? place.current?.querySelector<HTMLElement>('[data-sentence]') : undefined
    const focused = row ?? place.current
    focused?.focus({ preventScroll: row === undefined })
  }, [isThere])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    done()
  }
  return (
    <Paper withBorder p="md" ref={place} tabIndex={-1} onKeyDown={onKeyDown}>
      <Stack gap="xs">
        <Text c="var(--good)" fw={600}>
          {w('noted')}
        </Text>
        <SentenceList label={w('notes')}>
          {note && <NoteRow note={note} onOpen={done} onBecame={done} />}
        </SentenceList>
        <Text size="sm" c="dimmed">
          {w('mayBecome')}
        </Text>
        <Group>
          <ActionButton variant="subtle" label={w('close')} keys="Escape" onPress={done} />
        </Group>
      </Stack>
    </Paper>
  )
}
