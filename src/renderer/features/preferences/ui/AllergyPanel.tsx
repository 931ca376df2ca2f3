import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { setPreference } from '../deeds.ts'
import { tastesOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { type PersonInside, WhoseField } from './WhoseField.tsx'

/** "I can't have nuts": A, the words, Enter. */
export function AllergyPanel({ customerId, startWith = '', onTyped, done }: PanelProps) {
  const w = useWords(words)
  const { save, saving } = useSave(() => done('saved'))
  const tastes = useLive((records) => tastesOf(records, customerId), [customerId])
  const [value, setValue] = useState(startWith)
  const [personId, setPersonId] = useState<PersonInside>()
  return (
    <Panel
      title={w('allergy')}
      save={w('save')}
      onSave={() => void save(setPreference, { customerId, kind: 'allergy', value, personId })}
      onClose={() => done('closed')}
      disabled={saving}
    >
      <TextInput
        autoFocus
        label={w('allergyWhat')}
        placeholder={w('allergyExample')}
        value={value}
        onChange={(event) => {
          setValue(event.currentTarget.value)
          onTyped(event.currentTarget.value)
        }}
      />
      <WhoseField
        customerId={customerId}
        people={tastes?.people ?? []}
        value={personId}
        onChange={setPersonId}
      />
    </Panel>
  )
}
