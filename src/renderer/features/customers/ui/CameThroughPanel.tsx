import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { cameThrough } from '../deeds/introductions.ts'
import { words } from '../words/en.ts'
import { cameThroughDraft } from './drafts.ts'
import { PickCustomer } from './PickCustomer.tsx'

/** "A client of yours sent me": three letters and Enter link the two. */
export function CameThroughPanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const draft = useDraft(cameThroughDraft, { customerId }, { typed: startWith })
  const { save, saving } = useSave(() => done('saved'), draft)
  const [picked, setPicked] = useState<CustomerId>()
  const link = (introducedBy: CustomerId | undefined) => {
    if (introducedBy) void save(cameThrough, { id: customerId, introducedBy })
  }
  const needed = useNeeded(!picked)
  return (
    <Panel
      title={w('cameThroughTitle')}
      save={w('save')}
      disabled={saving}
      onSave={() => {
        if (!needed.isRefused()) link(picked)
      }}
      onClose={() => done('closed')}
      draft={draft}
    >
      <PickCustomer
        label={w('whoSentThem')}
        error={needed.error}
        except={customerId}
        value={picked}
        autoFocus
        startWith={draft.fields.typed}
        onTyped={(typed) => draft.put({ typed })}
        onPick={(id) => {
          setPicked(id)
          link(id)
        }}
      />
    </Panel>
  )
}
