import type { CardPartProps } from '#kit/parts/counter.ts'
import { useAsking } from '#kit/use-asking.ts'
import { useLive } from '#kit/use-live.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { instantOf, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import type { Note } from '../model.ts'
import { justNoted } from '../repo.ts'
import { words } from '../words/en.ts'
import { NoteChangePanel } from './NoteChangePanel.tsx'
import { NoteRow } from './NoteRow.tsx'

const days = 14
const shown = 3

/** Notes of the last two weeks that may still become something to do; the story has older ones. */
export function LatestNotes({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const since = instantOf(plusDays(useToday(), -days))
  const notes = useLive(
    (records) => justNoted(records, customerId, since, shown),
    [customerId, since],
  )
  if (!notes || notes.length === 0) return null
  return (
    <Section title={w('notes')} order={3}>
      <SentenceList>
        {notes.map((note) => (
          <ChangeableNote key={note.id} note={note} />
        ))}
      </SentenceList>
    </Section>
  )
}

/** The customer must not read notes about themselves. */
export function NotesOnCard({ customerId, onlyForMe }: CardPartProps) {
  return onlyForMe && <LatestNotes customerId={customerId} />
}

const panels = ['note change'] as const

function ChangeableNote({ note }: { readonly note: Note }) {
  const [asking, ask] = useAsking(note.id, panels)
  return (
    <NoteRow note={note} onOpen={() => ask('note change')}>
      {asking && <NoteChangePanel note={note} done={() => ask(undefined)} />}
    </NoteRow>
  )
}
