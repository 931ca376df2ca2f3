import { Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { openIssue } from '../deeds.ts'
import { type IssueKind, type Remedy, remedies } from '../model.ts'
import { soldProducts, theirDevices } from '../repo.ts'
import { aboutWhat } from '../rules/about.ts'
import { digitPick, jobKinds, likelyKind } from '../rules/digits.ts'
import { words } from '../words/en.ts'
import { DigitChips } from './DigitChips.tsx'
import { remedyTitles } from './titles.ts'

/** A digit, words, Enter. At a counter the digit is what they want, for a client the kind. */
export function IssuePanel({ customerId, startWith = '', onTyped, done }: PanelProps) {
  const w = useWords(words)
  const { trade } = useShop()
  const isJob = trade === 'jobs'
  const { save, saving } = useSave(() => done('saved'))
  const devices = useLive((records) => theirDevices(records, customerId), [customerId]) ?? []
  const sold = useLive(soldProducts, []) ?? []
  const [typed, setTyped] = useState(startWith)
  const [kind, setKind] = useState<IssueKind>()
  const [wanted, setWanted] = useState<Remedy>()
  const said = tidy(typed)
  const device = isJob ? aboutWhat(typed, devices) : undefined
  const product = isJob ? undefined : aboutWhat(typed, sold)
  const about = device ?? product

  const pickByDigit = (event: KeyboardEvent) => {
    const options = isJob ? jobKinds : remedies
    const place = digitPick(event.key, typed, (isJob ? kind : wanted) !== undefined, options.length)
    if (place === undefined) return
    event.preventDefault()
    if (isJob) setKind(jobKinds[place])
    else setWanted(remedies[place])
  }
  const onSave = () => {
    if (said === undefined) return
    const told = { customerId, kind: kind ?? likelyKind(trade), words: said }
    void save(openIssue, { ...told, wanted, deviceId: device?.id, productId: product?.id })
  }

  return (
    <Panel
      title={w('newIssue')}
      save={w('save')}
      onSave={onSave}
      onClose={() => done('closed')}
      disabled={said === undefined || saving}
    >
      {isJob ? (
        <DigitChips
          label={w('whatKind')}
          options={jobKinds.map((value) => ({ value, label: w(value) }))}
          picked={kind}
          onPick={setKind}
        />
      ) : (
        <DigitChips
          label={w('wanted')}
          options={remedies.map((value) => ({ value, label: w(remedyTitles[value]) }))}
          picked={wanted}
          onPick={setWanted}
        />
      )}
      <TextInput
        autoFocus
        label={w('happened')}
        description={w('digits')}
        value={typed}
        onKeyDown={pickByDigit}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          onTyped(value)
        }}
      />
      <Text size="sm" aria-live="polite" mih="1.5em">
        {about && w('about', { what: about.name })}
      </Text>
    </Panel>
  )
}
