import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { RowPanelProps } from '#kit/parts/today.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { asId } from '#shared/book/ids.ts'
import { giveGift } from '../deeds.ts'
import type { Occasion, OccasionId } from '../model.ts'
import { occasionOf } from '../repo.ts'
import { giftNow } from '../rules.ts'
import { words } from '../words/en.ts'
import { givenDraft } from './drafts.ts'
import { sayTitle } from './say.ts'

/** This year's gift, and how it was received once that is known. */
export function GivenPanel({ about, done }: RowPanelProps) {
  const id = asId<OccasionId>(about)
  const occasion = useLive((records) => occasionOf(records, id), [id])
  return occasion && <GivenFor occasion={occasion} done={done} />
}

type Props = { readonly occasion: Occasion; readonly done: () => void }

function GivenFor({ occasion, done }: Props) {
  const w = useWords(words)
  const say = useSay()
  const today = useToday()
  // The gift as it was when the panel opened: a live update must not overwrite typing.
  const [before] = useState(() => giftNow(occasion, today))
  const opened = { what: before?.what ?? '', received: before?.received ?? '' }
  const { id, customerId } = occasion
  const draft = useDraft(givenDraft, { about: id, customerId }, opened)
  const { what, received } = draft.fields
  const { save, saving } = useSave(done, draft)

  const needed = useNeeded(tidy(what) === undefined)
  const onSave = () => {
    const gift = tidy(what)
    if (needed.isRefused() || gift === undefined) return
    void save(giveGift, { id, what: gift, received: tidy(received), on: before?.on })
  }
  return (
    <Panel
      title={w('givenTitle', { title: say(sayTitle(occasion, today)) })}
      save={w('givenSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <TextInput
        autoFocus
        label={w('givenWhat')}
        error={needed.error}
        value={what}
        onChange={(event) => draft.put({ what: event.currentTarget.value })}
      />
      <TextInput
        label={w('givenReceived')}
        value={received}
        onChange={(event) => draft.put({ received: event.currentTarget.value })}
      />
    </Panel>
  )
}
