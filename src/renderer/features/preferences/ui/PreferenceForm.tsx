import { Input, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { editPreference, setPreference } from '../deeds.ts'
import { type PreferenceKind, preferenceKinds, preferences } from '../model.ts'
import type { Tastes } from '../repo.ts'
import { hasHours, hasTopic } from '../rules.ts'
import { words } from '../words/en.ts'
import { preferenceChangeDraft, preferenceDraft } from './drafts.ts'
import { titles } from './titles.ts'
import { WhenFields } from './WhenFields.tsx'
import { WhoseField } from './WhoseField.tsx'

type Props = {
  readonly customerId: CustomerId
  readonly people: Tastes['people']
  /** The row to correct; absent: a new one. */
  readonly editing?: Tastes['known'][number]
  readonly onDone: () => void
}

/** One preference, in the owner's words. */
export function PreferenceForm({ customerId, people, editing, onDone }: Props) {
  const w = useWords(words)
  const draft = useDraft(
    editing ? preferenceChangeDraft : preferenceDraft,
    { about: editing?.id ?? customerId, customerId },
    {
      kind: editing?.kind ?? 'usual',
      value: editing?.value ?? '',
      topic: editing?.topic ?? '',
      how: editing?.how ?? 'said',
      whose: editing?.personId,
      when: editing?.when,
    },
  )
  const { kind, value, topic, how, whose, when } = draft.fields
  const { save, saving } = useSave(onDone, draft)
  // A list may have brought a topic where none is asked for.
  const asksTopic = hasTopic(kind) || editing?.topic !== undefined
  const needed = useNeeded(tidy(value) === undefined)
  const onSave = () => {
    if (needed.isRefused()) return
    const told = {
      ...{ value, how, personId: whose },
      topic: asksTopic ? tidy(topic) : undefined,
      when: hasHours(kind) ? when : undefined,
    }
    if (editing) void save(editPreference, { ...told, id: editing.id })
    else void save(setPreference, { ...told, customerId, kind })
  }
  return (
    <Panel
      title={editing ? w('editOne', { value: editing.value }) : w('add')}
      save={w('save')}
      onSave={onSave}
      onClose={onDone}
      disabled={saving}
      draft={draft}
    >
      {!editing && <KindField kind={kind} onChange={(chosen) => draft.put({ kind: chosen })} />}
      <TextInput
        autoFocus
        label={w('value')}
        error={needed.error}
        value={value}
        onChange={(event) => draft.put({ value: event.currentTarget.value })}
      />
      {asksTopic && (
        <TextInput
          label={w('topic')}
          description={w('topicHint')}
          placeholder={w('topicExample')}
          value={topic}
          onChange={(event) => draft.put({ topic: event.currentTarget.value })}
        />
      )}
      {hasHours(kind) && (
        <WhenFields when={when} onChange={(hours) => draft.put({ when: hours })} />
      )}
      <WhoseField
        customerId={customerId}
        people={people}
        value={whose}
        onChange={(chosen) => draft.put({ whose: chosen })}
      />
      <HowField how={how} onChange={(chosen) => draft.put({ how: chosen })} />
      {editing && <ToTrash table={preferences} id={editing.id} done={onDone} draft={draft} />}
    </Panel>
  )
}

type KindProps = {
  readonly kind: PreferenceKind
  readonly onChange: (kind: PreferenceKind) => void
}

function KindField({ kind, onChange }: KindProps) {
  const w = useWords(words)
  return (
    <NativeSelect
      label={w('kind')}
      value={kind}
      data={preferenceKinds.map((each) => ({ value: each, label: w(titles[each]) }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(preferenceKinds.find((each) => each === chosen) ?? kind)
      }}
    />
  )
}

type HowProps = {
  readonly how: 'said' | 'observed'
  readonly onChange: (how: 'said' | 'observed') => void
}

function HowField({ how, onChange }: HowProps) {
  const w = useWords(words)
  return (
    <Input.Wrapper label={w('how')} labelElement="div">
      <div>
        <SegmentedControl
          aria-label={w('how')}
          value={how}
          data={[
            { value: 'said', label: w('said') },
            { value: 'observed', label: w('observedChoice') },
          ]}
          onChange={(chosen) => onChange(chosen === 'observed' ? 'observed' : 'said')}
        />
      </div>
    </Input.Wrapper>
  )
}
