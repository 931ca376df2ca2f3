import { Text, TextInput } from '@mantine/core'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useOnceRead } from '#kit/use-once-read.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { openIssue } from '../deeds.ts'
import { remedies } from '../model.ts'
import { soldProducts, theirDevices } from '../repo.ts'
import { aboutWhat } from '../rules/about.ts'
import { jobKinds, likelyKind, readDigit } from '../rules/digits.ts'
import { words } from '../words/en.ts'
import { DigitChips } from './DigitChips.tsx'
import { issueDraft } from './drafts.ts'
import { remedyTitles } from './titles.ts'

/** A digit, words, Enter. At a counter the digit is what they want, for a client the kind. */
export function IssuePanel({ customerId, startWith = '', done }: PanelProps) {
  const w = useWords(words)
  const { trade } = useShop()
  const isJob = trade === 'jobs'
  const devices = useLive((records) => theirDevices(records, customerId), [customerId])
  const sold = useLive(soldProducts, [])
  const opened = { typed: startWith, kind: undefined, wanted: undefined }
  const draft = useDraft(issueDraft, { customerId }, opened)
  const { save, saving } = useSave(() => done('saved'), draft)
  const { typed, ...picked } = draft.fields
  const isPicked = (isJob ? picked.kind : picked.wanted) !== undefined
  const read = isPicked ? { words: typed } : readDigit(typed, (isJob ? jobKinds : remedies).length)
  const kind = picked.kind ?? (isJob && read.place !== undefined ? jobKinds[read.place] : undefined)
  const wanted =
    picked.wanted ?? (!isJob && read.place !== undefined ? remedies[read.place] : undefined)
  const said = tidy(read.words)
  const device = isJob ? aboutWhat(read.words, devices ?? []) : undefined
  const product = isJob ? undefined : aboutWhat(read.words, sold ?? [])
  const about = device ?? product
  const pickedTitle = isJob ? kind && w(kind) : wanted && w(remedyTitles[wanted])

  const needed = useNeeded(said === undefined)
  const { press: onSave } = useOnceRead(devices !== undefined && sold !== undefined, () => {
    if (needed.isRefused() || said === undefined) return
    const told = { customerId, kind: kind ?? likelyKind(trade), words: said }
    void save(openIssue, { ...told, wanted, deviceId: device?.id, productId: product?.id })
  })

  return (
    <Panel
      title={w('newIssue')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={saving}
      draft={draft}
    >
      {isJob ? (
        <DigitChips
          label={w('whatKind')}
          options={jobKinds.map((value) => ({ value, label: w(value) }))}
          picked={kind}
          onPick={(value) => draft.put({ typed: read.words, kind: value })}
        />
      ) : (
        <DigitChips
          label={w('wanted')}
          options={remedies.map((value) => ({ value, label: w(remedyTitles[value]) }))}
          picked={wanted}
          onPick={(value) => draft.put({ typed: read.words, wanted: value })}
        />
      )}
      <TextInput
        autoFocus
        label={w('happened')}
        error={needed.error}
        description={
          read.place === undefined || !pickedTitle
            ? w('digits')
            : w('digitPicked', { digit: `${read.place + 1}`, what: pickedTitle })
        }
        value={read.words}
        onChange={(event) => {
          const digit = read.place === undefined ? '' : `${read.place + 1}`
          draft.put({ typed: digit + event.currentTarget.value })
        }}
      />
      <Text size="sm" mih="1.5em">
        <Aloud>{about && w('about', { what: about.name })}</Aloud>
      </Text>
    </Panel>
  )
}
