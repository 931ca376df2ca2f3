import { Select, Textarea } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { editIssue } from '../deeds.ts'
import { type Issue, issueKinds, issues, remedies } from '../model.ts'
import { soldProducts, theirDevices } from '../repo.ts'
import { pickedSubject } from '../rules/about.ts'
import { words } from '../words/en.ts'
import { issueChangeDraft } from './drafts.ts'
import { remedyTitles } from './titles.ts'

type Props = { readonly issue: Issue; readonly done: () => void }

/** Corrects the words, the kind, what they want and what it is about, or moves it to the trash. */
export function EditPanel({ issue, done }: Props) {
  const w = useWords(words)
  const { id, customerId } = issue
  const devices = useLive((records) => theirDevices(records, customerId), [customerId])
  const sold = useLive(soldProducts, [])
  const draft = useDraft(
    issueChangeDraft,
    { about: id, customerId },
    {
      said: issue.words,
      kind: issue.kind,
      wanted: issue.wanted,
      about: issue.deviceId ?? issue.productId,
    },
  )
  const { said, kind, wanted, about } = draft.fields
  const { save, saving } = useSave(done, draft)

  const needed = useNeeded(tidy(said) === undefined)
  const { press: onSave } = useOnceRead(devices !== undefined && sold !== undefined, () => {
    const subject = pickedSubject(about, issue, devices ?? [], sold ?? [])
    const all = { id, kind, words: said.trim(), wanted, ...subject }
    if (!needed.isRefused()) void save(editIssue, all)
  })
  const subjects = [...(devices ?? []), ...(sold ?? [])].map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  return (
    <Panel
      title={w('changeTitle')}
      save={w('changeSave')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <Textarea
        autoFocus
        autosize
        maxRows={12}
        label={w('happened')}
        error={needed.error}
        value={said}
        onChange={(event) => draft.put({ said: event.currentTarget.value })}
      />
      <Select
        label={w('kind')}
        allowDeselect={false}
        data={issueKinds.map((value) => ({ value, label: w(value) }))}
        value={kind}
        onChange={(value) => draft.put({ kind: value ?? kind })}
      />
      <Select
        label={w('isWanted')}
        clearable
        placeholder={w('nothingSaid')}
        data={remedies.map((value) => ({ value, label: w(remedyTitles[value]) }))}
        value={wanted ?? null}
        onChange={(value) => draft.put({ wanted: value ?? undefined })}
      />
      {subjects.length > 0 && (
        <Select
          label={w('subject')}
          clearable
          searchable
          placeholder={w('nothingSaid')}
          data={subjects}
          value={about ?? null}
          onChange={(value) => draft.put({ about: value ?? undefined })}
        />
      )}
      <ToTrash table={issues} id={id} done={done} draft={draft} />
    </Panel>
  )
}
