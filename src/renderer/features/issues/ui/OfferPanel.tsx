import { Box, Group, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { Panel } from '#kit/Panel.tsx'
import type { PanelProps } from '#kit/parts/counter.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { Aloud } from '#ui/Aloud.tsx'
import { sayKeys } from '#ui/say-keys.ts'
import { useKeysNow, useStartedBy } from '#ui/single-letters.ts'
import { offerRemedy } from '../deeds.ts'
import { type Issue, remedies } from '../model.ts'
import { openOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { DigitChips } from './DigitChips.tsx'
import { offerDraft } from './drafts.ts'
import { remedyTitles } from './titles.ts'

/** A digit, then Enter when they take it or N when they don't. */
export function OfferPanel({ customerId, done }: PanelProps) {
  const w = useWords(words)
  const open = useLive((records) => openOf(records, customerId), [customerId])
  const draft = useDraft(offerDraft, { customerId }, { issue: undefined, remedy: undefined })
  const { issue: picked } = draft.fields
  if (!open) return null
  const issue = open.length === 1 ? open[0] : open.find((each) => each.id === picked)
  if (issue) return <OfferFor issue={issue} draft={draft} done={done} />
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
          onPick={(id) => draft.put({ issue: id })}
        />
      )}
    </Panel>
  )
}

type Props = {
  readonly issue: Pick<Issue, 'id' | 'wanted'>
  readonly draft: ReturnType<typeof useDraft<(typeof offerDraft)['fields']>>
  readonly done: PanelProps['done']
}

function OfferFor({ issue: { id, wanted }, draft, done }: Props) {
  const w = useWords(words)
  const { save, saving } = useSave(() => done('saved'), draft)
  const { remedy } = draft.fields
  const offer = (accepted: boolean) => {
    if (remedy) void save(offerRemedy, { id, remedy, accepted })
  }
  const startedBy = useStartedBy()
  const keysNow = useKeysNow()
  const onKeyDown = (event: KeyboardEvent) => {
    if (startedBy(event) !== 'N' || event.repeat || event.defaultPrevented) return
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
        draft={draft}
      >
        <DigitChips
          autoFocus
          label={w('offerKeys', { no: sayKeys(keysNow('N')) })}
          options={remedies.map((value) => ({ value, label: w(remedyTitles[value]) }))}
          picked={remedy}
          onPick={(value) => draft.put({ remedy: value })}
        />
        <Text size="sm" mih="1.5em" c={mismatch ? 'var(--warn)' : undefined}>
          <Aloud>
            {wanted && `${w('isWanted')}: ${w(remedyTitles[wanted])}. `}
            {mismatch && w('mismatch')}
          </Aloud>
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
