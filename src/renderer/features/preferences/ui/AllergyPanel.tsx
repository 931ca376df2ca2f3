import { TextInput } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { setPreference } from '../deeds.ts'
import { tastesOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { allergyDraft } from './drafts.ts'
import { WhoseField } from './WhoseField.tsx'

/** "I can't have nuts": A, the words, Enter. */
export function AllergyPanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const opened = { typed: startWith, whose: undefined }
  const draft = useDraft(allergyDraft, { customerId }, opened)
  const { typed: value, whose: personId } = draft.fields
  const { save, saving } = useSave(() => done('saved'), draft)
  const tastes = useLive((records) => tastesOf(records, customerId), [customerId])
  const needed = useNeeded(tidy(value) === undefined)
  const onSave = () => {
    if (!needed.isRefused())
      void save(setPreference, { customerId, kind: 'allergy', value, personId })
  }
  return (
    <Panel
      title={w('allergy')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      draft={draft}
    >
      <TextInput
        autoFocus
        label={w('allergyWhat')}
        error={needed.error}
        placeholder={w('allergyExample')}
        value={value}
        onChange={(event) => draft.put({ typed: event.currentTarget.value })}
      />
      <WhoseField
        customerId={customerId}
        people={tastes?.people ?? []}
        value={personId}
        onChange={(whose) => draft.put({ whose })}
      />
    </Panel>
  )
}
