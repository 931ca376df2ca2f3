import { Box, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { letterOf } from '#ui/letter-of.ts'
import { offerRemedy } from '../deeds.ts'
import { type IssueId, type Remedy, remedies } from '../model.ts'
import { openOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { DigitChips } from './DigitChips.tsx'
import { remedyTitles } from './titles.ts'

/** A digit, then Enter when they take it or N when they don't. */
export function OfferPanel({ customerId, done }: PanelProps) {
  const w = useWords(words)
  const open = useLive((records) => openOf(records, customerId), [customerId])
  const [picked, setPicked] = useState<IssueId>()
  if (!open) return null
  const issue = open.length === 1 ? open[0] : open.find((each) => each.id === picked)
  if (issue) return <OfferFor id={issue.id} wanted={issue.wanted} done={done} />
  return (
    <Panel
      title={w('offerTitle')}
      save={w('offerTook')}
      onSave={() => undefined}
      onClose={() => done('closed')}
      disabled
    >
      {open.length === 0 ? (
        <Text>{w('offerNothing')}</Text>
      ) : (
        <DigitChips
          autoFocus
          label={w('offerWhich')}
          options={open.map(({ id, words: said }) => ({ value: id, label: shorten(said, 60) }))}
          picked={picked}
          onPick={setPicked}
        />
      )}
    </Panel>
  )
}

type Props = {
  readonly id: IssueId
  readonly wanted: Remedy | undefined
  readonly done: PanelProps['done']
}

function OfferFor({ id, wanted, done }: Props) {
  const w = useWords(words)
  const { save, saving } = useSave(() => done('saved'))
  const [remedy, setRemedy] = useState<Remedy>()
  const offer = (accepted: boolean) => {
    if (remedy) void save(offerRemedy, { id, remedy, accepted })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (letterOf(event) !== 'N' || event.repeat || event.defaultPrevented) return
    event.preventDefault()
    offer(false)
  }
  const mismatch = remedy && wanted && remedy !== wanted
  return (
    <Box onKeyDown={onKeyDown}>
      <Panel
        title={w('offerTitle')}
        save={w('offerTook')}
        onSave={() => offer(true)}
        onClose={() => done('closed')}
        disabled={!remedy || saving}
      >
        <DigitChips
          autoFocus
          label={w('offerKeys')}
          options={remedies.map((value) => ({ value, label: w(remedyTitles[value]) }))}
          picked={remedy}
          onPick={setRemedy}
        />
        <Text size="sm" aria-live="polite" mih="1.5em" c={mismatch ? 'var(--warn)' : undefined}>
          {wanted && `${w('isWanted')}: ${w(remedyTitles[wanted])}. `}
          {mismatch && w('mismatch')}
        </Text>
        <Group>
          <ActionButton
            label={w('offerNot')}
            keys="N"
            disabled={!remedy || saving}
            onPress={() => offer(false)}
          />
        </Group>
      </Panel>
    </Box>
  )
}
