import { NativeSelect, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { addNote } from '../deeds.ts'
import { channels, type NoteId } from '../model.ts'
import { words } from '../words/en.ts'
import { noteDraft } from './drafts.ts'
import { JustNoted } from './JustNoted.tsx'

/** Words, Enter; then the note has the focus, and one key makes it an issue, promise or order. */
export function NotePanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const { trade } = useShop()
  const draft = useDraft(
    noteDraft,
    { customerId },
    { typed: startWith, channel: trade === 'jobs' ? 'phone' : 'at the counter' },
  )
  const { typed, channel } = draft.fields
  const [noted, setNoted] = useState<NoteId>()

  const { save, saving } = useSave(({ change }) => {
    const id = change?.rows[0]?.id
    if (id !== undefined) setNoted(asId<NoteId>(id))
  }, draft)
  const needed = useNeeded(tidy(typed) === undefined)
  const onSave = () => {
    if (!needed.isRefused()) void save(addNote, { customerId, words: typed.trim(), channel })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!event.repeat) onSave()
  }
  if (noted) return <JustNoted id={noted} done={() => done('saved')} />
  return (
    <Panel
      title={w('newNote')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      draft={draft}
    >
      <Textarea
        autoFocus
        autosize
        maxRows={10}
        label={w('what')}
        error={needed.error}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => draft.put({ typed: event.currentTarget.value })}
      />
      <NativeSelect
        label={w('how')}
        data={channels.map((value) => ({ value, label: w(value) }))}
        value={channel}
        onChange={(event) => {
          const picked = channels.find((each) => each === event.currentTarget.value)
          if (picked) draft.put({ channel: picked })
        }}
      />
    </Panel>
  )
}
